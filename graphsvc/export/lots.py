"""Much that is small, as less that is larger: what is written at once."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

LOT = 500

Each = TypeVar("Each")


def lots(whole: Iterable[Each], size: int = LOT) -> Iterator[list[Each]]:
    """All of it in order, in lots of so many; the last may be smaller."""
    rest = iter(whole)
    while lot := list(islice(rest, size)):
        yield lot


def joined(texts: Iterable[str]) -> Iterator[bytes]:
    """The texts one after the other, in pieces of so many."""
    return ("".join(lot).encode() for lot in lots(texts))
