"""The goals of a match in order, with the running score where that is certain."""

from dataclasses import dataclass

from graphsvc.graph.records import GoalRecord, MatchRecord
from graphsvc.model import Alignment, ScoreValue
from graphsvc.rules.running import TimedGoal, half_time_score, running_score
from graphsvc.schema.because import Statements, because
from graphsvc.schema.goal_filter import goals_in_order


@dataclass(frozen=True, slots=True)
class PlacedGoal:
    """A goal in its place, and the score after it where that is certain."""

    goal: GoalRecord
    after: ScoreValue | None


def placed_goals(match: MatchRecord) -> list[PlacedGoal]:
    """The goals in match order: by the running score and the minute, then by scorer.

    Those whose side is unknown come last.
    """
    timed = _timed(match)
    rest = [goal for goal in match.goals if goal not in timed.values()]
    placed = [
        PlacedGoal(timed[each.goal.key], each.after)
        for each in running_score(_clocked(timed, match), final=match.score)
    ]
    return placed + [PlacedGoal(goal, None) for goal in goals_in_order(rest)]


def score_after(goal: GoalRecord) -> ScoreValue | None:
    """The score after a goal, where that is certain."""
    placed = placed_goals(goal.match) if goal.match else []
    return next((each.after for each in placed if each.goal is goal), None)


def order_premises(goal: GoalRecord) -> Statements:
    """The statements that a score after a goal rests on."""
    about = [because(goal, each) for each in ("club", "minute", "role", "period")]
    final = because(goal.match, "score") if goal.match else ()
    return [each for told in (*about, final) for each in told]


def score_at_half_time(match: MatchRecord) -> ScoreValue | None:
    """The half-time score as stated, or as it follows from goals that are all known."""
    timed = _timed(match)
    if match.half_time_score or len(timed) < len(match.goals):
        return match.half_time_score
    return half_time_score(_clocked(timed, match), final=match.score)


def _timed(match: MatchRecord) -> dict[str, GoalRecord]:
    """The goals whose side is known, by what breaks ties: a known minute first, then scorer, id."""
    return {
        f"{goal.minute is None:d} {goal.scorer.slug if goal.scorer else ''} {goal.id}": goal
        for goal in match.goals
        if _side(match, goal)
    }


def _clocked(timed: dict[str, GoalRecord], match: MatchRecord) -> list[TimedGoal]:
    return [
        TimedGoal(key, side, minute=goal.minute, role=goal.role, period=goal.period)
        for key, goal in timed.items()
        if (side := _side(match, goal))
    ]


def _side(match: MatchRecord, goal: GoalRecord) -> Alignment | None:
    side = match.participation(goal.club.id) if goal.club else None
    return side.alignment if side and side.alignment in (Alignment.HOME, Alignment.AWAY) else None
