"""The running score: in what order the goals of a match fell, and what the score was after each.

Nothing here guesses. All orders that the minutes, the halves and the roles allow are followed, and
a score is told only where every one of them agrees.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from graphsvc.model import GoalRole, ScoreValue
from graphsvc.rules.minutes import minute_key, period_of
from graphsvc.rules.orders import Step, TimedGoal, count, possible_steps

__all__ = [
    "RunningGoal",
    "TimedGoal",
    "half_time_score",
    "minute_key",
    "period_of",
    "running_score",
]


@dataclass(frozen=True, slots=True)
class RunningGoal:
    """A goal in its place, and the score after it; None where that is not certain."""

    goal: TimedGoal
    after: ScoreValue | None


def running_score(
    goals: Sequence[TimedGoal], *, final: ScoreValue | None
) -> tuple[RunningGoal, ...]:
    """The goals in match order, each with the score after it where that is certain.

    Goals that no source tells count as unknown ones of their side, so an incomplete list has a
    running score only where roles pin it down; without a final score only an opener has one.
    """
    steps = _steps(tuple(goals), final)
    if not steps:
        return _by_the_clock(goals)
    places = {
        i: sorted({step.place for step in steps if step.goal == i}) for i in range(len(goals))
    }
    scores = {i: {step.after for step in steps if step.goal == i} for i in range(len(goals))}
    in_order = sorted(range(len(goals)), key=lambda i: (places[i][0], places[i][-1], goals[i].key))
    return tuple(RunningGoal(goals[i], _only(scores[i])) for i in in_order)


def half_time_score(goals: Sequence[TimedGoal], *, final: ScoreValue | None) -> ScoreValue | None:
    """The score at half-time, where the goals are all there and each tells its half."""
    if count(goals) != final or any(goal.half is None for goal in goals):
        return None
    return count([goal for goal in goals if goal.half == 1])


@lru_cache(maxsize=1024)  # each goal of a match asks for the orders of all of them
def _steps(goals: tuple[TimedGoal, ...], final: ScoreValue | None) -> tuple[Step, ...]:
    if final is None:
        return ()
    # A role that contradicts the clock or the score is the likelier mistake, so the second try
    # does without roles.
    return possible_steps(goals, final=final, heed_roles=True) or possible_steps(
        goals, final=final, heed_roles=False
    )


def _only(scores: set[ScoreValue]) -> ScoreValue | None:
    """The one score there may be."""
    return next(iter(scores)) if len(scores) == 1 else None


def _by_the_clock(goals: Sequence[TimedGoal]) -> tuple[RunningGoal, ...]:
    """The goals as the clock has them; only an undisputed opener has a score."""
    openers = [goal for goal in goals if goal.role is GoalRole.OPENER]
    score = count(openers) if len(openers) == 1 else None
    return tuple(
        RunningGoal(goal, score if goal in openers else None) for goal in sorted(goals, key=_clock)
    )


def _clock(goal: TimedGoal) -> tuple[bool, int, tuple[int, int], str]:
    """What goals are sorted by when their order cannot be worked out: the opener, then the clock.

    A goal of unknown minute goes to the end of its half, one of unknown half to the end.
    """
    minute = minute_key(goal.minute) if goal.minute else (999, 0)
    return goal.role is not GoalRole.OPENER, goal.half or 9, minute, goal.key
