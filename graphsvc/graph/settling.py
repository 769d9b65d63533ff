"""How an attribute of a record is made from what is told: a value, another node, a list of nodes.

A settler makes one attribute again from all that is told of it, and keeps the list of the node at
the other end in step. Settling twice changes nothing, so the order of settling is free.
"""

from bisect import insort
from collections.abc import Callable, Mapping
from operator import attrgetter

from graphsvc.graph.ranking import in_order
from graphsvc.graph.records import NodeRecord, StatementRecord
from graphsvc.model import EntityValue, Value

Nodes = Mapping[str, NodeRecord]
Settler = Callable[[NodeRecord, str, Nodes], None]
"""Called with a record, the property of which something new is told, and all nodes by id."""

_by_id = attrgetter("id")


def plain(attribute: str, read: Callable[[Value | None], object]) -> Settler:
    """An attribute that holds a value."""

    def settle(record: NodeRecord, name: str, _nodes: Nodes) -> None:
        value, because = None, None
        for because in in_order(record.told.get(name, ())):
            value = read(because.statement.value)
            if value is not None:
                break
        setattr(record, attribute, value)
        explain(record, attribute, () if value is None or because is None else (because,))

    return settle


def node(attribute: str, kind: type[NodeRecord], inverse: str | None = None) -> Settler:
    """An attribute that holds another node, whose list `inverse` holds this record."""

    def settle(record: NodeRecord, name: str, nodes: Nodes) -> None:
        found = targets(record, name, nodes, kind)[:1]
        old = getattr(record, attribute)
        new = found[0][0] if found else None
        if inverse and old is not new:
            leave(old, inverse, record)
            join(new, inverse, record)
        setattr(record, attribute, new)
        explain(record, attribute, tuple(because for _, because in found))

    return settle


def node_list(attribute: str, kind: type[NodeRecord], inverse: str) -> Settler:
    """A list of other nodes, each of whose list `inverse` holds this record."""

    def settle(record: NodeRecord, name: str, nodes: Nodes) -> None:
        found = targets(record, name, nodes, kind)
        old: list[NodeRecord] = getattr(record, attribute)
        new = list(dict.fromkeys(target for target, _ in found))
        for target in set(old) - set(new):
            leave(target, inverse, record)
        for target in set(new) - set(old):
            join(target, inverse, record)
        setattr(record, attribute, new)
        explain(record, attribute, tuple(because for _, because in found))

    return settle


def targets(
    record: NodeRecord, name: str, nodes: Nodes, kind: type[NodeRecord]
) -> list[tuple[NodeRecord, StatementRecord]]:
    """The nodes of that kind that the accepted statements name, best first."""
    named = (
        (nodes[each.statement.value.entity], each)
        for each in in_order(record.told.get(name, ()))
        if isinstance(each.statement.value, EntityValue)
    )
    return [(target, because) for target, because in named if isinstance(target, kind)]


def explain(record: NodeRecord, attribute: str, because: tuple[StatementRecord, ...]) -> None:
    """Note which statements decided an attribute."""
    if because:
        record.because[attribute] = because
    else:
        record.because.pop(attribute, None)


def join(target: NodeRecord | None, inverse: str, record: NodeRecord) -> None:
    """Put a record on the list of another node, which is in the order of ids."""
    if target is not None:
        insort(getattr(target, inverse), record, key=_by_id)


def leave(target: NodeRecord | None, inverse: str, record: NodeRecord) -> None:
    """Take it off again."""
    if target is not None:
        getattr(target, inverse).remove(record)
