"""Club."""

import strawberry

from graphsvc.graph.records import (
    ClubRecord,
    GoalRecord,
    MatchRecord,
    MembershipRecord,
    ParticipationRecord,
)
from graphsvc.model import EntityKind
from graphsvc.reasoning.memberships import squad_on
from graphsvc.reasoning.occasions import is_played
from graphsvc.reasoning.wholes import Scope
from graphsvc.rules.terms import KINDS
from graphsvc.schema.as_of import AsOf, Recorded, day_of
from graphsvc.schema.campaign import Campaign, Run, campaigns
from graphsvc.schema.connections import Connection, Paged, size
from graphsvc.schema.context import Info
from graphsvc.schema.goal_connection import GoalConnection, GoalList, GoalPage
from graphsvc.schema.goal_filter import GoalFilter, GoalOrder
from graphsvc.schema.match_filter import (
    MatchFilter,
    MatchOrder,
    MatchOrderField,
    matches_in_order,
)
from graphsvc.schema.membership import Membership
from graphsvc.schema.milestone import Feat, Milestone, milestones
from graphsvc.schema.node import shown_as, shows
from graphsvc.schema.orders import SortDirection
from graphsvc.schema.participation import MatchParticipation
from graphsvc.schema.place import Place, Venue
from graphsvc.schema.player_filter import PlayerFilter
from graphsvc.schema.record import ClubBalance, Record, no_record, record_of
from graphsvc.schema.references import MatchRef
from graphsvc.schema.subject import Entity

NEWEST = MatchOrder(field=MatchOrderField.DATE, direction=SortDirection.DESC)


@shows(ClubRecord, iri=KINDS[EntityKind.CLUB])
class Club(Entity):
    """A club, or a national team."""

    country: Place | None
    """The country it is from."""
    founded: int | None
    """The year it was founded in."""
    home_venue: Venue | None
    """Its home ground."""

    @shown_as(Connection[Membership], Recorded(), Paged(50))
    @staticmethod
    def squad(
        club: strawberry.Parent[ClubRecord],
        as_of: AsOf | None = None,
        where: PlayerFilter | None = None,
    ) -> list[MembershipRecord]:
        """Its players on a day, or of late, by slug; those not verified are told as such."""
        held = squad_on(club, day_of(as_of))
        return [each for each in held if where is None or where.accepts(each.player)]

    @shown_as(Connection[MatchRef], Recorded(), Paged(25))
    @staticmethod
    def matches(
        club: strawberry.Parent[ClubRecord],
        where: MatchFilter | None = None,
        order_by: list[MatchOrder] | None = None,
        as_of: AsOf | None = None,
    ) -> list[MatchRecord]:
        """Its matches, played or to be played."""
        return matches_in_order(
            club.matches, where=where, order_by=order_by, club=club, day=day_of(as_of)
        )

    @shown_as(GoalConnection, Paged(50, pages=GoalPage))
    @staticmethod
    def goals(
        club: strawberry.Parent[ClubRecord],
        info: Info,
        where: GoalFilter | None = None,
        order_by: list[GoalOrder] | None = None,
    ) -> GoalList:
        """Goals that count for it."""
        scope = Scope(club=club)
        return GoalList(club.goals, info.context.view, where=where, order_by=order_by, scope=scope)

    @shown_as(GoalConnection, Paged(50, pages=GoalPage))
    @staticmethod
    def goals_conceded(
        club: strawberry.Parent[ClubRecord], info: Info, where: GoalFilter | None = None
    ) -> GoalList:
        """Goals that count against it."""
        conceded = (g for match in club.matches for g in match.goals if _counts_against(club, g))
        return GoalList(conceded, info.context.view, where=where, whole=False)

    @shown_as(ClubBalance, Recorded(no_record))
    @staticmethod
    def record(
        club: strawberry.Parent[ClubRecord],
        info: Info,
        where: MatchFilter | None = None,
        as_of: AsOf | None = None,
    ) -> Record:
        """Its balance: matches played, won, drawn and lost, and goals."""
        day = day_of(as_of)
        matches = matches_in_order(club.matches, where=where, club=club)
        return record_of(club, matches, info.context.view, where=where, day=day)

    @shown_as(list[MatchParticipation], Recorded())
    @staticmethod
    def form(
        club: strawberry.Parent[ClubRecord],
        last: int | None = 5,
        where: MatchFilter | None = None,
        as_of: AsOf | None = None,
    ) -> list[ParticipationRecord]:
        """Its side in the last matches that are over, the newest first."""
        matches = matches_in_order(club.matches, where=where, order_by=[NEWEST], club=club)
        played = [each for each in matches if is_played(each, day_of(as_of))]
        sides = (each.participation(club.id) for each in played)
        return [each for each in sides if each][: size(last, "last", default=5)]

    @shown_as(list[Milestone], Recorded())
    @staticmethod
    def milestones(club: strawberry.Parent[ClubRecord], as_of: AsOf | None = None) -> list[Feat]:
        """What it had for the first time, and its players for it."""
        return milestones(club, day_of(as_of))

    @shown_as(list[Campaign])
    @staticmethod
    def campaigns(club: strawberry.Parent[ClubRecord], info: Info) -> list[Run]:
        """How far it came in which editions, as far as a source tells."""
        return campaigns(club, info.context.view)


def _counts_against(club: ClubRecord, goal: GoalRecord) -> bool:
    return goal.club is not None and goal.club is not club
