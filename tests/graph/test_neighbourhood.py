"""What lies around a node."""

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphsvc.graph import links
from graphsvc.graph.build import GraphView
from graphsvc.graph.queries import neighbourhood
from tests.builders import claim, commits, view_of
from tests.graph.logs import batches
from tests.worlds import ANN, LEVELLER, MATCH, OPENER, ROVERS, UNITED, world


def ids(found):
    return [each.id for each in found.nodes]


def test_the_nearest_come_first_and_what_happened_in_matches_last():
    view = view_of(*world())
    found = ids(neighbourhood(view, MATCH))
    around = ["article:one", ROVERS, UNITED, "competition:cup"]
    assert found == [MATCH, *(each for each in around if each in found), OPENER, LEVELLER]
    assert ids(neighbourhood(view, MATCH, first=3)) == found[:3]


@pytest.mark.parametrize(("depth", "reached"), [(0, False), (1, False), (2, True)])
def test_it_reaches_as_far_as_asked(depth, reached):
    assert (ANN in ids(neighbourhood(view_of(*world()), MATCH, depth=depth))) is reached


def test_links_are_all_the_statements_between_its_nodes():
    view = view_of(*world())
    found = neighbourhood(view, OPENER)
    assert [(each.source.id, each.property, each.target.id) for each in found.links] == sorted(
        [
            (MATCH, "awayTeam", UNITED),
            (OPENER, "creditedTo", UNITED),
            (OPENER, "match", MATCH),
            (OPENER, "scorer", ANN),
        ],
        key=lambda told: (ids(found).index(told[0]), ids(found).index(told[2])),
    )


def test_of_the_unknown_and_of_none_there_is_nothing():
    view = view_of(*world())
    assert neighbourhood(view, "player:nobody") == ([], [])
    assert neighbourhood(view, MATCH, first=0) == ([], [])
    assert ids(neighbourhood(view, MATCH, first=1)) == [MATCH]


def test_only_wanted_statements_count():
    found = neighbourhood(
        view_of(*world()), MATCH, wanted=lambda told: told.statement.property == "homeTeam"
    )
    assert ids(found) == [MATCH, ROVERS]
    assert len(found.links) == 1


def test_a_crowd_is_passed_over_but_for_the_one_around_the_centre(monkeypatch):
    monkeypatch.setattr(links, "MOST_FOLLOWED", 12)
    crowd = [claim(f"match:x{n:02}", "competition", "competition:cup") for n in range(20)]
    view = view_of(*world(), *crowd)
    assert "match:x00" not in ids(neighbourhood(view, MATCH, depth=2))
    assert "match:x00" in ids(neighbourhood(view, "competition:cup"))


@given(batches(), st.integers(0, 3), st.integers(1, 8))
@settings(max_examples=50, deadline=None)
def test_it_is_a_part_of_the_graph_around_the_node(cut, depth, first):
    view = GraphView.of(commits(*cut))
    for centre in list(view.network)[:3]:
        found = neighbourhood(view, centre, depth=depth, first=first)
        away = nx.single_source_shortest_path_length(
            view.network.to_undirected(as_view=True), centre, cutoff=depth
        )
        distances = [away[each] for each in ids(found)]
        assert distances == sorted(distances)
        assert distances == sorted(away.values())[:first]
        among = view.network.subgraph(ids(found))
        assert sorted(each.statement.id for each in found.links) == sorted(
            key for _, _, key in among.edges(keys=True)
        )
        places = {each: place for place, each in enumerate(ids(found))}
        order = [
            (places[each.source.id], places[each.target.id], each.statement.id)
            for each in found.links
        ]
        assert order == sorted(order)
