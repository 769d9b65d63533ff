"""What a merger costs: no more than what it moves."""

from time import perf_counter

from graphsvc.graph.build import GraphView
from graphsvc.model import Merger
from tests.builders import article, claim, commits, entity
from tests.graph.logs import CURATOR, decision

MANY = 400


def test_a_statement_that_many_articles_tell_is_merged_in_no_time():
    articles = [article(f"a{number}") for number in range(MANY)]
    told = [claim("club:a", "country", "place:x", source=each.id) for each in articles]
    nodes = map(entity, ("club:a", "club:b", "place:x"))
    log = commits([CURATOR, *articles, *nodes, *told], [decision(1, Merger("club:a", "club:b"))])
    view = GraphView.of(log[:1])
    begun = perf_counter()
    view.apply(log[1])
    assert perf_counter() - begun < 2  # it was ten
    (country,) = view.node("club:b").told["country"]
    assert country.sources == tuple(each.id for each in articles)


def test_what_is_merged_leaves_the_indexes_and_comes_back_in_order():
    clubs = [entity(f"club:{letter}") for letter in "abcd"]
    told = [claim(f"club:{letter}", "alias", "One") for letter in "abcd"]
    view = GraphView.of(commits([article("one"), CURATOR, *clubs, *told]))
    before = [each.id for each in view.statements_from("article:one")]
    view.apply(commits([], [decision(1, Merger("club:b", "club:c"))])[1])
    assert len(view.statements_from("article:one")) == 3
    assert [each.statement.subject for each in view.statements_from("article:one")] == [
        "club:a",
        "club:c",
        "club:d",
    ]
    assert len(before) == 4
