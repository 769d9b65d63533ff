"""Nodes and edges with their attributes, for the forms that graphs are drawn and computed from."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from graphsvc.export.plain import label_of, plain_facts, qualifiers_of, sources_of
from graphsvc.export.snapshot import Edge, Node, Snapshot
from graphsvc.graph.records import StatementRecord

EDGE_TEXTS = ("property", "label", "rank", "basis", "sources", "qualifiers")
EDGE_NUMBERS = ("confidence",)
NODE_TEXTS = ("kind", "name")


class DrawnNode(NamedTuple):
    """A node and its attributes: its kind, its name, and what is believed of it, by property."""

    node: Node
    attributes: Mapping[str, str]


class DrawnEdge(NamedTuple):
    """An edge and its attributes."""

    edge: Edge
    attributes: Mapping[str, str | float]


def drawn_nodes(snapshot: Snapshot) -> Iterator[DrawnNode]:
    """All nodes."""
    facts = plain_facts(snapshot)
    for node in snapshot.nodes:
        own = {"kind": str(node.kind), "name": node.name}
        yield DrawnNode(node, {**facts.get(node.id, {}), **own})


def drawn_edges(snapshot: Snapshot) -> Iterator[DrawnEdge]:
    """All edges: the accepted facts that lead from node to node."""
    records = {each.id: each for each in snapshot.statements}
    return (DrawnEdge(each, _attributes(records[each.statement])) for each in snapshot.edges)


def node_properties(nodes: Iterable[DrawnNode]) -> list[str]:
    """The names of all attributes that some node has."""
    told = {name for each in nodes for name in each.attributes}
    return [*NODE_TEXTS, *sorted(told - set(NODE_TEXTS))]


def _attributes(record: StatementRecord) -> dict[str, str | float]:
    name = record.statement.property
    return {
        "property": name,
        "label": label_of(name),
        "rank": str(record.rank),
        "basis": str(record.basis),
        "sources": sources_of(record),
        "qualifiers": qualifiers_of(record.statement),
        "confidence": record.confidence,
    }
