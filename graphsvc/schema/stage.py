"""Stage: a part of an edition."""

import strawberry

from graphsvc.graph.records import StageRecord
from graphsvc.model import CompetitionPhase, EntityKind
from graphsvc.rules.terms import KINDS
from graphsvc.schema.node import shows
from graphsvc.schema.subject import Entity


@shows(StageRecord, iri=KINDS[EntityKind.STAGE])
class Stage(Entity):
    """A part of an edition: a group, a round."""

    @strawberry.field
    @staticmethod
    def phase(stage: strawberry.Parent[StageRecord]) -> CompetitionPhase:
        """What part it is; ROUND where no source tells more."""
        return stage.phase or CompetitionPhase.ROUND
