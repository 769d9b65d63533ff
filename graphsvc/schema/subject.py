"""Subject and Entity: what all nodes of the graph can be asked."""

from collections.abc import Sequence

import strawberry

from graphsvc.graph.ranking import in_order
from graphsvc.graph.reading import text
from graphsvc.graph.records import AliasRecord, NodeRecord, StatementRecord
from graphsvc.model import AliasKind, EntityKind
from graphsvc.reasoning import conflicts
from graphsvc.reasoning.deriving import derived_of
from graphsvc.reasoning.gaps import Missing, gaps_of
from graphsvc.reasoning.swaps import conflicts_about
from graphsvc.schema.as_of import AsOf, Recorded
from graphsvc.schema.conflict import Conflict
from graphsvc.schema.connections import Connection, Paged
from graphsvc.schema.context import Info
from graphsvc.schema.external import ExternalId, Known, known_elsewhere
from graphsvc.schema.gap import Gap
from graphsvc.schema.mention import Alias, Mention, Sighting, mentions_of
from graphsvc.schema.node import Node, shown_as
from graphsvc.schema.references import StatementRef
from graphsvc.schema.statement_filter import StatementFilter, chosen


@strawberry.interface
class Subject(Node):
    """Anything that a statement can be about."""

    kind: EntityKind
    """What kind of thing it is."""
    name: str
    """The common name; of a match "Home v Away", of a goal a phrase."""

    @shown_as(Connection[StatementRef], Recorded(), Paged(25))
    @staticmethod
    def statements(
        node: strawberry.Parent[NodeRecord],
        info: Info,
        where: StatementFilter | None = None,
        as_of: AsOf | None = None,
    ) -> list[StatementRecord]:
        """All statements about it, whatever their rank: told ones as they came in, then DERIVED."""
        told = [*node.statements.values(), *derived_of(node, info.context.view)]
        return chosen(told, where, as_of)

    @shown_as(Connection[Conflict], Paged(25))
    @staticmethod
    def conflicts(node: strawberry.Parent[NodeRecord], info: Info) -> list[conflicts.Conflict]:
        """What is told of it that cannot all be true."""
        return conflicts_about(node, info.context.view)

    @shown_as(list[Gap])
    @staticmethod
    def gaps(node: strawberry.Parent[NodeRecord]) -> list[Missing]:
        """What a complete record would tell and no source does."""
        return gaps_of(node)


@strawberry.interface
class Entity(Subject):
    """Anything with a name that articles talk about."""

    slug: str
    """The id without its kind."""

    @strawberry.field
    @staticmethod
    def description(node: strawberry.Parent[NodeRecord]) -> str | None:
        """A few words on what it is, where a source has them."""
        told = in_order(node.told.get("description", ()))
        return text(told[0].statement.value) if told else None

    @shown_as(list[Alias])
    @staticmethod
    def aliases(
        node: strawberry.Parent[NodeRecord], kinds: list[AliasKind] | None = None
    ) -> Sequence[AliasRecord]:
        """Its other names."""
        return [each for each in node.aliases if kinds is None or each.kind in kinds]

    @shown_as(list[ExternalId])
    @staticmethod
    def same_as(node: strawberry.Parent[NodeRecord]) -> list[Known]:
        """What others call it, by id."""
        return list(known_elsewhere(node))

    @shown_as(Connection[Mention], Paged(25))
    @staticmethod
    async def mentions(node: strawberry.Parent[NodeRecord], info: Info) -> list[Sighting]:
        """Where articles mention it; of an article, the mentions in it."""
        return await mentions_of(node, info.context)
