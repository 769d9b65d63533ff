"""What a merger costs: no more than what it moves."""

from time import process_time

from graphsvc.graph.build import GraphView
from graphsvc.model import Merger
from tests.builders import article, claim, commits, entity
from tests.graph.logs import CURATOR, decision


def merging(many):
    """A statement that so many articles tell, merged: the seconds of the processor."""
    articles = [article(f"a{number}") for number in range(many)]
    told = [claim("club:a", "country", "place:x", source=each.id) for each in articles]
    nodes = map(entity, ("club:a", "club:b", "place:x"))
    log = commits([CURATOR, *articles, *nodes, *told], [decision(1, Merger("club:a", "club:b"))])
    view = GraphView.of(log[:1])
    begun = process_time()
    view.apply(log[1])
    took = process_time() - begun
    (country,) = view.node("club:b").told["country"]
    assert country.sources == tuple(each.id for each in articles)
    return took


def test_to_merge_what_four_times_as_many_articles_tell_takes_about_four_times_as_long():
    """Up to ten times, as clocks go; sixteen times would be its square."""
    short, long = (min(merging(many) for _ in range(3)) for many in (100, 400))
    assert long < 10 * short


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
