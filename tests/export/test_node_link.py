import json

import networkx as nx

from graphsvc.export.links import drawn_edges, drawn_nodes
from tests.export.exported import exported, graph_of
from tests.worlds import world


async def test_networkx_opens_it_with_the_same_nodes_edges_and_attributes():
    graph = nx.node_link_graph(json.loads(await exported("node-link", *world())), edges="edges")
    _, snapshot = await graph_of(*world())
    assert dict(graph.nodes(data=True)) == {
        each.node.id: each.attributes for each in drawn_nodes(snapshot)
    }
    assert {tuple(ends): told for *ends, told in graph.edges(keys=True, data=True)} == {
        tuple(each.edge): each.attributes for each in drawn_edges(snapshot)
    }
    assert (type(graph), graph.graph) == (nx.MultiDiGraph, {"revision": 1})


async def test_an_empty_graph_is_one_too():
    assert json.loads(await exported("node-link"))["nodes"] == []
