"""Player, and a player's goals by club."""

import strawberry

from graphsvc.graph.records import GoalRecord, MatchRecord, PlayerRecord
from graphsvc.model import EntityKind
from graphsvc.reasoning.completeness import complete_goals_of
from graphsvc.rules.terms import KINDS
from graphsvc.schema.connections import Connection, Paged
from graphsvc.schema.context import Info
from graphsvc.schema.explanation import Count
from graphsvc.schema.goal import Goal
from graphsvc.schema.goal_connection import GoalConnection, GoalPage
from graphsvc.schema.goal_filter import GoalFilter, GoalOrder, goals_in_order
from graphsvc.schema.match_filter import MatchFilter, MatchOrder, matches_in_order
from graphsvc.schema.node import shown_as, shows
from graphsvc.schema.references import ClubRef, MatchRef
from graphsvc.schema.subject import Entity
from graphsvc.schema.tallies import ClubTally, goals_by_club


@shows(ClubTally)
class ClubGoals:
    """A player's goals for one club."""

    club: ClubRef
    """The club."""
    goals: Count
    """How many; own goals are none."""
    headers: Count
    """How many of them with the head."""
    penalties: Count
    """How many of them from the penalty spot."""
    first: Goal | None
    """The first that is known."""
    last: Goal | None
    """The last that is known."""
    goal_list: list[Goal]
    """All that are known, in order."""


@shows(PlayerRecord, iri=KINDS[EntityKind.PLAYER])
class Player(Entity):
    """A player."""

    club: ClubRef | None
    """The club of the newest accepted membership."""

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
        where: GoalFilter | None = None,
        order_by: list[GoalOrder] | None = None,
    ) -> list[GoalRecord]:
        """Goals that the player scored, own goals included."""
        return goals_in_order(player.goals, where=where, order_by=order_by)

    @shown_as(list[ClubGoals])
    @staticmethod
    def goals_by_club(
        player: strawberry.Parent[PlayerRecord], info: Info, where: GoalFilter | None = None
    ) -> list[ClubTally]:
        """The player's goals by club, most first, each count with its bound."""
        complete = complete_goals_of(info.context.view, player)
        return goals_by_club(player, where, complete=complete)

    @shown_as(GoalConnection, Paged(50, pages=GoalPage))
    @staticmethod
    def assists(
        player: strawberry.Parent[PlayerRecord], where: GoalFilter | None = None
    ) -> list[GoalRecord]:
        """Goals that the player set up."""
        return goals_in_order(player.assists, where=where)
