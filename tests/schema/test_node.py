"""How a type is tied to what it shows."""

from graphsvc.graph.records import ClubRecord, PlayerRecord
from graphsvc.model import EntityKind
from graphsvc.schema.claim import Curator
from graphsvc.schema.club import Club


def test_a_type_knows_its_sources():
    assert Club.is_type_of(ClubRecord("club:a", EntityKind.CLUB, "A"), None)
    assert not Club.is_type_of(PlayerRecord("player:a", EntityKind.PLAYER, "A"), None)


def test_a_type_without_sources_shows_nothing():
    assert not Curator.is_type_of(object(), None)
