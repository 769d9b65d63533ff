"""The goals of a match in order, with the running score where that is certain."""

from dataclasses import dataclass

from graphsvc.graph.records import GoalRecord, MatchRecord
from graphsvc.model import ScoreValue
from graphsvc.reasoning.halftime import clocked, timed_goals
from graphsvc.rules.running import running_score
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
    timed = timed_goals(match)
    rest = [goal for goal in match.goals if goal not in timed.values()]
    placed = [
        PlacedGoal(timed[each.goal.key], each.after)
        for each in running_score(clocked(timed, match), final=match.score)
    ]
    return placed + [PlacedGoal(goal, None) for goal in goals_in_order(rest)]


def score_after(goal: GoalRecord) -> ScoreValue | None:
    """The score after a goal, where that is certain."""
    placed = placed_goals(goal.match) if goal.match else []
    return next((each.after for each in placed if each.goal is goal), None)


def order_premises(goal: GoalRecord) -> Statements:
    """The statements that a score after a goal rests on."""
    about = [goal.because.get(each, ()) for each in ("club", "minute", "role", "period")]
    final = because(goal.match, "score") if goal.match else ()
    return [each for told in (*about, final) for each in told]
