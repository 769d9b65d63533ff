"""What follows about a goal: the score after it."""

from graphsvc.graph.records import GoalRecord, MatchRecord, StatementRecord
from graphsvc.model import ScoreValue, Statement
from graphsvc.reasoning.derived import DerivedRecord, derived
from graphsvc.reasoning.halftime import clocked, timed_goals
from graphsvc.reasoning.reasons import Reason
from graphsvc.reasoning.ruling import rule
from graphsvc.rules.running import running_score

RUNNING_SCORE = rule(
    "running score",
    "In every order of the goals that minutes, halves and roles allow, the score after a goal is "
    "the same.",
)

AFTER = "{score} after it, in whatever order the goals fell."


def derived_score(goal: GoalRecord) -> DerivedRecord | None:
    """The score after a goal, where that is certain and no source tells it."""
    match = goal.match
    after = _score_after(goal, match) if match and "scoreAfter" not in goal.told else None
    if match is None or after is None:
        return None
    text = AFTER.format(score=after.text)
    order = goals_told(match, "club", "minute", "role", "period")
    proof = Reason(text, order, rule=RUNNING_SCORE)
    return derived(Statement(goal.id, "scoreAfter", after), proof)


def _score_after(goal: GoalRecord, match: MatchRecord) -> ScoreValue | None:
    timed = timed_goals(match)
    in_order = running_score(clocked(timed, match), final=match.score)
    return next((each.after for each in in_order if timed[each.goal.key] is goal), None)


def goals_told(match: MatchRecord, *attributes: str) -> list[StatementRecord]:
    """What tells the score, and some attributes of each goal."""
    told = [*match.because.get("score", ())]
    for goal in match.goals:
        for name in attributes:
            told += goal.because.get(name, ())
    return told
