"""NameOrder: by what clubs and players are sorted."""

from collections.abc import Callable, Iterable
from enum import Enum
from typing import TypeVar

import strawberry

from graphsvc.graph.records import NodeRecord
from graphsvc.reference.naming import fold
from graphsvc.schema.orders import Key, SortDirection, asked, ordered

Named = TypeVar("Named", bound=NodeRecord)


@strawberry.enum
class NameOrderField(Enum):
    """What clubs and players are sorted by."""

    NAME = "NAME"
    SLUG = "SLUG"
    GOALS = "GOALS"


@strawberry.input
class NameOrder:
    """By what clubs and players are sorted; ties go by slug."""

    field: NameOrderField
    """By what."""
    direction: SortDirection | None = SortDirection.ASC
    """Which way."""


def in_name_order(
    named: Iterable[Named], order_by: Iterable[NameOrder] | None, goals: Callable[[Named], int]
) -> list[Named]:
    """Clubs or players, by slug where nothing else is asked; `goals` counts those of one."""
    keys: dict[NameOrderField, Key[Named]] = {
        NameOrderField.NAME: lambda each: fold(each.name),
        NameOrderField.SLUG: lambda each: each.slug,
        NameOrderField.GOALS: goals,
    }
    ties = (keys[NameOrderField.SLUG], False)
    return ordered(named, [*asked(order_by, keys), ties])
