"""Many small texts as fewer, larger pieces."""

from collections.abc import Iterable, Iterator
from itertools import islice

LOT = 500


def lots(texts: Iterable[str]) -> Iterator[bytes]:
    """The texts one after the other, in pieces of so many."""
    rest = iter(texts)
    while lot := list(islice(rest, LOT)):
        yield "".join(lot).encode()
