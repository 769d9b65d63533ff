import io

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.export import Base, Snapshot
from graphsvc.export.graphml import GraphML
from graphsvc.export.links import drawn_edges, drawn_nodes
from graphsvc.model import TextValue
from tests.builders import claim, view_of
from tests.export.exported import exported, graph_of
from tests.worlds import ROVERS, world


def read(text):
    return nx.read_graphml(io.BytesIO(text), force_multigraph=True)


def written(*records):
    writer = GraphML(Snapshot.of(view_of(*records)), Base())
    return b"".join([*writer.begin(), writer.end()])


async def test_networkx_opens_it_with_the_same_nodes_edges_and_attributes():
    graph = read(await exported("graphml", *world()))
    _, snapshot = await graph_of(*world())
    assert dict(graph.nodes(data=True)) == {
        each.node.id: each.attributes for each in drawn_nodes(snapshot)
    }
    told = {tuple(each.edge): each.attributes for each in drawn_edges(snapshot)}
    assert len(told) == graph.number_of_edges() > 8
    for *ends, attributes in graph.edges(keys=True, data=True):
        held = {name: value for name, value in told[tuple(ends)].items() if value != ""}
        assert attributes == held


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_is_read_back_but_for_what_xml_cannot_hold(text):
    graph = read(written(claim(ROVERS, "alias", TextValue(f"a{text}b"))))
    alias = graph.nodes[ROVERS]["alias"]
    kept = [(old, new) for old, new in zip(f"a{text}b", alias, strict=True) if old != new]
    assert all(new == "\ufffd" and (old < " " or old in "\ufffe\uffff") for old, new in kept)
