"""RSS and Atom: each entry is a story."""

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

from graphsvc.articles import read_article
from graphsvc.articles.feeds import stories_in_feed
from graphsvc.model import SegmentKind

FEEDS = Path(__file__).parent / "feeds"
SUMMER = timezone(timedelta(hours=2))


def stories(name):
    return stories_in_feed((FEEDS / name).read_bytes())


def rss(item):
    feed = f"<rss version='2.0'><channel><title>A Paper</title><item>{item}</item></channel></rss>"
    (story,) = stories_in_feed(feed.encode())
    return story


def test_an_entry_of_rss_tells_its_metadata():
    known = stories("rss.xml")[0].metadata
    assert known.headline == "Late Vik goal completes Leeds comeback"
    assert known.authors == ("Mara Thornley",)
    assert known.publisher == "The Northern Courier"
    assert known.url == "https://courier.example/football/leeds-hull-vik"
    assert known.published == datetime(2024, 10, 5, 16, 12, tzinfo=UTC)
    assert (known.updated, known.language) == (None, "en")


def test_the_full_text_of_an_entry_comes_before_its_summary():
    article = read_article(stories("rss.xml")[0])
    assert "came from behind" not in article.text
    (caption,) = article.of_kind(SegmentKind.CAPTION)
    assert article.segment_text(caption) == "Jonas Vik, left, celebrates his winner"
    assert len(article.of_kind(SegmentKind.PARAGRAPH)) == 4


def test_markup_that_was_escaped_is_read_as_markup():
    story = stories("rss.xml")[1]
    assert story.metadata.headline == "Rotherham & Barnsley draw"
    assert story.text.count("\n\n") == 2


def test_an_entry_without_a_word_is_a_story_without_text():
    assert stories("rss.xml")[2].text == ""


def test_an_entry_of_atom_tells_its_metadata():
    known = stories("atom.xml")[0].metadata
    assert known.headline == "Solheim hat-trick sinks Brann"
    assert known.authors == ("Ingrid Moe", "Per Dahl")
    assert known.published == datetime(2022, 5, 16, 22, 15, tzinfo=SUMMER)
    assert known.updated == datetime(2022, 5, 17, 8, 1, tzinfo=SUMMER)


def test_what_an_entry_lacks_the_feed_lends():
    story = stories("atom.xml")[1]
    assert story.metadata.authors == ("The editors",)
    assert story.metadata.published == datetime(2022, 5, 16, 20, tzinfo=UTC)
    assert story.text.endswith("on Monday.\n\nNeither side had a shot on target.")


def test_a_link_that_leads_nowhere_on_the_web_is_left_out():
    assert rss("<title>Rovers win</title><link>javascript:x</link>").metadata.url is None


def test_a_title_alone_is_a_story():
    assert rss("<title>Rovers beat City 2-1</title>").text == "Rovers beat City 2-1"
