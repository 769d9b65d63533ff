"""What a complete record of a match would tell, and ours does not."""

from collections.abc import Callable, Iterator, Mapping

from graphsvc.graph.records import MatchRecord
from graphsvc.model import Alignment, Bound, EventStatus, NumberValue, ScoreValue
from graphsvc.reasoning.gaps.missing import Missing, is_told, missing
from graphsvc.reasoning.halftime import score_at_half_time
from graphsvc.reasoning.occasions import days_of

ELEVEN_A_SIDE = 22
"""Players of a match without substitutes (Laws of the Game, law 3)."""

SOME_LEAGUE = " league"
"""How the name of a league ends that no source names; a proper name has a capital."""
NO_SIDES = "No source tells who was at home."
ONLY_A_RANGE = "Only a range of days is told."


def gaps_of_match(match: MatchRecord) -> Iterator[Missing]:
    """Its day, competition, ground, city and who was at home; once played also how it went."""
    if not is_known_of_match(match, "date"):
        yield missing(match, "date", ONLY_A_RANGE if match.date else None)
    yield from _gap_of_competition(match)
    yield from _unknown(match, "venue", "locationCity")
    yield from _gap_of_sides(match)
    if match.status is EventStatus.POST_EVENT:
        yield from _unknown(match, "referee", "attendance", "halfTimeScore")
        yield from _gaps_in_play(match)


def is_known_of_match(match: MatchRecord, name: str) -> bool:
    """Whether it is told: a day, the whole of a list, else an accepted value."""
    return _WHOLE[name](match) if name in _WHOLE else is_told(match, name)


def _has_a_day(match: MatchRecord) -> bool:
    return days_of(match).is_day


def _has_all_goals(match: MatchRecord) -> bool:
    return match.score is not None and len(match.goals) >= _total(match.score)


def _names_a_competition(match: MatchRecord) -> bool:
    """Whether it is named: "the Italian league" only says that it is some league."""
    return match.competition is not None and not match.competition.name.endswith(SOME_LEAGUE)


_WHOLE: Mapping[str, Callable[[MatchRecord], bool]] = {
    "date": _has_a_day,
    "competition": _names_a_competition,
    "halfTimeScore": lambda match: score_at_half_time(match) is not None,
    "goals": _has_all_goals,
    "lineUp": lambda match: len(match.appearances) >= ELEVEN_A_SIDE,
}
"""What is not known by one accepted value alone."""


def _gap_of_competition(match: MatchRecord) -> Iterator[Missing]:
    if not is_known_of_match(match, "competition"):
        told = f"Only “{match.competition.name}” is told." if match.competition else None
        yield missing(match, "competition", told)


def _gap_of_sides(match: MatchRecord) -> Iterator[Missing]:
    """The score, unless all that is missing from it is which side was at home."""
    if match.participations and match.side(Alignment.HOME) is None:
        yield missing(match, "homeTeam", NO_SIDES)
    goals_known = all(side.goals is not None for side in match.participations)
    if match.status is EventStatus.POST_EVENT and not (match.participations and goals_known):
        yield from _unknown(match, "finalScore")


def _gaps_in_play(match: MatchRecord) -> Iterator[Missing]:
    if match.score and not is_known_of_match(match, "goals"):
        told = f"{len(match.goals)} of {_total(match.score)} goals are told."
        yield missing(match, "goals", told, limit=_so_far(len(match.goals)))
    if not is_known_of_match(match, "lineUp"):
        told = f"{len(match.appearances)} of at least {ELEVEN_A_SIDE} players are told."
        yield missing(match, "lineUp", told, limit=_so_far(len(match.appearances)))


def _so_far(number: int) -> NumberValue:
    return NumberValue(number, Bound.AT_LEAST)


def _total(score: ScoreValue) -> int:
    return score.home + score.away


def _unknown(match: MatchRecord, *names: str) -> Iterator[Missing]:
    for name in names:
        if not is_known_of_match(match, name):
            yield missing(match, name)
