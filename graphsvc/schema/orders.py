"""Sorting by several keys, with what is unknown last."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import Enum
from operator import itemgetter
from typing import Any, Protocol, TypeVar

import strawberry

Item = TypeVar("Item")
Key = Callable[[Item], Any]
"""What an item is sorted by; None where that is unknown."""


@strawberry.enum
class SortDirection(Enum):
    """Which way things are sorted."""

    ASC = "ASC"
    DESC = "DESC"


class Order(Protocol):
    """By what things are sorted, and which way: one input type for each kind of thing."""

    field: Any
    direction: SortDirection | None


def asked(
    order_by: Iterable[Order] | None, keys: Mapping[Any, Key[Item]]
) -> list[tuple[Key[Item], bool]]:
    """What is asked as `ordered` takes it; `keys` has what each field is sorted by."""
    return [(keys[each.field], each.direction is SortDirection.DESC) for each in order_by or ()]


def ordered(items: Iterable[Item], keys: Sequence[tuple[Key[Item], bool]]) -> list[Item]:
    """Items by the first key, ties by the next; the flag tells that a key goes downwards.

    Items that tie on every key stay in the order given.
    """
    result = list(items)
    # Python's sort keeps the order of ties, so the last key goes first.
    for key, downwards in reversed(keys):
        keyed = [(key(each), each) for each in result]
        known = [pair for pair in keyed if pair[0] is not None]
        known.sort(key=itemgetter(0), reverse=downwards)
        result = [each for _, each in known] + [each for value, each in keyed if value is None]
    return result
