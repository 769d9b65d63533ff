"""Substitution: one player for another."""

import strawberry

from graphsvc.graph.records import ClubRecord, SubstitutionRecord
from graphsvc.model import EntityKind
from graphsvc.rules.terms import KINDS
from graphsvc.schema.event import MatchEvent
from graphsvc.schema.happenings import club_in
from graphsvc.schema.node import shown_as, shows
from graphsvc.schema.references import ClubRef, PlayerRef


@shows(SubstitutionRecord, iri=KINDS[EntityKind.SUBSTITUTION])
class Substitution(MatchEvent):
    """One player for another; either may be unknown."""

    @shown_as(ClubRef | None)
    @staticmethod
    def club(change: strawberry.Parent[SubstitutionRecord]) -> ClubRecord | None:
        """The side that changed, where a source tells whose player one of them is."""
        return club_in(change.match, change.on, change.off)

    on: PlayerRef | None
    """Who came on."""
    off: PlayerRef | None
    """Who went off."""
