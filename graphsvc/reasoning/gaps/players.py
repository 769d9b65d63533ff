"""What a complete record of a player would tell, and ours does not."""

from collections.abc import Iterator

from graphsvc.graph.records import PlayerRecord
from graphsvc.model import TextValue
from graphsvc.reasoning.gaps.missing import Missing, missing, untold

MONONYM = "Only one name is told, and others may go by it."


def gaps_of_player(player: PlayerRecord) -> Iterator[Missing]:
    """The full name of one who is called by a single name, his club, position and birthday."""
    if not has_full_name(player):
        yield missing(player, "fullName", MONONYM, limit=TextValue(player.name))
    yield from untold(player, "memberOf", "position", "born")


def has_full_name(player: PlayerRecord) -> bool:
    """Whether he is known by more than one name."""
    return len(player.name.split()) > 1
