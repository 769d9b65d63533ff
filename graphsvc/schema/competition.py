"""Competition, and its editions."""

import strawberry

from graphsvc.graph.records import CompetitionRecord, EditionRecord
from graphsvc.model import EntityKind
from graphsvc.rules.terms import KINDS
from graphsvc.schema.node import shown_as, shows
from graphsvc.schema.references import EditionRef
from graphsvc.schema.subject import Entity


@shows(EditionRecord, iri=KINDS[EntityKind.EDITION])
class CompetitionEdition(Entity):
    """A competition in one season."""


@shows(CompetitionRecord, iri=KINDS[EntityKind.COMPETITION])
class Competition(Entity):
    """A competition through the years."""

    editions: list[CompetitionEdition]
    """Its seasons that some source tells of."""

    @shown_as(EditionRef | None)
    @staticmethod
    def edition(
        competition: strawberry.Parent[CompetitionRecord], season: str
    ) -> EditionRecord | None:
        """Its edition of a season."""
        return next((each for each in competition.editions if each.season == season), None)
