"""Search as you type."""

import strawberry

from graphsvc.graph.queries import Suggestion as Found
from graphsvc.graph.records import AliasRecord, NodeRecord
from graphsvc.schema.mention import Alias
from graphsvc.schema.node import shown_as
from graphsvc.schema.subject import Entity


@strawberry.type
class Suggestion:
    """What a prefix may mean."""

    text: str
    """The name that matches."""

    @shown_as(Entity)
    @staticmethod
    def entity(found: strawberry.Parent[Found]) -> NodeRecord:
        """What it names."""
        return found.record

    @shown_as(Alias | None)
    @staticmethod
    def matched_alias(found: strawberry.Parent[Found]) -> AliasRecord | None:
        """The alias that matches, where it is not the common name."""
        return found.alias

    score: float
    """0 to 1: the better, the higher."""
