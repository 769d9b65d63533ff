"""The score at half-time, and the goals as the arithmetic of the running score takes them."""

from graphsvc.graph.records import GoalRecord, MatchRecord
from graphsvc.model import Alignment, ScoreValue
from graphsvc.rules.running import TimedGoal, half_time_score


def score_at_half_time(match: MatchRecord) -> ScoreValue | None:
    """The half-time score as stated, or as it follows from goals that are all known."""
    timed = timed_goals(match)
    if match.half_time_score or len(timed) < len(match.goals):
        return match.half_time_score
    return half_time_score(clocked(timed, match), final=match.score)


def timed_goals(match: MatchRecord) -> dict[str, GoalRecord]:
    """The goals whose side is known, by what breaks ties: a known minute first, then scorer, id."""
    return {
        f"{goal.minute is None:d} {goal.scorer.slug if goal.scorer else ''} {goal.id}": goal
        for goal in match.goals
        if _side(match, goal)
    }


def clocked(timed: dict[str, GoalRecord], match: MatchRecord) -> list[TimedGoal]:
    """The same, as `rules.running` takes them."""
    return [
        TimedGoal(key, side, minute=goal.minute, role=goal.role, period=goal.period)
        for key, goal in timed.items()
        if (side := _side(match, goal))
    ]


def _side(match: MatchRecord, goal: GoalRecord) -> Alignment | None:
    side = match.participation(goal.club.id) if goal.club else None
    return side.alignment if side and side.alignment in (Alignment.HOME, Alignment.AWAY) else None
