"""Copies of an article are one witness, and a newer version takes the place of the older."""

from dataclasses import replace

import pytest

from graphsvc.graph.build import GraphView
from graphsvc.model import Curator, Decision, Retraction, StatementStatus
from tests.builders import article, claim, commits, introduced
from tests.extraction.builders import article_of

MATCH = "match:2020-21/a-b"
SENTENCES = ("It rained.", "Nobody came.", "Somebody scored.", "They went home.")


def report(label, *sentences, **more):
    return replace(article_of(*sentences, headline=label), id=f"article:{label}", **more)


def score(home, away, source):
    return claim(MATCH, "finalScore", (home, away), source=f"article:{source}")


def view_with(*records):
    return GraphView.of(commits(introduced(records)))


def accepted(view):
    told = view.node(MATCH).told["finalScore"]
    return [r.statement.value.key for r in told if r.status is StatementStatus.ACCEPTED]


def test_two_agencies_outweigh_one_text_told_twice():
    copies = [
        report("one", *SENTENCES),
        report("two", *SENTENCES, "More."),
        report("three", "Sun."),
    ]
    told = [score(1, 0, "one"), score(1, 0, "two"), score(2, 0, "three"), score(2, 0, "four")]
    view = view_with(*copies, report("three", "Sun."), report("four", "Wind."), *told)
    assert accepted(view) == ["score 2-0"]


def test_a_copy_adds_nothing_to_how_sure_a_statement_is():
    first, second = report("one", *SENTENCES), report("two", *SENTENCES, "More.")
    alone = view_with(first, score(1, 0, "one"))
    copied = view_with(first, second, score(1, 0, "one"), score(1, 0, "two"))
    both = view_with(first, report("two", "Sun."), score(1, 0, "one"), score(1, 0, "two"))
    sure = [v.node(MATCH).told["finalScore"][0].confidence for v in (alone, copied, both)]
    assert sure[0] == sure[1] < sure[2]


@pytest.mark.parametrize("sentences", [SENTENCES, ("Quite another text.",)])
def test_what_a_newer_version_leaves_out_is_superseded(sentences):
    address = {"url": "https://news.example/report"}
    older, newer = report("one", *SENTENCES, **address), report("two", *sentences, **address)
    view = view_with(older, score(1, 0, "one"), newer, score(2, 0, "two"))
    assert accepted(view) == ["score 2-0"]
    old = view.node(MATCH).told["finalScore"][0]
    assert (old.status, old.rank, old.reason) == ("REJECTED", "DEPRECATED", "SUPERSEDED")


def test_an_older_version_speaks_again_when_the_newer_is_retracted():
    address = {"url": "https://news.example/report"}
    older, newer = report("one", *SENTENCES, **address), report("two", "Sun.", **address)
    ada = Curator("curator:ada", "Ada")
    view = GraphView.of(
        commits(
            introduced([older, score(1, 0, "one"), newer, score(2, 0, "two")]),
            [ada, Decision("decision:1", ada.id, Retraction("article:two"), "a hoax")],
        )
    )
    assert accepted(view) == ["score 1-0"]


def test_articles_without_an_address_or_a_publisher_are_no_versions_of_each_other():
    view = view_with(article("one"), article("two"), score(1, 0, "one"), score(1, 0, "two"))
    assert view.node(MATCH).told["finalScore"][0].sources == ("article:one", "article:two")
