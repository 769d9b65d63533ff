"""How two nodes are connected: the shortest paths over accepted statements."""

from collections.abc import Callable, Collection, Iterator
from itertools import islice, pairwise
from typing import NamedTuple

import networkx as nx

from graphsvc.graph.build import GraphView
from graphsvc.graph.records import NodeRecord, StatementRecord

NOT_FOOTBALL = frozenset({"about"})
"""What connects articles, not what they tell of."""

REACH = 5_000
"""How many nodes around each end are looked at, nearest first: it bounds what a question costs."""

_Allowed = Callable[[str], bool]


class Step(NamedTuple):
    """One statement on the way, read in its own direction or against it."""

    source: NodeRecord
    property: str
    forward: bool
    target: NodeRecord
    statement: StatementRecord


Path = tuple[Step, ...]


def paths(  # noqa: PLR0913 - the question has this many sides, most with a default
    view: GraphView,
    source: str,
    target: str,
    *,
    max_hops: int = 4,
    properties: Collection[str] | None = None,
    first: int = 3,
) -> list[Path]:
    """The shortest paths between two nodes, shortest first, of at most `max_hops` statements.

    Only statements of `properties` count; where none are named, all but `NOT_FOOTBALL`.
    """
    if view.node(source) is None or view.node(target) is None or source == target:
        return []

    def allowed(name: str) -> bool:
        return name not in NOT_FOOTBALL if properties is None else name in properties

    around = _ball(view, source, (max_hops + 1) // 2, allowed)
    around |= _ball(view, target, max_hops // 2, allowed)
    graph = _between(view, around, allowed)
    return [
        tuple(_step(view, start, end, allowed) for start, end in pairwise(nodes))
        for nodes in _shortest(graph, source, target, max_hops, first)
    ]


def _shortest(
    graph: "nx.Graph[str]", source: str, target: str, max_hops: int, first: int
) -> Iterator[list[str]]:
    try:
        for nodes in islice(nx.shortest_simple_paths(graph, source, target), first):
            if len(nodes) - 1 > max_hops:
                return
            yield nodes
    except nx.NetworkXNoPath:
        return


def _ball(view: GraphView, centre: str, hops: int, allowed: _Allowed) -> dict[str, None]:
    """The nodes at most so many statements away, nearest first, at most `REACH` of them."""
    reached = {centre: None}
    edge = [centre]
    for _ in range(hops):
        near = dict.fromkeys(n for node in edge for n in _neighbours(view, node, allowed))
        edge = [node for node in near if node not in reached][: REACH - len(reached)]
        reached |= dict.fromkeys(edge)
    return reached


def _neighbours(view: GraphView, node: str, allowed: _Allowed) -> list[str]:
    """The nodes one allowed statement away, in the order of their ids."""
    return sorted(
        {
            other
            for links in (view.network.succ[node], view.network.pred[node])
            for other, edges in links.items()
            if any(allowed(edge["property"]) for edge in edges.values())
        }
    )


def _between(view: GraphView, nodes: Collection[str], allowed: _Allowed) -> "nx.Graph[str]":
    """The undirected simple graph among those nodes.

    Made in the order of ids, so that paths of one length have one order, whatever the log's.
    """
    graph: nx.Graph[str] = nx.Graph()
    for node in sorted(nodes):
        near = _neighbours(view, node, allowed)
        graph.add_edges_from((node, other) for other in near if other in nodes)
    graph.add_nodes_from(nodes)
    return graph


def _step(view: GraphView, start: str, end: str, allowed: _Allowed) -> Step:
    """The best believed statement between two nodes; of equals, one told of the first."""
    links = [(True, key) for key in _keys(view, start, end, allowed)]
    links += [(False, key) for key in _keys(view, end, start, allowed)]
    records = [(forward, view.statement(key)) for forward, key in links]
    forward, record = min(
        ((forward, record) for forward, record in records if record),
        key=lambda pair: (-pair[1].confidence, not pair[0], pair[1].id),
    )
    ends = view.network.nodes[start]["record"], view.network.nodes[end]["record"]
    return Step(ends[0], record.statement.property, forward, ends[1], record)


def _keys(view: GraphView, start: str, end: str, allowed: _Allowed) -> list[str]:
    edges = view.network.succ[start].get(end, {})
    return [str(key) for key, edge in edges.items() if allowed(edge["property"])]
