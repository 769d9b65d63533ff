"""Club."""

import strawberry

from graphsvc.graph.records import ClubRecord, GoalRecord, MatchRecord
from graphsvc.model import EntityKind
from graphsvc.rules.terms import KINDS
from graphsvc.schema.connections import Connection, Paged
from graphsvc.schema.goal_connection import GoalConnection, GoalPage
from graphsvc.schema.goal_filter import GoalFilter, GoalOrder, goals_in_order
from graphsvc.schema.match_filter import MatchFilter, MatchOrder, matches_in_order
from graphsvc.schema.node import shown_as, shows
from graphsvc.schema.place import Place, Venue
from graphsvc.schema.references import MatchRef
from graphsvc.schema.subject import Entity


@shows(ClubRecord, iri=KINDS[EntityKind.CLUB])
class Club(Entity):
    """A club, or a national team."""

    country: Place | None
    """The country it is from."""
    home_venue: Venue | None
    """Its home ground."""

    @shown_as(Connection[MatchRef], Paged(25))
    @staticmethod
    def matches(
        club: strawberry.Parent[ClubRecord],
        where: MatchFilter | None = None,
        order_by: list[MatchOrder] | None = None,
    ) -> list[MatchRecord]:
        """Its matches, played or to be played."""
        return matches_in_order(club.matches, where=where, order_by=order_by, club=club)

    @shown_as(GoalConnection, Paged(50, pages=GoalPage))
    @staticmethod
    def goals(
        club: strawberry.Parent[ClubRecord],
        where: GoalFilter | None = None,
        order_by: list[GoalOrder] | None = None,
    ) -> list[GoalRecord]:
        """Goals that count for it."""
        return goals_in_order(club.goals, where=where, order_by=order_by)

    @shown_as(GoalConnection, Paged(50, pages=GoalPage))
    @staticmethod
    def goals_conceded(
        club: strawberry.Parent[ClubRecord], where: GoalFilter | None = None
    ) -> list[GoalRecord]:
        """Goals that count against it."""
        conceded = (g for match in club.matches for g in match.goals if g.club is not club)
        return goals_in_order((each for each in conceded if each.club), where=where)
