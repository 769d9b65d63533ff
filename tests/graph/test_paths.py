"""How two nodes are connected."""

from itertools import pairwise

import networkx as nx
from hypothesis import given, settings

from graphsvc.graph import links
from graphsvc.graph import paths as module
from graphsvc.graph.build import GraphView
from graphsvc.graph.queries import paths
from graphsvc.model import StatementStatus
from tests.builders import claim, commits, introduced, view_of
from tests.graph.logs import batches

MATCH = "match:2020-21/a-b"
GOAL = "goal:2020-21/a-b/p-1"
CLAIMS = [
    claim("player:p", "appearedIn", MATCH),
    claim("player:q", "appearedIn", MATCH),
    claim(GOAL, "match", MATCH),
    claim(GOAL, "scorer", "player:p"),
    claim("article:one", "about", MATCH),
    claim("article:one", "about", "match:other"),
]


def told(found):
    return [[(s.source.id, s.property, s.forward, s.target.id) for s in path] for path in found]


def test_two_players_of_one_match_are_two_steps_apart():
    assert told(paths(view_of(*CLAIMS), "player:p", "player:q"))[0] == [
        ("player:p", "appearedIn", True, MATCH),
        (MATCH, "appearedIn", False, "player:q"),
    ]


def test_each_step_has_its_statement_and_longer_paths_come_later():
    view = view_of(*CLAIMS)
    found = paths(view, "player:p", "player:q", first=2)
    assert [len(path) for path in found] == [2, 3]
    assert found[0][0].statement is view.statement(CLAIMS[0].statement.id)


def test_properties_and_hops_narrow_the_search():
    view = view_of(*CLAIMS)
    assert paths(view, "player:p", "player:q", properties=["scorer"]) == []
    by_goal = told(paths(view, "player:p", MATCH, properties=["scorer", "match"]))
    assert [[name for _, name, _, _ in path] for path in by_goal] == [["scorer", "match"]]
    assert paths(view, "player:p", "player:q", max_hops=1) == []


def test_articles_do_not_connect_matches_unless_asked_to():
    view = view_of(*CLAIMS)
    assert paths(view, MATCH, "match:other") == []
    assert len(paths(view, MATCH, "match:other", properties=["about"])) == 1


def test_nobody_is_connected_with_the_unknown_or_with_himself():
    view = view_of(*CLAIMS)
    assert paths(view, "player:p", "player:nobody") == []
    assert paths(view, "player:nobody", "player:p") == []
    assert paths(view, "player:p", "player:p") == []


def test_the_better_believed_of_two_statements_makes_the_step():
    sure = claim("player:p", "duelWith", "player:q", confidence=0.95)
    other = claim("player:q", "duelWith", "player:p", confidence=0.7)
    step = paths(view_of(other, sure), "player:q", "player:p")[0][0]
    assert (step.forward, step.statement.id) == (False, sure.statement.id)


def test_a_node_with_too_many_links_is_not_passed_unless_both_ends_reach_it(monkeypatch):
    monkeypatch.setattr(links, "MOST_FOLLOWED", 12)
    cup = "competition:cup"
    crowd = [claim(f"match:x{n:02}", "competition", cup) for n in range(20)]
    ends = [claim(MATCH, "competition", cup), claim("player:z", "appearedIn", "match:x07")]
    view = view_of(*CLAIMS, *crowd, *ends)
    assert [step.target.id for step in paths(view, "player:p", "player:z")[0]] == [
        MATCH,
        cup,
        "match:x07",
        "player:z",
    ]
    assert paths(view, MATCH, "player:z", max_hops=3) == []  # it would have to be passed
    assert len(paths(view, cup, "player:z")) == 1  # though where it is an end it is looked around


def test_of_paths_of_one_length_those_through_less_connected_nodes_come_first():
    crowd = [claim(f"player:x{n:02}", "appearedIn", "match:a") for n in range(5)]
    ends = [
        claim(player, "appearedIn", match)
        for player in ("player:p", "player:q")
        for match in ("match:a", "match:b")
    ]
    found = paths(view_of(*crowd, *ends), "player:p", "player:q")
    assert [path[0].target.id for path in found[:2]] == ["match:b", "match:a"]


def test_a_question_tries_no_more_nodes_than_it_may(monkeypatch):
    ends = [
        claim(player, "appearedIn", f"match:{n}")
        for player in ("player:p", "player:q")
        for n in range(50)
    ]
    view = view_of(*ends)
    assert len(paths(view, "player:p", "player:q", first=500, max_hops=2)) == 50
    monkeypatch.setattr(module, "MOST_TRIED", 30)
    assert len(paths(view, "player:p", "player:q", first=500, max_hops=8)) == 10


def test_only_wanted_statements_count():
    view = view_of(*CLAIMS)
    found = paths(view, "player:p", "player:q", wanted=lambda told: told.statement.subject != GOAL)
    assert [len(path) for path in found] == [2]


@given(batches())
@settings(max_examples=50, deadline=None)
def test_paths_are_chains_of_accepted_statements_shortest_first(cut):
    records = [record for batch in cut for record in batch]
    found = paths(GraphView.of(commits(records)), "player:p", "player:q", first=5)
    for path in found:
        assert path[0].source.id == "player:p"
        assert path[-1].target.id == "player:q"
        assert all(a.target is b.source for a, b in pairwise(path))
    assert [len(path) for path in found] == sorted(len(path) for path in found)
    assert all(step.statement.status is StatementStatus.ACCEPTED for path in found for step in path)


@given(batches())
@settings(max_examples=50, deadline=None)
def test_paths_are_those_of_networkx(cut):
    view = GraphView.of(commits(*cut))
    if "player:p" not in view.network or "player:q" not in view.network:
        return
    football = nx.Graph(
        (a, b) for a, b, name in view.network.edges(data="property") if name != "about"
    )
    football.add_nodes_from(view.network)
    known = [tuple(nodes) for nodes in nx.all_simple_paths(football, "player:p", "player:q", 4)]
    found = paths(view, "player:p", "player:q", first=500)
    told = [("player:p", *(step.target.id for step in path)) for path in found]
    assert sorted(told) == sorted(known)


def test_the_order_of_the_log_does_not_change_the_answer():
    turned = GraphView.of(commits(introduced(CLAIMS[::-1])))
    assert told(paths(turned, "player:p", "player:q")) == told(
        paths(view_of(*CLAIMS), "player:p", "player:q")
    )
