"""Goal, how it was set up, and Shot: one that is no goal."""

import strawberry

from graphsvc.graph.records import AssistRecord, ClubRecord, GoalRecord, ShotRecord
from graphsvc.model import (
    AssistKind,
    Basis,
    BodyPart,
    EntityKind,
    GoalKind,
    GoalRole,
    ShotOutcome,
    ShotPlacement,
    ShotTechnique,
    Side,
)
from graphsvc.rules.terms import KINDS
from graphsvc.schema.event import MatchEvent
from graphsvc.schema.goal_filter import conceded_by
from graphsvc.schema.happenings import club_in
from graphsvc.schema.node import shown_as, shows
from graphsvc.schema.references import ClubRef, PlayerRef
from graphsvc.schema.running import order_premises, score_after
from graphsvc.schema.score import ReasonedScore, Score, shown_score


@shows(AssistRecord)
class Assist:
    """How a goal was set up."""

    player: PlayerRef
    """By whom."""
    kind: AssistKind | None
    """How."""
    side: Side | None = strawberry.field(name="from")
    """From which side of the pitch."""

    @strawberry.field
    @staticmethod
    def basis(assist: strawberry.Parent[AssistRecord]) -> Basis:
        """Whether a source says so, or it follows from what one says."""
        return assist.statement.basis


@shows(GoalRecord, iri=KINDS[EntityKind.GOAL])
class Goal(MatchEvent):
    """A goal."""

    scorer: PlayerRef | None
    """Who scored it."""
    club: ClubRef | None
    """The club it counts for: of an own goal, the opponents of the scorer."""

    @shown_as(ClubRef | None)
    @staticmethod
    def against(goal: strawberry.Parent[GoalRecord]) -> ClubRecord | None:
        """The club that conceded it."""
        return conceded_by(goal)

    shot_type: GoalKind | None
    """What it came from."""
    role: GoalRole | None
    """What it did to the score."""
    body_part: BodyPart | None
    """What the ball was struck with."""
    technique: ShotTechnique | None
    """How it was struck."""
    placement: ShotPlacement | None
    """Where in the goal it went, seen from the striker."""
    assist: Assist | None
    """Who set it up."""

    @shown_as(Score | None)
    @staticmethod
    def score_after(goal: strawberry.Parent[GoalRecord]) -> ReasonedScore | None:
        """The score after it, where that is certain."""
        return shown_score(score_after(goal), order_premises(goal))


@shows(ShotRecord, iri=KINDS[EntityKind.SHOT])
class Shot(MatchEvent):
    """A shot that is not one of the goals."""

    player: PlayerRef | None
    """Who shot."""

    @shown_as(ClubRef | None)
    @staticmethod
    def club(shot: strawberry.Parent[ShotRecord]) -> ClubRecord | None:
        """The side that he played for, where a source tells of which of the two he is."""
        return club_in(shot.match, shot.player)

    @strawberry.field
    @staticmethod
    def outcome(shot: strawberry.Parent[ShotRecord]) -> ShotOutcome:
        """What became of it."""
        return shot.outcome or ShotOutcome.NO_GOAL

    body_part: BodyPart | None
    """What the ball was struck with."""
