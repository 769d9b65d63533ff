"""The accepted statements between nodes."""

from graphsvc.graph import links as module
from graphsvc.graph.links import Links
from tests.builders import claim, view_of
from tests.worlds import ANN, MATCH, OPENER, ROVERS, UNITED, world


def test_links_are_followed_either_way():
    links = Links(view_of(*world()))
    assert ANN in links.follow(OPENER)
    assert OPENER in links.follow(ANN)


def test_only_wanted_links_are_followed():
    links = Links(view_of(*world()), lambda told: told.statement.property == "homeTeam")
    assert links.follow(MATCH) == [ROVERS]


def test_what_is_not_accepted_links_nothing():
    view = view_of(claim(ANN, "memberOf", UNITED, confidence=0.1))
    assert Links(view).follow(ANN) == []


def test_no_more_links_are_followed_than_may_be(monkeypatch):
    view = view_of(*world())
    monkeypatch.setattr(module, "MOST_FOLLOWED", 3)
    links = Links(view)
    assert links.follow(MATCH) == []
    assert len(links.follow(MATCH, always=True)) == 3
    assert links.follow(ANN) == []


def test_links_among_nodes_are_told_once_each_in_their_own_direction():
    view = view_of(*world(), claim(ANN, "memberOf", UNITED))
    told = [
        (step.source.id, step.property, step.forward, step.target.id)
        for step in Links(view).among([MATCH, ROVERS, UNITED, ANN])
    ]
    assert told == [
        (MATCH, "homeTeam", True, ROVERS),
        (MATCH, "awayTeam", True, UNITED),
        (ANN, "memberOf", True, UNITED),
    ]
