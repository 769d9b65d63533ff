"""What lies around a node: the nodes nearest to it, and the accepted statements between them."""

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

import networkx as nx

from graphsvc.graph.build import GraphView
from graphsvc.graph.links import Links, Step, Wanted
from graphsvc.graph.records import EventRecord, NodeRecord


class Neighbourhood(NamedTuple):
    """A part of the graph."""

    nodes: list[NodeRecord]
    """The nearest first, beginning with the node asked about."""
    links: list[Step]


def neighbourhood(
    view: GraphView,
    centre: str,
    *,
    depth: int = 1,
    first: int = 100,
    wanted: Wanted | None = None,
) -> Neighbourhood:
    """The nodes at most `depth` statements away, at most `first` of them, and their links.

    Of the neighbours of a node, what happened in matches comes last. At most `MOST_FOLLOWED` links
    are followed; the neighbours of a node that has more than are left are not looked at, but for
    those of the centre.
    """
    known = view.node(centre)
    if known is None or first == 0:
        return Neighbourhood([], [])
    centre = known.id  # an id that leads to another since a merge
    if centre not in view.network:  # nobody tells of it any more
        return Neighbourhood([known], [])
    links = Links(view, wanted)

    def near(node: str) -> Iterator[str]:
        ids = links.follow(node, always=node == centre)
        return iter(sorted(ids, key=lambda each: isinstance(view.node(each), EventRecord)))

    reached = nx.generic_bfs_edges(view.network, centre, neighbors=near, depth_limit=depth)
    nodes = [centre, *(node for _, node in islice(reached, first - 1))]
    records = [view.network.nodes[each]["record"] for each in nodes]
    return Neighbourhood(records, list(links.among(nodes)))
