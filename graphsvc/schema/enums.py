"""The vocabulary's closed lists as GraphQL enums; their values are described beside them.

Strawberry marks an enum where it is defined; the vocabulary imports nothing, so it is marked here.
"""

import strawberry
from graphql import GraphQLSchema

from graphsvc import model
from graphsvc.rules.terms import SCHEMES
from graphsvc.schema.descriptions import DEFINITION
from graphsvc.schema.directives import terms

ENUMS = (
    model.AliasKind,
    model.Alignment,
    model.AssistKind,
    model.Basis,
    model.BodyPart,
    model.Bound,
    model.CardColour,
    model.ChangeKind,
    model.CheckResult,
    model.CompetitionPhase,
    model.ConflictKind,
    model.DeprecationReason,
    model.EntityKind,
    model.EventOutcome,
    model.EventStatus,
    model.GoalKind,
    model.GoalRole,
    model.Modality,
    model.Position,
    model.QuoteAlignment,
    model.Rank,
    model.SegmentKind,
    model.ShotOutcome,
    model.ShotPlacement,
    model.ShotTechnique,
    model.Side,
    model.Stance,
    model.ResultEffect,
    model.StatementStatus,
    model.TableBasis,
)


def mark_enums() -> None:
    """Make GraphQL enums of them; marking twice changes nothing."""
    for each in ENUMS:
        strawberry.enum(each)


def map_enums(schema: GraphQLSchema) -> None:
    """Tell of the enums of a schema which list of the IPTC they map to.

    A type that was defined before its enum was marked holds an older mark, so it is the finished
    schema that is told.
    """
    for enum, scheme in SCHEMES.items():
        if type_ := schema.type_map.get(enum.__name__):
            type_.extensions[DEFINITION].directives = tuple(terms([scheme]))
