"""Where a label leads since nodes were merged and separated."""

import re
from collections.abc import Callable, Iterable, Mapping

Move = tuple[str, str]
"""From which node to which a separation takes a claim, or a mention."""


def followed(label: str, moves: Iterable[Move], now: Callable[[str], str]) -> str:
    """Where moves take what is told of a label, one after the other; `now` follows mergers."""
    here = now(label)
    for source, target in moves:
        if here == now(source):
            here = now(target)
    return here


def led_on(id: str, redirects: Mapping[str, str]) -> str:  # noqa: A002 - an id is called so
    """An id that is made of others, as of a conflict, with the labels that its nodes have now."""
    for old, new in redirects.items():
        if old in id:
            id = re.sub(rf"(?<![^:/;]){re.escape(old)}(?![^/;])", new, id)  # noqa: A001
    return id
