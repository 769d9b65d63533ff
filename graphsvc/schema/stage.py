"""Stage: a part of an edition."""

import datetime
from collections.abc import Awaitable

import strawberry

from graphsvc.graph.build import GraphView
from graphsvc.graph.records import ClubRecord, MatchRecord, NodeRecord, StageRecord
from graphsvc.model import CompetitionPhase, EntityKind, TableBasis
from graphsvc.reasoning.standings import scenarios, tables
from graphsvc.reasoning.standings import table as standings
from graphsvc.reasoning.standings.contest import clubs_of
from graphsvc.rules.terms import KINDS
from graphsvc.schema.as_of import AsOf, day_of, view_of
from graphsvc.schema.connections import Connection, Paged
from graphsvc.schema.context import Info
from graphsvc.schema.lookups import of_type
from graphsvc.schema.match_filter import MatchFilter, MatchOrder, matches_in_order
from graphsvc.schema.node import shown_as, shows
from graphsvc.schema.references import ClubRef, EditionRef, MatchRef
from graphsvc.schema.scenario import ResultInput, Scenario, suppose
from graphsvc.schema.subject import Entity
from graphsvc.schema.table import Table


@shows(StageRecord, iri=KINDS[EntityKind.STAGE])
class Stage(Entity):
    """A part of an edition: a group, a round."""

    @shown_as(EditionRef)
    @staticmethod
    def edition(stage: strawberry.Parent[StageRecord], info: Info) -> NodeRecord | None:
        """The competition in that season."""
        # A stage that nobody tells the edition of has it in its own id.
        named = f"edition:{stage.slug.rpartition('/')[0]}"
        return stage.edition or info.context.view.node(named)

    @strawberry.field
    @staticmethod
    def phase(stage: strawberry.Parent[StageRecord]) -> CompetitionPhase:
        """What part it is; ROUND where no source tells more."""
        return stage.phase or CompetitionPhase.ROUND

    @shown_as(list[ClubRef])
    @staticmethod
    def clubs(stage: strawberry.Parent[StageRecord], info: Info) -> list[ClubRecord]:
        """The clubs in it that some source tells of, by slug."""
        return clubs_of(info.context.view, stage)

    @shown_as(Connection[MatchRef], Paged(25))
    @staticmethod
    def matches(
        stage: strawberry.Parent[StageRecord],
        where: MatchFilter | None = None,
        order_by: list[MatchOrder] | None = None,
    ) -> list[MatchRecord]:
        """Its matches, by date where no other order is asked."""
        return matches_in_order(stage.matches, where=where, order_by=order_by)

    @shown_as(Table)
    @staticmethod
    def table(
        stage: strawberry.Parent[StageRecord],
        info: Info,
        on: datetime.date | None = None,
        basis: TableBasis | None = TableBasis.MERGED,
        as_of: AsOf | None = None,
    ) -> standings.Table | Awaitable[standings.Table]:
        """The table on a day: computed from results, or as reported, or both merged."""
        day, made = on or day_of(as_of), basis or TableBasis.MERGED
        if as_of is None or as_of.known_at is None:
            return tables.table_on(info.context.view, stage, day, made)
        return _table_of_then(stage, info, day, made, as_of)

    @shown_as(Scenario)
    @staticmethod
    def scenario(
        stage: strawberry.Parent[StageRecord], info: Info, results: list[ResultInput]
    ) -> scenarios.Scenario:
        """Who would go through if these results came in."""
        return suppose(info.context.view, stage, results)


async def _table_of_then(
    stage: StageRecord, info: Info, on: datetime.date | None, basis: TableBasis, as_of: AsOf
) -> standings.Table:
    """The table by what the graph held at an instant; without rows before it knew the stage."""
    view: GraphView = await view_of(as_of, info.context)
    known = of_type(view, stage.id, StageRecord)
    known = known or StageRecord(stage.id, stage.kind, stage.name)
    return tables.table_on(view, known, on, basis)
