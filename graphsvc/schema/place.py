"""Place and Venue: where things are."""

from graphsvc.graph.records import PlaceRecord, VenueRecord
from graphsvc.model import EntityKind
from graphsvc.rules.terms import KINDS
from graphsvc.schema.node import shows
from graphsvc.schema.references import ClubRef, PlaceRef
from graphsvc.schema.subject import Entity


@shows(PlaceRecord, iri=KINDS[EntityKind.PLACE])
class Place(Entity):
    """A city or a country."""

    country: PlaceRef | None
    """The country it lies in."""


@shows(VenueRecord, iri=KINDS[EntityKind.VENUE])
class Venue(Entity):
    """A ground."""

    city: Place | None
    """The city it lies in."""
    home_of: list[ClubRef]
    """The clubs that play at home there."""
