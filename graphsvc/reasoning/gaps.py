"""What a complete record of a match or what happened in it would tell, and why ours does not."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from graphsvc.graph.records import (
    CardRecord,
    GoalRecord,
    MatchRecord,
    NodeRecord,
    StatementRecord,
    SubstitutionRecord,
)
from graphsvc.model import (
    Alignment,
    EventStatus,
    GoalKind,
    Rank,
    ScoreValue,
    StatementStatus,
    Value,
)
from graphsvc.reasoning.halftime import score_at_half_time
from graphsvc.rules import edtf, properties

ELEVEN_A_SIDE = 22
"""Players of a match without substitutes (Laws of the Game, law 3)."""

WHOLES = {
    "lineUp": properties.Property("lineUp", "line-ups", single_valued=False),
}
"""What is told piece by piece, so that the whole is no property of a statement."""

NO_SOURCE = "No source tells it."
LEFT_OPEN = "A source tells of it, but leaves it open or breaks off there."
UNVERIFIED = "A source tells it, but it is not verified yet."
DISPUTED = "Sources tell it differently, and none of them outweighs the others."
NO_SIDES = "No source tells who was at home."
ONLY_A_RANGE = "Only a range of days is told."


@dataclass(frozen=True)
class Missing:
    """A value that is unknown; `clue` is the statement that comes closest to telling it."""

    subject: NodeRecord
    name: str
    reason: str
    clue: StatementRecord | None = None

    @property
    def id(self) -> str:
        """Its subject and property: there is one gap for each."""
        return f"gap:{self.subject.id}/{self.name}"

    @property
    def best_known(self) -> Value | None:
        """What the closest statement says, if anything."""
        return self.clue.statement.value if self.clue else None


def gaps_of(node: NodeRecord) -> list[Missing]:
    """What a complete record of its kind would tell and this one does not.

    A match: its day, competition, ground, city and who was at home; once played also the score,
    all goals, the half-time score, the referee, the attendance and both elevens. A goal: its
    scorer, its minute and what the ball was struck with. A card: its player, colour and minute. A
    substitution: both players and its minute.
    """
    match node:
        case MatchRecord():
            return list(_gaps_of_match(node))
        case GoalRecord():
            return list(_gaps_of_goal(node))
        case CardRecord():
            return list(_all_untold(node, "shownTo", "cardColour", "minute"))
        case SubstitutionRecord():
            return list(_all_untold(node, "playerOn", "playerOff", "minute"))
        case _:
            return []


def is_known(node: NodeRecord, name: str) -> bool:
    """Whether what may be a gap is told: a day, the whole of a list, else an accepted value."""
    if isinstance(node, MatchRecord) and name in _WHOLE:
        return _WHOLE[name](node)
    told = [each for each in _statements(node, name) if each.status is StatementStatus.ACCEPTED]
    return any(each.statement.value is not None for each in told)


def _has_a_day(match: MatchRecord) -> bool:
    day = edtf.span(match.date) if match.date else None
    return day is not None and day.is_day


def _has_all_goals(match: MatchRecord) -> bool:
    return match.score is not None and len(match.goals) >= _total(match.score)


_WHOLE: Mapping[str, Callable[[MatchRecord], bool]] = {
    "date": _has_a_day,
    "halfTimeScore": lambda match: score_at_half_time(match) is not None,
    "goals": _has_all_goals,
    "lineUp": lambda match: len(match.appearances) >= ELEVEN_A_SIDE,
}
"""What is not known by one accepted value alone."""


def _gaps_of_match(match: MatchRecord) -> Iterator[Missing]:
    if not is_known(match, "date"):
        yield _missing(match, "date", ONLY_A_RANGE if match.date else None)
    for name in ("competition", "venue", "locationCity"):
        yield from _untold(match, name)
    yield from _gap_of_sides(match)
    if match.status is EventStatus.POST_EVENT:
        for name in ("referee", "attendance", "halfTimeScore"):
            yield from _untold(match, name)
        yield from _gaps_in_play(match)


def _gap_of_sides(match: MatchRecord) -> Iterator[Missing]:
    """The score, unless all that is missing from it is which side was at home."""
    if match.participations and match.side(Alignment.HOME) is None:
        yield _missing(match, "homeTeam", NO_SIDES)
    goals_known = all(side.goals is not None for side in match.participations)
    if match.status is EventStatus.POST_EVENT and not (match.participations and goals_known):
        yield from _untold(match, "finalScore")


def _gaps_in_play(match: MatchRecord) -> Iterator[Missing]:
    if match.score and not is_known(match, "goals"):
        told = f"{len(match.goals)} of {_total(match.score)} goals are told."
        yield _missing(match, "goals", told)
    if not is_known(match, "lineUp"):
        told = f"{len(match.appearances)} of at least {ELEVEN_A_SIDE} players are told."
        yield _missing(match, "lineUp", told)


def _total(score: ScoreValue) -> int:
    return score.home + score.away


def _gaps_of_goal(goal: GoalRecord) -> Iterator[Missing]:
    yield from _all_untold(goal, "scorer", "minute")
    if goal.shot_type is not GoalKind.OWN_GOAL:
        yield from _untold(goal, "bodyPart")


def _all_untold(node: NodeRecord, *names: str) -> Iterator[Missing]:
    for name in names:
        yield from _untold(node, name)


def _untold(node: NodeRecord, name: str) -> Iterator[Missing]:
    if not is_known(node, name):
        yield _missing(node, name)


def _statements(node: NodeRecord, name: str) -> list[StatementRecord]:
    return [each for each in node.told.get(name, ()) if each.rank is not Rank.DEPRECATED]


def _missing(node: NodeRecord, name: str, reason: str | None = None) -> Missing:
    told = _statements(node, name)
    clue = next((each for each in told if each.statement.value is not None), None)
    clue = clue or next(iter(told), None)
    return Missing(node, name, reason or _reason(clue), clue)


def _reason(clue: StatementRecord | None) -> str:
    if clue is None:
        return NO_SOURCE
    if clue.statement.value is None:
        return LEFT_OPEN
    return DISPUTED if clue.status is StatementStatus.DISPUTED else UNVERIFIED
