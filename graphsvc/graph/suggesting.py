"""Search as you type: what a prefix may mean."""

from collections.abc import Collection, Iterable
from heapq import nsmallest
from operator import attrgetter
from typing import NamedTuple

from graphsvc.graph.build import GraphView
from graphsvc.graph.naming import Name, index_of
from graphsvc.graph.records import AliasRecord, NodeRecord
from graphsvc.graph.slips import SLIP_FROM
from graphsvc.model import EntityKind
from graphsvc.reference.naming import words

_ORDER = attrgetter("order")


class Suggestion(NamedTuple):
    """What a prefix may mean."""

    text: str
    """The name or alias that matched."""
    record: NodeRecord
    alias: AliasRecord | None
    score: float
    """0 to 1: no slip before one slip, names before aliases, nearly complete before begun."""


def suggest(
    view: GraphView,
    prefix: str,
    *,
    kinds: Collection[EntityKind] | None = None,
    first: int = 8,
) -> list[Suggestion]:
    """What a prefix may mean, best first: accents and case aside, with at most one slip.

    A node is listed once for each of its names that match.
    """
    folded = " ".join(words(prefix))
    if not folded:
        return []
    index = index_of(view)
    found = _best(index.starting(folded), kinds, first)
    if len(found) < first and len(folded) >= SLIP_FROM:
        others = (each for each in index.nearly_starting(folded) if each not in found)
        slipped = _best(others, kinds, first - len(found))
    else:
        slipped = []
    return [
        _suggestion(name, folded, slip)
        for slip, names in enumerate((found, slipped))
        for name in names
    ]


def _best(names: Iterable[Name], kinds: Collection[EntityKind] | None, first: int) -> list[Name]:
    """The best names of those kinds, each once."""
    if kinds is not None:
        names = (each for each in names if each.record.kind in kinds)
    return nsmallest(first, set(names), key=_ORDER)


def _suggestion(name: Name, prefix: str, slip: int) -> Suggestion:
    complete = min(1.0, len(prefix) / name.order[1])
    score = 0.95 - 0.1 * name.tier - 0.3 * slip + 0.05 * complete
    return Suggestion(name.text, name.record, name.alias, round(score, 4))
