"""GraphML: http://graphml.graphdrawing.org; networkx, Gephi, yEd and igraph read it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from graphsvc.export.base import Base
from graphsvc.export.links import (
    EDGE_NUMBERS,
    EDGE_TEXTS,
    DrawnEdge,
    DrawnNode,
    drawn_edges,
    drawn_nodes,
    node_properties,
)
from graphsvc.export.lots import joined
from graphsvc.export.snapshot import Snapshot
from graphsvc.export.writer import Told

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
 xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns
 http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""
EDGE_KEYS = {name: f"e{place}" for place, name in enumerate((*EDGE_TEXTS, *EDGE_NUMBERS))}
TAIL = "</graph>\n</graphml>\n"

_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, however it is written."""


class GraphML:
    """Writes nodes and edges; statements that are no edges are attributes of their node."""

    cites = False

    def __init__(self, snapshot: Snapshot, _base: Base) -> None:
        self._snapshot = snapshot

    def begin(self) -> Iterator[bytes]:
        """The keys, then all nodes and edges."""
        nodes = list(drawn_nodes(self._snapshot))
        keys = {name: f"n{place}" for place, name in enumerate(node_properties(nodes))}
        yield HEAD.encode() + "".join(_keys(keys)).encode()
        yield b'<graph id="graphsvc" edgedefault="directed">\n'
        yield from joined(_node(each, keys) for each in nodes)
        yield from joined(map(_edge, drawn_edges(self._snapshot)))

    def told(self, _batch: Sequence[Told]) -> bytes:
        """Nothing: all that is told is an edge, or an attribute of a node."""
        return b""

    def end(self) -> bytes:
        """What closes it."""
        return TAIL.encode()


def _keys(of_nodes: Mapping[str, str]) -> Iterator[str]:
    for scope, keys in (("node", of_nodes), ("edge", EDGE_KEYS)):
        for name, key in keys.items():
            kind = "double" if name in EDGE_NUMBERS and scope == "edge" else "string"
            told = f"attr.name={_quoted(name)} attr.type={_quoted(kind)}"
            yield f'<key id="{key}" for="{scope}" {told}/>\n'


def _node(drawn: DrawnNode, keys: Mapping[str, str]) -> str:
    return f"<node id={_quoted(drawn.node.id)}>{_data(drawn.attributes, keys)}</node>\n"


def _edge(drawn: DrawnEdge) -> str:
    ends = f"source={_quoted(drawn.edge.source)} target={_quoted(drawn.edge.target)}"
    data = _data(drawn.attributes, EDGE_KEYS)
    return f"<edge id={_quoted(drawn.edge.statement)} {ends}>{data}</edge>\n"


def _data(attributes: Mapping[str, str | float], keys: Mapping[str, str]) -> str:
    return "".join(
        f'<data key="{keys[name]}">{_escaped(str(value))}</data>'
        for name, value in attributes.items()
        if value != ""
    )


def _writable(text: str) -> str:
    return _UNWRITABLE.sub("\ufffd", text)


def _escaped(text: str) -> str:
    # A line end of its own kind would be read back as another: it is written as a reference.
    return escape(_writable(text), {"\r": "&#13;"})


def _quoted(text: str) -> str:
    return quoteattr(_writable(text))
