"""Articles that are one told again."""

from dataclasses import replace

import pytest

from graphsvc.graph.copies import is_copy, sentences_of
from graphsvc.graph.records import ArticleRecord
from graphsvc.model import EntityKind
from tests.extraction.builders import article_of

SENTENCES = ("It rained.", "Nobody came.", "Somebody scored.", "They went home.")
REPORT = article_of(*SENTENCES, headline="Rain")
OTHER = article_of("The sun shone.", "All came.", "It was fine.", headline="Rain")


def known(article):
    bare = replace(article, text="", segments=())
    record = ArticleRecord(article.id, EntityKind.ARTICLE, article.headline, article=bare)
    record.sentences = sentences_of(article)
    return record


def copied(article, other=REPORT):
    return is_copy(article, sentences_of(article), known(other))


def test_the_same_text_is_a_copy():
    assert copied(REPORT)


def test_a_copy_with_another_headline_and_other_breaks_is_one():
    assert copied(article_of(" ".join(SENTENCES).replace(" ", "\n"), headline="Wet"))


@pytest.mark.parametrize(("kept", "same"), [(3, True), (2, True), (1, False)])
def test_half_of_the_sentences_of_the_shorter_make_a_copy(kept, same):
    others = [f"Something else {n}." for n in range(len(SENTENCES) - kept)]
    assert copied(article_of(*SENTENCES[:kept], *others)) is same
    longer = [f"Much more {n}." for n in range(40)]
    assert copied(article_of(*SENTENCES[:kept], *others, *longer), article_of(*SENTENCES[:kept]))


def test_a_text_of_other_words_is_no_copy():
    assert not copied(article_of("The sun shone.", "Somebody won."))


def test_without_sentences_nothing_is_in_common():
    bare = replace(REPORT, segments=())
    assert not copied(bare, bare)


def test_another_version_under_the_same_address_is_one():
    old = replace(REPORT, url="https://example.org/1")
    new = replace(article_of("The sun shone."), url=old.url)
    assert copied(new, old)
    assert not copied(replace(new, url="https://example.org/2"), old)


@pytest.mark.parametrize(("publisher", "same"), [("The Post", True), ("The Mail", False)])
def test_a_headline_of_one_publisher_and_day_is_of_one_article(publisher, same):
    old = replace(REPORT, publisher="The Post")
    new = replace(OTHER, publisher=publisher)
    assert copied(new, old) is same


def test_without_a_publisher_a_headline_says_nothing():
    assert not copied(OTHER)
