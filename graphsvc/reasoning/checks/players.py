"""Rules of a player: where he plays, and how many goals he is told to have."""

from collections.abc import Iterable

from graphsvc.graph.reading import entity, whole
from graphsvc.graph.records import GoalRecord, MembershipRecord, PlayerRecord, StatementRecord
from graphsvc.model import Bound, NumberValue, Rank
from graphsvc.reasoning.checks.spells import clashing
from graphsvc.reasoning.checks.told import answer, answers, behind
from graphsvc.reasoning.checks.verdicts import (
    Finding,
    examiner,
    failed,
    gravest,
    passed,
    unknown,
)
from graphsvc.reasoning.occasions import days_of, days_told
from graphsvc.rules.edtf import EVER, Span

YOUNGEST = 14
"""Years: nobody is told to have played a senior match younger than that."""


@examiner("one club at a time")
def one_club_at_a_time(player: PlayerRecord) -> Finding | None:
    """A player plays for one club at a time, beside his national team."""
    if not player.memberships:
        return None
    clash = next(clashing(player), None)
    if clash is None:
        return passed(each.statement for each in player.memberships)
    told = f"{player.name} is told to play for {clash[0].club.name} and for {clash[1].club.name}."
    return failed(" ".join([told, *_ranked_down(clash)]), [each.statement for each in clash])


def _ranked_down(clash: Iterable[MembershipRecord]) -> list[str]:
    """What has been decided meanwhile: which of the two is not believed, and why."""
    down = [each for each in clash if each.statement.rank is Rank.DEPRECATED]
    return [f"{each.club.name} is ranked down: {_why(each.statement)}." for each in down]


def _why(told: StatementRecord) -> str:
    return told.reason.lower().replace("_", " ") if told.reason else "not believed"


@examiner("goals within the count")
def goals_within_count(player: PlayerRecord) -> Finding | None:
    """No more goals are known for a club than a source counts up to that day."""
    return gravest(_within(player, each) for each in answers(player, "goalCountFor"))


def _within(player: PlayerRecord, told: StatementRecord) -> Finding | None:
    value, club = told.statement.value, entity(told.statement.qualifier("club"))
    if told.statement.qualifier("edition"):
        return None  # of one season: goals of matches of others are known as well
    if not isinstance(value, NumberValue) or value.bound is Bound.AT_LEAST or club is None:
        return None
    until = days_told(told.statement.qualifier("asOf"))
    goals = [goal for goal in player.goals if _counts(goal, club)]
    if until == EVER:
        return unknown("Up to which day the goals are counted is not told.", [told])
    known = [goal for goal in goals if _by(goal, until)]
    inputs = [told, *(each for goal in known for each in behind(goal, "scorer", "club"))]
    counted = whole(value) or 0
    if len(known) > counted:
        return failed(f"{len(known)} goals are known, and {counted} are counted.", inputs)
    return passed(inputs)


def _counts(goal: GoalRecord, club: str) -> bool:
    return goal.club is not None and goal.club.id == club and not goal.is_own


def _by(goal: GoalRecord, until: Span) -> bool:
    days = days_of(goal.match)
    return bool(days.end and until.end and days.end <= until.end)


@examiner("old enough to play")
def old_enough_to_play(player: PlayerRecord) -> Finding | None:
    """A player is at least fourteen when he plays."""
    born = answer(player, "born")
    day = days_told(born.statement.value).start if born else None
    if born is None or day is None:
        return None
    played = [end for match in player.matches if (end := days_of(match).end)]
    if not played:
        return None
    inputs = [born, *behind(player, "matches")]
    if min(played).year - day.year < YOUNGEST:
        return failed(f"{player.name} would be younger than {YOUNGEST} in a match.", inputs)
    return passed(inputs)
