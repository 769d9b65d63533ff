"""Pages in the markup habits of many sites: what each tells, its zones, its match and goals.

The pages and their prose are our own. Beside each lies what a careful reader finds in it; `goals`
lists those that extraction must find.
"""

import json
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from graphsvc.articles import read_article, stories_in
from graphsvc.cli.summary import summary
from graphsvc.extraction import extract
from graphsvc.model import SegmentKind
from graphsvc.reference import load_names
from graphsvc.settings import from_env

SITES = sorted((Path(__file__).parent / "sites").glob("*.html"))
NEVER_TOLD = (
    "cookie",
    "consent",
    "newsletter",
    "Recent posts",
    "Under-19s",
    "visitor number",
    "pies",
)
"""What belongs to the page around an article."""


@pytest.fixture(scope="module")
def names():
    return load_names(from_env({}).reference)


def article_in(page):
    (story,) = stories_in(page.read_bytes())
    return read_article(story)


def expected_of(page):
    return json.loads(page.with_suffix(".json").read_text("utf-8"))


def test_there_are_at_least_twenty():
    assert len(SITES) >= 20


@pytest.mark.parametrize("page", SITES, ids=lambda page: page.stem)
def test_what_the_page_tells_of_the_article_is_known(page):
    article, expected = article_in(page), expected_of(page)
    assert article.headline == expected["headline"]
    assert iso(article.published or article.dated) == expected["published"]
    assert iso(article.updated) == expected["updated"]
    assert list(article.authors) == expected["authors"]
    assert (article.publisher, article.url) == (expected["publisher"], expected["url"])


def iso(when):
    return when.isoformat() if when else None


@pytest.mark.parametrize("page", SITES, ids=lambda page: page.stem)
def test_each_zone_holds_its_texts(page):
    article = article_in(page)
    for name, texts in expected_of(page)["zones"].items():
        zone = SegmentKind(name.upper())
        assert [article.segment_text(each) for each in article.of_kind(zone)] == texts


@pytest.mark.parametrize("page", SITES, ids=lambda page: page.stem)
def test_nothing_around_the_article_is_told(page):
    article = article_in(page)
    assert not [words for words in NEVER_TOLD if words in article.text]


@pytest.mark.parametrize("page", SITES, ids=lambda page: page.stem)
def test_zones_lie_apart_and_in_order(page):
    inner = (SegmentKind.SENTENCE, SegmentKind.DATELINE)
    zones = [each for each in article_in(page).segments if each.kind not in inner]
    assert all(a.end < b.start for a, b in pairwise(zones))


@pytest.mark.parametrize("page", SITES, ids=lambda page: page.stem)
def test_its_match_and_goals_are_found(page, names):
    found, expected = summary(extract(article_in(page), names)), expected_of(page)
    match = found["matches"][0]
    assert {
        match["home"]: match["home_goals"],
        match["away"]: match["away_goals"],
    } == expected["match"]
    for goal in expected["goals"]:
        assert any(is_told(goal, each) for each in found["goals"])


def is_told(goal, found):
    """Whether a goal found is the one expected; the first name may be missing."""
    scorer, told = goal["scorer"], found["scorer"] or ""
    others = {key: value for key, value in goal.items() if key != "scorer"}
    return told.endswith(scorer) and others.items() <= found.items()


@pytest.mark.parametrize("page", SITES, ids=lambda page: page.stem)
def test_every_quote_is_what_stands_there(page, names):
    article = article_in(page)
    for claim in extract(article, names).claims:
        for quote in claim.quotes:
            assert article.text[quote.start : quote.end] == quote.exact


def test_the_metadata_win_over_what_the_text_says():
    page = next(each for each in SITES if each.stem == "jsonld_object")
    (story,) = stories_in(page.read_bytes())
    text = story.text + "\n\nPublished: 1 January 2001, 10:00 GMT"
    article = read_article(replace(story, text=text))
    assert article.published == story.metadata.published
    assert article.published_quotes == ()
