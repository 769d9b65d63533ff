"""Stories: parts laid out as one raw text, with the kinds that their form tells."""

from hypothesis import given
from hypothesis import strategies as st

from graphsvc.articles import read_article
from graphsvc.articles.lines import blocks_of
from graphsvc.articles.stories import Metadata, Part, Story, story_of
from graphsvc.articles.zones import zones_of
from graphsvc.errors import UnreadableArticle
from graphsvc.model import SegmentKind

TOLD = Metadata(headline="Rovers  win", authors=("Ann Poe", "Bo Lee", "Cy Orr"))


def test_headline_and_authors_come_first_and_blank_lines_between():
    story = story_of([Part(" Rovers beat\tCity. ")], TOLD)
    assert story.text == "Rovers win\n\nBy Ann Poe, Bo Lee and Cy Orr\n\nRovers beat City."
    assert story.kinds == {0: SegmentKind.HEADLINE, 12: SegmentKind.BYLINE}


def test_what_repeats_the_headline_or_is_blank_is_left_out():
    story = story_of([Part("ROVERS WIN"), Part(" \n "), Part("It rained.")], TOLD)
    assert story.text.endswith("Cy Orr\n\nIt rained.")


def test_lines_within_a_part_are_kept():
    assert story_of([Part("one \r\n\r\n two")], Metadata()).text == "one\ntwo"


def test_a_kind_that_the_form_tells_wins_over_the_look():
    parts = [Part("Rovers, City, United", SegmentKind.CAPTION), Part("Rovers won.")]
    story = story_of(parts, Metadata(headline="Rovers win"))
    kinds = [zone.kind for zone in zones_of(story.text, story.kinds)]
    assert kinds == [SegmentKind.HEADLINE, SegmentKind.CAPTION, SegmentKind.PARAGRAPH]


def test_the_headline_of_the_metadata_is_the_articles():
    story = Story("Other words\n\nRovers won.", metadata=Metadata(headline="Rovers win"))
    assert read_article(story).headline == "Rovers win"


parts = st.lists(
    st.builds(Part, st.text(), st.sampled_from([None, *SegmentKind.__members__.values()]))
)


@given(parts, st.none() | st.text())
def test_each_kind_stands_where_a_block_begins(told, headline):
    story = story_of(told, Metadata(headline=headline))
    starts = {block.start for block in blocks_of(story.text, alone=lambda *_: False)}
    assert set(story.kinds) <= starts


@given(parts)
def test_no_word_of_a_part_is_lost(told):
    story = story_of(told, Metadata())
    assert "".join(story.text.split()) == "".join("".join(part.text.split()) for part in told)


@given(parts, st.none() | st.text())
def test_any_story_is_read_or_refused(told, headline):
    try:
        article = read_article(story_of(told, Metadata(headline=headline)))
    except UnreadableArticle:
        return
    assert all(article.segment_text(each).strip() for each in article.segments)
