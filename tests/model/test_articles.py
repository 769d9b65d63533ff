import pytest

from graphsvc.model import Article, Quote, Segment, SegmentKind

TEXT = "Rovers win\nRovers beat Athletic 2–1."
HEADLINE = Segment(SegmentKind.HEADLINE, 1, 0, 10)
PARAGRAPH = Segment(SegmentKind.PARAGRAPH, 1, 11, 36)
SENTENCE = Segment(SegmentKind.SENTENCE, 1, 11, 36)


@pytest.fixture
def article():
    return Article("article:1", TEXT, "", (HEADLINE, PARAGRAPH, SENTENCE), "Rovers win")


def test_a_quote_holds_the_words_at_its_place(article):
    assert article.quote(23, 31) == Quote("article:1", 23, 31, "Athletic")


def test_offsets_count_code_points(article):
    assert article.quote(32, 35).exact == "2–1"


def test_segments_are_found_by_kind_in_the_order_of_the_text(article):
    assert article.of_kind(SegmentKind.SENTENCE, SegmentKind.HEADLINE) == (HEADLINE, SENTENCE)
    assert article.of_kind(SegmentKind.CAPTION) == ()


def test_the_words_of_a_segment_are_cut_from_the_text(article):
    assert article.segment_text(HEADLINE) == "Rovers win"
    assert article.segment_text(PARAGRAPH) == "Rovers beat Athletic 2–1."
