"""Who scored most in an edition, by the goals known in its matches."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from heapq import nsmallest

from graphsvc.graph.records import EditionRecord, GoalRecord, PlayerRecord
from graphsvc.reasoning.occasions import surely_by


@dataclass(frozen=True, slots=True)
class Scorer:
    """A player's goals among some goals."""

    player: PlayerRecord
    goals: Sequence[GoalRecord]


def goals_of(edition: EditionRecord, day: date | None = None) -> list[GoalRecord]:
    """The goals known in the matches of an edition, until a day where one is given."""
    return [
        goal
        for match in edition.matches
        if match.goals and surely_by(match, day)
        for goal in match.goals
    ]


def top_scorers(goals: Sequence[GoalRecord], first: int) -> list[Scorer]:
    """The players with most goals, then by slug; own goals are nobody's."""
    scored: defaultdict[PlayerRecord, list[GoalRecord]] = defaultdict(list)
    for goal in goals:
        if goal.scorer is not None and not goal.is_own:
            scored[goal.scorer].append(goal)
    ranked = nsmallest(first, scored, key=lambda each: (-len(scored[each]), each.id))
    return [Scorer(each, scored[each]) for each in ranked]


def assists_in(
    edition: EditionRecord, player: PlayerRecord, day: date | None = None
) -> list[GoalRecord]:
    """The goals of an edition that a player set up, until a day where one is given."""
    return [
        goal
        for goal in player.assists
        if goal.match and goal.match.edition is edition and surely_by(goal.match, day)
    ]
