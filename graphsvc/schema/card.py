"""Card: shown to a player."""

import strawberry

from graphsvc.graph.records import CardRecord, ClubRecord
from graphsvc.model import CardColour, EntityKind
from graphsvc.rules.terms import KINDS
from graphsvc.schema.event import MatchEvent
from graphsvc.schema.happenings import club_in
from graphsvc.schema.node import shown_as, shows
from graphsvc.schema.references import ClubRef, PlayerRef


@shows(CardRecord, iri=KINDS[EntityKind.CARD])
class Card(MatchEvent):
    """A yellow or red card."""

    player: PlayerRef | None
    """Who was shown it."""

    @shown_as(ClubRef | None)
    @staticmethod
    def club(card: strawberry.Parent[CardRecord]) -> ClubRecord | None:
        """The side that he played for, where a source tells of which of the two he is."""
        return club_in(card.match, card.player)

    colour: CardColour | None
    """Which card; RED also where no source tells for what he was sent off."""
