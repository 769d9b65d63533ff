"""What a complete record would tell, and why ours does not: a closed list, `WANTED`.

==========  =================================================================
`missing`   Missing: a gap, its reason and what comes closest
`wanted`    which properties a complete record has, by kind
`matches`   of a match; `events` of what happens in one
`players`   of a player; `clubs` of a club; of all else `settings`
==========  =================================================================
"""

from collections.abc import Iterator, Sequence

from graphsvc.graph.lookups import Lookups
from graphsvc.graph.records import (
    ClubRecord,
    EventRecord,
    MatchRecord,
    NodeRecord,
    PlayerRecord,
)
from graphsvc.model import EntityKind
from graphsvc.reasoning.gaps.clubs import gaps_of_club, has_points
from graphsvc.reasoning.gaps.events import gaps_of_event
from graphsvc.reasoning.gaps.matches import gaps_of_match, is_known_of_match
from graphsvc.reasoning.gaps.missing import Missing, is_told, untold
from graphsvc.reasoning.gaps.players import gaps_of_player, has_full_name
from graphsvc.reasoning.gaps.wanted import SETTING, WANTED, WHOLES

__all__ = ["WANTED", "WHOLES", "Missing", "gaps_in", "gaps_of", "is_known"]


def gaps_of(node: NodeRecord) -> list[Missing]:
    """What a complete record of its kind would tell and this one does not, in a fixed order."""
    return list(_gaps(node))


def gaps_in(
    view: Lookups, *, subject: str | None = None, kinds: Sequence[EntityKind] | None = None
) -> list[Missing]:
    """The gaps of one node or of all, kind by kind; those of some kinds of node."""
    wanted = [kind for kind in WANTED if kinds is None or kind in kinds]
    if subject is None:
        return [each for kind in wanted for node in view.of_kind(kind) for each in _gaps(node)]
    node = view.node(subject)
    return gaps_of(node) if node and node.kind in wanted else []


def is_known(node: NodeRecord, name: str) -> bool:
    """Whether what may be a gap is told: a day, the whole of a list, else an accepted value."""
    match node, name:
        case MatchRecord(), _:
            return is_known_of_match(node, name)
        case PlayerRecord(), "fullName":
            return has_full_name(node)
        case ClubRecord(), "points":
            return has_points(node)
        case _:
            return is_told(node, name)


def _gaps(node: NodeRecord) -> Iterator[Missing]:
    match node:
        case MatchRecord():
            return gaps_of_match(node)
        case EventRecord():
            return gaps_of_event(node)
        case PlayerRecord():
            return gaps_of_player(node)
        case ClubRecord():
            return gaps_of_club(node)
        case _:
            return untold(node, *SETTING.get(node.kind, ()))
