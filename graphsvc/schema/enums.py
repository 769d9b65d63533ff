"""The vocabulary's closed lists as GraphQL enums; their values are described beside them.

Strawberry marks an enum where it is defined; the vocabulary imports nothing, so it is marked here.
"""

import strawberry

from graphsvc import model

ENUMS = (
    model.AliasKind,
    model.Alignment,
    model.AssistKind,
    model.Basis,
    model.BodyPart,
    model.Bound,
    model.CardColour,
    model.ChangeKind,
    model.CompetitionPhase,
    model.ConflictKind,
    model.DeprecationReason,
    model.EntityKind,
    model.EventOutcome,
    model.EventStatus,
    model.GoalKind,
    model.GoalRole,
    model.Modality,
    model.QuoteAlignment,
    model.Rank,
    model.SegmentKind,
    model.ShotOutcome,
    model.ShotPlacement,
    model.ShotTechnique,
    model.Side,
    model.Stance,
    model.StatementStatus,
)


def mark_enums() -> None:
    """Make GraphQL enums of them; marking twice changes nothing."""
    for each in ENUMS:
        strawberry.enum(each)
