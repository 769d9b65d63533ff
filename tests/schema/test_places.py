"""Places in an article: zones, sentences, offsets, links."""

from dataclasses import replace
from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st

from graphsvc.model import Article, Segment, SegmentKind
from graphsvc.schema.places import Span, Zone, fragment, utf16_length

TEXT = "Héad 🏆\n\nROME — One 🏆 goal. Two goals.\nrest"
ARTICLE = Article(
    "article:x",
    TEXT,
    "0",
    (
        Segment(SegmentKind.HEADLINE, 1, 0, 6),
        Segment(SegmentKind.PARAGRAPH, 1, 8, 37),
        Segment(SegmentKind.DATELINE, 1, 8, 12),
        Segment(SegmentKind.SENTENCE, 1, 8, 26),
        Segment(SegmentKind.SENTENCE, 2, 27, 37),
    ),
    "Héad 🏆",
)


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(ARTICLE, ARTICLE.quote(start, start + len(words)))


@given(st.text(), st.text())
def test_utf16_offsets_count_as_javascript_does(head, tail):
    assert utf16_length(head + tail) == utf16_length(head) + utf16_length(tail)
    assert utf16_length(head) == len(head) + sum(ord(each) > 0xFFFF for each in head)


def test_a_quote_behind_a_trophy_starts_later_for_javascript():
    quoted = span("goal.")
    assert (quoted.start_utf16 - quoted.start, quoted.end_utf16 - quoted.end) == (2, 2)


def test_the_zone_is_never_a_sentence_or_a_dateline():
    assert span("ROME").segment.kind is SegmentKind.PARAGRAPH
    assert span("Héad").segment.id == "segment:x/headline-1"


def test_the_sentences_around_a_quote_are_all_that_it_touches():
    assert span("Two").sentence == "Two goals."
    assert span("goal. Two").sentence == "ROME — One 🏆 goal. Two goals."


def test_a_zone_without_sentences_stands_for_one():
    assert span("Héad").sentence == "Héad 🏆"


def test_words_outside_every_zone_are_their_own():
    assert span("rest").sentence == "rest"


def test_a_zone_tells_its_place():
    zone = Zone(ARTICLE, ARTICLE.segments[1])
    assert (zone.start, zone.end, zone.ordinal, zone.truncated) == (8, 37, 1, False)


def test_only_an_article_on_the_web_has_a_link():
    assert span("Two").url is None
    online = replace(ARTICLE, url="https://example.org/a")
    assert Span(online, span("Two").place).url == "https://example.org/a#:~:text=Two"


def test_a_fragment_escapes_what_separates_its_parts():
    assert fragment("1-1, a draw") == ":~:text=1%2D1%2C%20a%20draw"


@given(st.lists(st.text(st.characters(categories=["L"]), min_size=1, max_size=20), min_size=9))
def test_a_long_quote_is_named_by_its_first_and_last_words(words):
    quote = "\n".join(words)
    first, _, last = fragment(quote).removeprefix(":~:text=").partition(",")
    assert unquote(first).split() == words[:4]
    assert unquote(last).split() == words[-4:]
