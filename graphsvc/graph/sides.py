"""The two sides of a match: who, where, how many goals; and whether it has been played."""

from collections.abc import Iterable
from typing import NamedTuple, cast

from graphsvc.graph.endings import settle_ending, settle_winner
from graphsvc.graph.ranking import in_order
from graphsvc.graph.reading import codes, entity, score, whole
from graphsvc.graph.records import (
    ClubRecord,
    MatchRecord,
    NodeRecord,
    ParticipationRecord,
    StatementRecord,
)
from graphsvc.graph.settling import Nodes, explain, join, leave
from graphsvc.model import Alignment, EventStatus, ScoreValue

SIDE_PROPERTIES = (
    "homeTeam",
    "awayTeam",
    "participant",
    "finalScore",
    "teamGoals",
    "winner",
    "outcome",
    "eventStatus",
)

_OTHER_SIDE = {Alignment.HOME: Alignment.AWAY, Alignment.AWAY: Alignment.HOME}
Because = tuple[StatementRecord, ...]


class _Place(NamedTuple):
    """A club's place in the match."""

    club: ClubRecord
    alignment: Alignment | None
    because: Because


def settle_sides(record: NodeRecord, _name: str, nodes: Nodes) -> None:
    """Make a match's sides, score, winner, status and name again from what is told of it."""
    match = cast("MatchRecord", record)
    _set_sides(match, _places(match, nodes))
    _set_goals(match)
    settle_winner(match, nodes)
    _set_status(match)
    settle_ending(match)


# ---------------------------------------------------------------- who


def _places(match: MatchRecord, nodes: Nodes) -> list[_Place]:
    """The clubs, home side first where it is told; each club once."""
    places = [
        *_told_places(match, "homeTeam", Alignment.HOME, nodes)[:1],
        *_told_places(match, "awayTeam", Alignment.AWAY, nodes)[:1],
        *_told_places(match, "participant", None, nodes),
    ]
    unique = list({place.club.id: place for place in reversed(places)}.values())[::-1]
    if len(unique) == 2:
        unique = [_aligned(unique[0], unique[1]), _aligned(unique[1], unique[0])]
    return sorted(unique, key=lambda place: place.alignment is Alignment.AWAY)


def _told_places(
    match: MatchRecord, name: str, alignment: Alignment | None, nodes: Nodes
) -> list[_Place]:
    named = ((nodes.get(entity(each.statement.value) or ""), each) for each in _best(match, name))
    return [
        _Place(club, alignment, (because,))
        for club, because in named
        if isinstance(club, ClubRecord)
    ]


def _aligned(place: _Place, other: _Place) -> _Place:
    """Of two clubs, the one that is not at home is away."""
    if place.alignment or not other.alignment:
        return place
    return _Place(place.club, _OTHER_SIDE[other.alignment], place.because + other.because)


def _set_sides(match: MatchRecord, places: Iterable[_Place]) -> None:
    for side in match.participations:
        leave(side.club, "matches", match)
    match.participations = tuple(
        ParticipationRecord(match, place.club, place.alignment, None, None, {"club": place.because})
        for place in places
    )
    for side in match.participations:
        join(side.club, "matches", match)
    because = tuple(each for side in match.participations for each in side.because["club"])
    explain(match, "participations", because)
    both = [side.club.name for side in match.participations[:2]]
    own = match.called or match.name
    match.name, match.called = (" v ".join(both), own) if len(both) > 1 else (own, "")


# ---------------------------------------------------------------- how many goals


def _set_goals(match: MatchRecord) -> None:
    """Each side's goals; the score follows from them where only they are told."""
    home, away = match.side(Alignment.HOME), match.side(Alignment.AWAY)
    told = next(iter(_best(match, "finalScore")), None)
    match.score = score(told.statement.value) if told else None
    explain(match, "score", (told,) if told else ())
    for side in match.participations:
        side.goals, side.because["goals"] = _goals_alone(match, side)
    if home and away and told and match.score:
        home.goals, home.because["goals"] = match.score.home, (told,)
        away.goals, away.because["goals"] = match.score.away, (told,)
    elif home and away and home.goals is not None and away.goals is not None:
        match.score = ScoreValue(home.goals, away.goals)
        explain(match, "score", home.because["goals"] + away.because["goals"])


def _goals_alone(match: MatchRecord, side: ParticipationRecord) -> tuple[int | None, Because]:
    """One club's goals, told without the other's."""
    for told in _of_club(match, "teamGoals", side.club):
        return whole(told.statement.value), (told,)
    return None, ()


# ---------------------------------------------------------------- whether it was played


def _set_status(match: MatchRecord) -> None:
    """As told; but a match of which a result or a goal is told has been played."""
    status, because = _told_status(match)
    signs = _signs_of_an_end(match)
    if signs and status is EventStatus.PRE_EVENT:
        status, because = EventStatus.POST_EVENT, signs
    match.status = status
    explain(match, "status", because)


def _told_status(match: MatchRecord) -> tuple[EventStatus, Because]:
    for told in _best(match, "eventStatus"):
        status = codes(EventStatus)(told.statement.value)
        if status:
            return status, (told,)
    return EventStatus.PRE_EVENT, ()


def _signs_of_an_end(match: MatchRecord) -> Because:
    results = [*match.because.get("score", ()), *match.because.get("winner", ())]
    results += [*_best(match, "teamGoals"), *_best(match, "outcome")]
    for goal in match.goals:
        results += goal.because["match"]
    return tuple(dict.fromkeys(results))


# ---------------------------------------------------------------- what is told


def _best(match: MatchRecord, name: str) -> list[StatementRecord]:
    return in_order(match.told.get(name, ()))


def _of_club(match: MatchRecord, name: str, club: ClubRecord) -> list[StatementRecord]:
    """The best statements of a property that are told for one club."""
    return [each for each in _best(match, name) if _club_of(each) == club.id]


def _club_of(record: StatementRecord) -> str | None:
    return entity(record.statement.qualifier("club"))
