"""Player."""

import strawberry

from graphsvc.graph.records import ClubRecord, MatchRecord, MembershipRecord, PlayerRecord
from graphsvc.model import EntityKind, Position
from graphsvc.reasoning.memberships import membership_on, memberships_told, teammates_on
from graphsvc.reasoning.wholes import Scope
from graphsvc.rules.terms import KINDS
from graphsvc.schema.as_of import AsOf, Recorded, day_of
from graphsvc.schema.club_goals import ClubGoals, ClubTally, goals_by_club
from graphsvc.schema.connections import Connection, Paged
from graphsvc.schema.context import Info
from graphsvc.schema.goal_connection import GoalConnection, GoalList, GoalPage
from graphsvc.schema.goal_filter import GoalFilter, GoalOrder
from graphsvc.schema.match_filter import MatchFilter, MatchOrder, matches_in_order
from graphsvc.schema.membership import Membership
from graphsvc.schema.node import shown_as, shows
from graphsvc.schema.place import Place
from graphsvc.schema.references import ClubRef, MatchRef, PlayerRef
from graphsvc.schema.scalars import EdtfDate
from graphsvc.schema.subject import Entity


@shows(PlayerRecord, iri=KINDS[EntityKind.PLAYER])
class Player(Entity):
    """A player."""

    born: EdtfDate | None
    """The day of birth, or what is told of it."""
    nationality: Place | None
    """The country he may play for."""
    position: Position | None
    """Where he plays."""

    @shown_as(ClubRef | None, Recorded(lambda: None))
    @staticmethod
    def club(
        player: strawberry.Parent[PlayerRecord], as_of: AsOf | None = None
    ) -> ClubRecord | None:
        """The club of the newest accepted membership, or of the one that held on a day."""
        day = day_of(as_of)
        if day is None:
            return player.club
        held = membership_on(player, day)
        return held.club if held else None

    @shown_as(list[Membership], Recorded())
    @staticmethod
    def memberships(
        player: strawberry.Parent[PlayerRecord],
        as_of: AsOf | None = None,
        include_deprecated: bool | None = False,
    ) -> list[MembershipRecord]:
        """Those that held on a day; without a day all that are told."""
        return memberships_told(player, day_of(as_of), deprecated=bool(include_deprecated))

    @shown_as(Connection[MatchRef], Paged(25))
    @staticmethod
    def matches(
        player: strawberry.Parent[PlayerRecord],
        where: MatchFilter | None = None,
        order_by: list[MatchOrder] | None = None,
    ) -> list[MatchRecord]:
        """Matches that the player appeared in."""
        return matches_in_order(player.matches, where=where, order_by=order_by)

    @shown_as(GoalConnection, Paged(50, pages=GoalPage))
    @staticmethod
    def goals(
        player: strawberry.Parent[PlayerRecord],
        info: Info,
        where: GoalFilter | None = None,
        order_by: list[GoalOrder] | None = None,
    ) -> GoalList:
        """Goals that the player scored, own goals included."""
        view, scope = info.context.view, Scope(scorer=player)
        return GoalList(player.goals, view, where=where, order_by=order_by, scope=scope)

    @shown_as(list[ClubGoals], Recorded())
    @staticmethod
    def goals_by_club(
        player: strawberry.Parent[PlayerRecord],
        info: Info,
        where: GoalFilter | None = None,
        as_of: AsOf | None = None,
    ) -> list[ClubTally]:
        """The player's goals by club, most first, each count with its bound."""
        return goals_by_club(player, info.context.view, where, day=day_of(as_of))

    @shown_as(GoalConnection, Paged(50, pages=GoalPage))
    @staticmethod
    def assists(
        player: strawberry.Parent[PlayerRecord], info: Info, where: GoalFilter | None = None
    ) -> GoalList:
        """Goals that the player set up."""
        return GoalList(player.assists, info.context.view, where=where, whole=False)

    @shown_as(Connection[PlayerRef], Recorded(), Paged(50))
    @staticmethod
    def teammates(
        player: strawberry.Parent[PlayerRecord], as_of: AsOf | None = None
    ) -> list[PlayerRecord]:
        """Who was at the same club on a day, or is of late, by slug."""
        return teammates_on(player, day_of(as_of))
