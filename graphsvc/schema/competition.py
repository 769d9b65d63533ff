"""Competition, and its editions."""

import strawberry

from graphsvc.graph.records import (
    ClubRecord,
    CompetitionRecord,
    EditionRecord,
    MatchRecord,
)
from graphsvc.model import EntityKind
from graphsvc.reasoning.editions import clubs_in, competition_of, season_of
from graphsvc.rules.terms import KINDS
from graphsvc.schema.as_of import AsOf, Recorded, day_of
from graphsvc.schema.connections import Connection, Paged, size
from graphsvc.schema.context import Info
from graphsvc.schema.match_filter import MatchFilter, MatchOrder, matches_in_order
from graphsvc.schema.node import shown_as, shows
from graphsvc.schema.references import ClubRef, CompetitionRef, EditionRef, MatchRef, StageRef
from graphsvc.schema.scorers import Row, ScorerRow, scorer_rows
from graphsvc.schema.subject import Entity


@shows(EditionRecord, iri=KINDS[EntityKind.EDITION])
class CompetitionEdition(Entity):
    """A competition in one season."""

    @shown_as(CompetitionRef)
    @staticmethod
    def competition(
        edition: strawberry.Parent[EditionRecord], info: Info
    ) -> CompetitionRecord | None:
        """The competition."""
        return competition_of(edition, info.context.view)

    @strawberry.field
    @staticmethod
    def season(edition: strawberry.Parent[EditionRecord]) -> str:
        """The season: 2020-21, or 2020 where a season lies within a year."""
        return season_of(edition)

    stages: list[StageRef]
    """Its groups and rounds, by id."""

    @shown_as(list[ClubRef])
    @staticmethod
    def clubs(edition: strawberry.Parent[EditionRecord], info: Info) -> list[ClubRecord]:
        """The clubs that are known to play in it, by slug."""
        return clubs_in(edition, info.context.view)

    @shown_as(Connection[MatchRef], Recorded(), Paged(25))
    @staticmethod
    def matches(
        edition: strawberry.Parent[EditionRecord],
        where: MatchFilter | None = None,
        order_by: list[MatchOrder] | None = None,
        as_of: AsOf | None = None,
    ) -> list[MatchRecord]:
        """Its matches, played or to be played."""
        return matches_in_order(edition.matches, where=where, order_by=order_by, day=day_of(as_of))

    @shown_as(list[ScorerRow], Recorded())
    @staticmethod
    def top_scorers(
        edition: strawberry.Parent[EditionRecord],
        info: Info,
        first: int | None = 10,
        as_of: AsOf | None = None,
    ) -> list[Row]:
        """Who scored most in it, until a day where one is given; ties go by slug."""
        wanted = size(first, "first", default=10)
        return scorer_rows(edition, info.context.view, first=wanted, day=day_of(as_of))


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
        return next((each for each in competition.editions if season_of(each) == season), None)
