"""How two nodes are connected: the shortest paths over accepted statements."""

from collections.abc import Collection, Iterator
from itertools import islice, pairwise

import networkx as nx

from graphsvc.graph.build import GraphView
from graphsvc.graph.links import Links, Step, Wanted
from graphsvc.graph.records import StatementRecord

NOT_FOOTBALL = frozenset({"about"})
"""What connects articles, not what they tell of."""

MOST_TRIED = 100_000
"""How many nodes are tried as the next of a path, in all."""


class Path(tuple[Step, ...]):
    """Statements from one node to another."""

    __slots__ = ()


def paths(  # noqa: PLR0913 - the question has this many sides, most with a default
    view: GraphView,
    source: str,
    target: str,
    *,
    max_hops: int = 4,
    properties: Collection[str] | None = None,
    wanted: Wanted | None = None,
    first: int = 3,
) -> list[Path]:
    """The shortest paths between two nodes, shortest first, of at most `max_hops` statements.

    Only statements of `properties` count; where none are named, all but `NOT_FOOTBALL`; and of
    these only what is `wanted`. Of paths of one length those through less connected nodes come
    first. What is looked at is bounded: from each end at most `MOST_FOLLOWED` links, and a node
    that has more of them than are left is reached but not passed, unless both ends reach it.
    """
    ends = view.node(source), view.node(target)
    if ends[0] is None or ends[1] is None or ends[0].id == ends[1].id:
        return []
    source, target = ends[0].id, ends[1].id  # ids may lead to others since a merge
    if not {source, target} <= view.network.nodes:  # nobody tells of one any more
        return []

    def counts(record: StatementRecord) -> bool:
        name = record.statement.property
        asked = name not in NOT_FOOTBALL if properties is None else name in properties
        return asked and (wanted is None or wanted(record))

    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from([source, target])
    _explore(graph, Links(view, counts), source, (max_hops + 1) // 2)
    _explore(graph, Links(view, counts), target, max_hops // 2)
    links = Links(view, counts)
    found = _shortest(graph, links, source, target, max_hops)
    return [
        Path(links.step(start, end) for start, end in pairwise(nodes))
        for nodes in islice(found, first)
    ]


def _explore(graph: "nx.Graph[str]", links: Links, centre: str, hops: int) -> None:
    """Add the links around a node, so many statements deep."""
    reached, layer = {centre}, {centre}
    for _ in range(hops):
        beyond: set[str] = set()
        for node in sorted(layer, key=links.order):
            near = links.follow(node, always=node == centre)
            graph.add_edges_from((node, other) for other in near)
            beyond.update(near)
        layer = beyond - reached
        reached |= beyond


def _shortest(
    graph: "nx.Graph[str]", links: Links, source: str, target: str, max_hops: int
) -> Iterator[list[str]]:
    """The simple paths of a graph, shortest first, till `MOST_TRIED` is used up.

    Not `nx.shortest_simple_paths`, which searches the graph anew for each node of each path: that
    has no bound where a crowd lies between the two.
    """
    away = nx.single_source_shortest_path_length(graph, target, cutoff=max_hops)
    tries = iter(range(MOST_TRIED))
    near: dict[str, list[str]] = {}

    def following(node: str) -> list[str]:
        if node not in near:
            near[node] = sorted((each for each in graph[node] if each in away), key=links.order)
        return near[node]

    def extended(path: list[str], left: int) -> Iterator[list[str]]:
        for node in following(path[-1]):
            if next(tries, None) is None:
                return
            if node == target:
                if left == 1:
                    yield [*path, node]
            elif away[node] < left and node not in path:
                yield from extended([*path, node], left - 1)

    for length in range(away.get(source, max_hops + 1), max_hops + 1):
        yield from extended([source], length)
