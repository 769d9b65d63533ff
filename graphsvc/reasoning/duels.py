"""Duels of a match: two players against each other, as a picture shows them."""

from collections.abc import Iterator

from graphsvc.graph.ranking import in_order
from graphsvc.graph.reading import entity
from graphsvc.graph.records import DuelRecord, MatchRecord, PlayerRecord, StatementRecord
from graphsvc.model import EntityKind, EntityValue


def duels_of(match: MatchRecord) -> list[DuelRecord]:
    """The duels between players who appeared in a match, each pair once, by id."""
    duels: dict[str, DuelRecord] = {}
    for one, other, told in _told(match):
        pair = sorted((one, other), key=lambda each: each.slug)
        duel = DuelRecord(
            f"duel:{match.slug}/{pair[0].slug}-{pair[1].slug}",
            EntityKind.DUEL,
            f"{pair[0].name} against {pair[1].name}, {match.name}",
            revision=told.since,
            match=match,
            players=tuple(pair),
        )
        duel = duels.setdefault(duel.id, duel)
        duel.statements[told.id] = told
        duel.because["players"] = tuple(duel.statements.values())
    return [duel for _, duel in sorted(duels.items())]


def _told(match: MatchRecord) -> Iterator[tuple[PlayerRecord, PlayerRecord, StatementRecord]]:
    players = {each.id: each for each in match.appearances}
    for player in match.appearances:
        for told in in_order(player.told.get("duelWith", ())):
            other = players.get(entity(told.statement.value) or "")
            if other and told.statement.qualifier("match") == EntityValue(match.id):
                yield player, other, told
