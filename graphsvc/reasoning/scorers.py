"""Who scored most in an edition, by the goals known in its matches."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from graphsvc.graph.records import EditionRecord, GoalRecord, PlayerRecord
from graphsvc.model import GoalKind
from graphsvc.reasoning.occasions import surely_by


@dataclass(frozen=True, slots=True)
class Scorer:
    """A player's goals and assists among some goals."""

    player: PlayerRecord
    goals: Sequence[GoalRecord]
    assists: Sequence[GoalRecord]


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
    counts: Counter[PlayerRecord] = Counter(
        each.scorer
        for each in goals
        if each.scorer is not None and each.shot_type is not GoalKind.OWN_GOAL
    )
    ranked = sorted(counts, key=lambda player: (-counts[player], player.slug))[:first]
    return [_scorer(player, goals) for player in ranked]


def _scorer(player: PlayerRecord, goals: Sequence[GoalRecord]) -> Scorer:
    return Scorer(
        player,
        [g for g in goals if g.scorer is player and g.shot_type is not GoalKind.OWN_GOAL],
        [g for g in goals if g.assist is not None and g.assist.player is player],
    )
