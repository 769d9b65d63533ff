"""ninjs, in its versions."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from graphsvc.articles import read_article
from graphsvc.articles.ninjs import stories_in_ninjs
from graphsvc.errors import UnreadableArticle
from graphsvc.model import SegmentKind

ITEMS = Path(__file__).parent / "ninjs"


def stories(document):
    return stories_in_ninjs(json.dumps(document).encode())


def test_an_item_of_version_1_tells_its_metadata():
    (story,) = stories_in_ninjs((ITEMS / "item.json").read_bytes())
    known = story.metadata
    assert known.headline == "Villa beat Palace to go fifth"
    assert known.authors == ("Hal Weston", "June Pryce")
    assert known.publisher == "Midland Wire"
    assert known.url == "https://wire.example/items/20230916-villa"
    assert known.published == datetime(2023, 9, 16, 16, 4, tzinfo=UTC)
    assert known.updated == datetime(2023, 9, 16, 17, 20, tzinfo=UTC)
    assert known.language == "en"


def test_its_picture_gives_a_caption_and_its_text_paragraphs():
    (story,) = stories_in_ninjs((ITEMS / "item.json").read_bytes())
    article = read_article(story)
    (caption,) = article.of_kind(SegmentKind.CAPTION)
    assert article.segment_text(caption).startswith("Theo Banks of Aston Villa celebrates")
    assert len(article.of_kind(SegmentKind.PARAGRAPH)) == 3


def test_of_several_items_of_version_2_the_texts_are_stories():
    (story,) = stories_in_ninjs((ITEMS / "items.json").read_bytes())
    assert story.metadata.headline == "Freiburg win in Bochum"
    assert story.metadata.authors == ("Katrin Heller",)
    assert story.metadata.updated is None
    assert story.text.count("\n\n") == 3


def test_a_mere_list_of_items_will_do():
    items = [{"headline": name, "body_text": f"{name}."} for name in ("One", "Two")]
    assert [story.metadata.headline for story in stories(items)] == ["One", "Two"]


@pytest.mark.parametrize(
    "document", [None, 3, "text", [], [3], {}, {"type": "picture"}, {"items": []}]
)
def test_what_holds_no_text_is_refused_with_what_is_needed(document):
    with pytest.raises(UnreadableArticle, match="it needs body_text, body_xhtml or bodies"):
        stories(document)


@pytest.mark.parametrize("odd", [None, 3, [], {}, [{}], {"a": 1}])
@pytest.mark.parametrize(
    "name", ["headline", "headlines", "byline", "associations", "firstcreated", "language", "uri"]
)
def test_what_is_odd_is_passed_over(name, odd):
    (story,) = stories({"body_text": "Rovers won.", name: odd})
    assert story.text == "Rovers won."
