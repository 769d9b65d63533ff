"""Membership: a player at a club."""

import strawberry

from graphsvc.graph.reading import codes, whole
from graphsvc.graph.records import MembershipRecord, StatementRecord
from graphsvc.model import Position
from graphsvc.rules import terms
from graphsvc.schema.interval import Interval, TimeInterval, interval_of
from graphsvc.schema.node import Node, shown_as, shows
from graphsvc.schema.references import ClubRef, PlayerRef, StatementRef


@shows(MembershipRecord, iri=terms.MEMBERSHIP)
class Membership(Node):
    """A player at a club; its statement tells how far it is believed."""

    player: PlayerRef
    """Who."""
    club: ClubRef
    """Where."""

    @shown_as(TimeInterval | None)
    @staticmethod
    def valid(membership: strawberry.Parent[MembershipRecord]) -> Interval | None:
        """When, as far as a source tells."""
        return interval_of(membership.statement)

    @strawberry.field
    @staticmethod
    def position(membership: strawberry.Parent[MembershipRecord]) -> Position | None:
        """Where he plays there; where no source tells, where he plays at all."""
        told = codes(Position)(membership.statement.statement.qualifier("position"))
        return told or membership.player.position

    @strawberry.field
    @staticmethod
    def shirt_number(membership: strawberry.Parent[MembershipRecord]) -> int | None:
        """The number on his back."""
        return whole(membership.statement.statement.qualifier("shirtNumber"))

    @shown_as(StatementRef)
    @staticmethod
    def statement(membership: strawberry.Parent[MembershipRecord]) -> StatementRecord:
        """What says so."""
        return membership.statement
