"""Duel: two players against each other."""

from graphsvc.graph.records import DuelRecord
from graphsvc.model import EntityKind
from graphsvc.rules.terms import KINDS
from graphsvc.schema.event import MatchEvent
from graphsvc.schema.node import shows
from graphsvc.schema.references import PlayerRef


@shows(DuelRecord, iri=KINDS[EntityKind.DUEL])
class Duel(MatchEvent):
    """Two players against each other."""

    players: list[PlayerRef]
    """Both, by slug."""
