"""Node-link JSON: `networkx.node_link_graph(data, edges="edges")` and d3 read it."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from graphsvc.export.base import Base
from graphsvc.export.links import DrawnEdge, DrawnNode, drawn_edges, drawn_nodes
from graphsvc.export.lots import joined
from graphsvc.export.snapshot import Snapshot
from graphsvc.export.writer import Told


class NodeLink:
    """Writes nodes and edges; statements that are no edges are attributes of their node."""

    cites = False

    def __init__(self, snapshot: Snapshot, _base: Base) -> None:
        self._snapshot = snapshot

    def begin(self) -> Iterator[bytes]:
        """All nodes and edges."""
        graph = _json({"revision": self._snapshot.revision})
        yield f'{{"directed": true, "multigraph": true, "graph": {graph}, "nodes": ['.encode()
        yield from joined(_listed(map(_node, drawn_nodes(self._snapshot))))
        yield b'\n], "edges": ['
        yield from joined(_listed(map(_edge, drawn_edges(self._snapshot))))

    def told(self, _batch: Sequence[Told]) -> bytes:
        """Nothing: all that is told is an edge, or an attribute of a node."""
        return b""

    def end(self) -> bytes:
        """What closes it."""
        return b"\n]}\n"


def _node(drawn: DrawnNode) -> Mapping[str, object]:
    return {**drawn.attributes, "id": drawn.node.id}


def _edge(drawn: DrawnEdge) -> Mapping[str, object]:
    ends = {"source": drawn.edge.source, "target": drawn.edge.target, "key": drawn.edge.statement}
    return {**ends, **drawn.attributes}


def _listed(objects: Iterable[Mapping[str, object]]) -> Iterator[str]:
    for place, each in enumerate(objects):
        yield f"{',' if place else ''}\n{_json(each)}"


def _json(told: Mapping[str, object]) -> str:
    return json.dumps(told, ensure_ascii=False)
