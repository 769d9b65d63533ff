"""How two nodes are connected."""

from itertools import pairwise

from hypothesis import given, settings

from graphsvc.graph import paths as module
from graphsvc.graph.build import GraphView
from graphsvc.graph.queries import paths
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


def test_a_question_looks_at_no_more_nodes_than_its_reach(monkeypatch):
    monkeypatch.setattr(module, "REACH", 3)
    crowd = [claim(f"player:x{n:02}", "appearedIn", MATCH) for n in range(20)]
    found = paths(view_of(*CLAIMS, *crowd), "player:p", "player:q")
    assert len(found[0]) == 2


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


def test_the_order_of_the_log_does_not_change_the_answer():
    turned = GraphView.of(commits(introduced(CLAIMS[::-1])))
    assert told(paths(turned, "player:p", "player:q")) == told(
        paths(view_of(*CLAIMS), "player:p", "player:q")
    )
