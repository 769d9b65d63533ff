"""What a page tells of its article beside the text."""

from datetime import UTC, date, datetime

import pytest

from graphsvc.articles.pages.structured import metadata_of
from graphsvc.articles.pages.trees import tree_of
from graphsvc.articles.stories import Metadata

ARTICLE = '{"@type": "NewsArticle", "headline": "Rovers win", %s}'


def told(head, **more):
    return metadata_of(tree_of(f"<html><head>{head}</head><body><p>x</p></body></html>"), **more)


def described(more):
    return told(f'<script type="application/ld+json">{ARTICLE % more}</script>')


def test_a_page_that_tells_nothing_has_no_metadata():
    assert told("") == Metadata()


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ('"Ann Poe"', ("Ann Poe",)),
        ('{"name": "Ann Poe"}', ("Ann Poe",)),
        ('{"name": ["Ann Poe", "Bo Lee"]}', ("Ann Poe", "Bo Lee")),
        ('["Ann Poe", {"name": "Bo Lee"}, {"name": "Ann Poe"}]', ("Ann Poe", "Bo Lee")),
        ('"By Ann Poe and Bo Lee"', ("Ann Poe", "Bo Lee")),
        ("null", ()),
        ("[3, {}]", ()),
    ],
)
def test_authors_are_told_in_many_ways(author, names):
    assert described(f'"author": {author}').authors == names


def test_json_ld_wins_over_meta():
    other = '<meta property="og:title" content="Other"><meta name="date" content="2001-01-01">'
    described = ARTICLE % '"datePublished": "2024-10-05"'
    known = told(f'{other}<script type="application/ld+json">{described}</script>')
    assert (known.headline, known.published) == ("Rovers win", date(2024, 10, 5))


def test_the_article_is_found_inside_what_the_page_describes():
    page = '{"@type": "WebPage", "mainEntity": %s}' % (ARTICLE % '"datePublished": "2024-10-05"')
    known = told(f'<script type="application/ld+json">{page}</script>')
    assert (known.headline, known.published) == ("Rovers win", date(2024, 10, 5))


@pytest.mark.parametrize("broken", ["", "{", "[" * 100_000, "nonsense", '{"@type": [3, null]}'])
def test_broken_json_ld_is_passed_over(broken):
    meta = '<meta property="og:title" content="Rovers win">'
    script = f'<script type="application/ld+json">{broken}</script>'
    assert told(script + meta).headline == "Rovers win"


@pytest.mark.parametrize(
    "name", ["article:published_time", "datePublished", "DC.date.issued", "pubdate", "date"]
)
@pytest.mark.parametrize("key", ["name", "property", "itemprop"])
def test_the_time_of_publication_has_many_names(name, key):
    known = told(f'<meta {key}="{name}" content="2024-10-05T17:12:00Z">')
    assert known.published == datetime(2024, 10, 5, 17, 12, tzinfo=UTC)


def test_a_time_that_cannot_be_read_gives_way_to_one_that_can():
    names = '<meta name="date" content="soon"><meta name="date" content="2024-10-05">'
    assert told(names).published == date(2024, 10, 5)


def test_the_site_is_no_part_of_the_headline():
    known = told(
        '<meta property="og:title" content="Rovers win | A Paper">'
        '<meta property="og:site_name" content="A Paper">'
    )
    assert (known.headline, known.publisher) == ("Rovers win", "A Paper")


@pytest.mark.parametrize(
    ("address", "whole"),
    [
        ("https://a.example/x", "https://a.example/x"),
        ("/x", "https://read.example/x"),
        ("", "https://read.example/at"),
        ("javascript:x", "https://read.example/at"),
        ("http://[", "https://read.example/at"),
    ],
)
def test_the_canonical_address_is_made_whole_by_where_it_was_read(address, whole):
    known = told(f'<link rel="canonical" href="{address}">', url="https://read.example/at")
    assert known.url == whole
