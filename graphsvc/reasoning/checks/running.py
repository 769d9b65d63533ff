"""Rules of the order in which goals fell."""

from collections.abc import Sequence

from graphsvc.graph.records import GoalRecord, MatchRecord, StatementRecord
from graphsvc.model import GoalRole
from graphsvc.reasoning.checks.told import behind, clock
from graphsvc.reasoning.checks.verdicts import Finding, examiner, failed, passed, unknown
from graphsvc.reasoning.halftime import clocked, timed_goals
from graphsvc.rules.orders import possible_steps


@examiner("the opener comes first")
def opener_comes_first(match: MatchRecord) -> Finding | None:
    """The goal that is called the opener falls before all others, and there is only one."""
    openers = [goal for goal in match.goals if goal.role is GoalRole.OPENER]
    if not openers:
        return None
    inputs = _told(match.goals, "role", "minute")
    if len(openers) > 1:
        return failed(f"{len(openers)} goals are called the opener.", _told(openers, "role"))
    times = {goal: clock(goal) for goal in match.goals}
    opened = times[openers[0]]
    earlier = [goal for goal, at in times.items() if at and opened and at < opened]
    if earlier:
        minutes = f"minute {earlier[0].minute} comes before {openers[0].minute}"
        return failed(f"Another goal fell before the opener: {minutes}.", inputs)
    if len(match.goals) > 1 and None in times.values():
        return unknown("Not all minutes are told.", inputs)
    return passed(inputs)


@examiner("roles fit the running score")
def roles_fit_running_score(match: MatchRecord) -> Finding | None:
    """An equaliser levels, a goal for the lead finds the match level, and so on for each role."""
    roles = [goal for goal in match.goals if goal.role]
    if not roles:
        return None
    inputs = _told(match.goals, "role", "minute", "club")
    timed = timed_goals(match)
    if match.score is None or len(timed) < len(match.goals):
        return unknown("The score, or for which side a goal counts, is not told.", inputs)
    goals = clocked(timed, match)
    if possible_steps(goals, final=match.score, heed_roles=True):
        return passed(inputs, behind(match, "score"))
    if not possible_steps(goals, final=match.score, heed_roles=False):
        return unknown("The goals do not fit the score, or are too many to follow.", inputs)
    words = ", ".join(sorted({str(goal.role).lower().replace("_", " ") for goal in roles}))
    return failed(f"No order of the goals makes them: {words}.", inputs, behind(match, "score"))


def _told(goals: Sequence[GoalRecord], *attributes: str) -> list[StatementRecord]:
    return [each for goal in goals for each in behind(goal, *attributes)]
