import json
from datetime import UTC, date, datetime, timedelta, timezone
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.articles import Metadata, Story, read_article
from graphsvc.articles.decoding import decode
from graphsvc.errors import UnreadableArticle
from graphsvc.model import SegmentKind

HERE = Path(__file__).parent
SEED = HERE.parents[1] / "seeds" / "articles" / "000_ea258aaf268c0b9a.txt"
NESTED = {SegmentKind.SENTENCE, SegmentKind.DATELINE}


@pytest.fixture(scope="module")
def seed():
    return read_article(decode(SEED.read_bytes()))


def test_the_segments_of_the_seed_are_those_a_careful_reader_marked(seed):
    """The gold lists sentences of paragraphs only; each headline and caption is one more."""
    gold = {tuple(row) for row in json.loads((HERE / "seed_segments.json").read_text())}
    read = {(s.kind.value, s.start, s.end, s.truncated) for s in seed.segments}
    whole = {SegmentKind.HEADLINE, SegmentKind.CAPTION}
    sentences = {("SENTENCE", s.start, s.end, s.truncated) for s in seed.of_kind(*whole)}
    assert read == gold | sentences


def test_the_seed_tells_its_headline_agency_and_times(seed):
    east = timezone(timedelta(hours=8))
    assert seed.headline == "Atalanta rescues 1-1 draw against Midtjylland"
    assert seed.agency == "Associated Press"
    assert seed.dated == date(2020, 12, 2)
    assert seed.published == datetime(2020, 12, 2, 6, 0, tzinfo=east)
    assert seed.updated == datetime(2020, 12, 2, 7, 40, tzinfo=east)
    assert [(q.start, q.end) for q in seed.published_quotes] == [(91, 107), (2540, 2549)]
    assert [(q.start, q.end) for q in seed.updated_quotes] == [(2513, 2549)]
    assert [(q.start, q.end) for q in seed.agency_quotes] == [(74, 90), (1053, 1057)]


def test_the_identity_of_the_seed_is_its_day_headline_and_hash(seed):
    assert seed.sha256 == sha256(SEED.read_bytes()).hexdigest()
    assert seed.id == ("article:2020-12-02-atalanta-rescues-1-1-draw-against-midtjylland-747b3248")
    assert {quote.article for quote in seed.published_quotes} == {seed.id}


def test_a_long_headline_is_shortened_at_a_word_in_the_id():
    headline = "Kestrel's double sinks Harbour City as Rovers climb to the very top of it all"
    article = read_article(f"{headline}\n\nRovers won.")
    assert article.headline == headline
    assert article.id.startswith(
        "article:undated-kestrels-double-sinks-harbour-city-as-rovers-climb-to-the-"
    )


def test_one_endless_word_is_shortened_all_the_same():
    article = read_article("a" * 300)
    assert article.headline == "a" * 100 + "…"
    assert article.id == f"article:undated-{'a' * 60}-{article.sha256[:8]}"


def test_without_a_headline_the_first_sentence_behind_the_dateline_is_one():
    article = read_article("LONDON (AP) — Rovers  beat City. It rained.")
    assert article.headline == "Rovers beat City."
    assert article.of_kind(SegmentKind.HEADLINE) == ()


def test_a_made_headline_breaks_off_at_a_word():
    article = read_article("Rovers won and " * 20 + "went home.")
    assert len(article.headline) <= 101
    assert article.headline.endswith(("Rovers…", "won…", "and…"))


def test_a_text_without_a_letter_still_has_an_identity():
    article = read_article("—")
    assert (article.headline, article.id) == ("—", f"article:undated-{article.sha256[:8]}")


def test_the_time_given_wins_over_the_text():
    given_time = datetime(2018, 3, 3, 23, 30, tzinfo=timezone(timedelta(hours=-5)))
    text = "Rovers win\n\nPublished: 1 March 2018, 21:45 GMT\n\nRovers won."
    article = read_article(Story(text, metadata=Metadata(published=given_time)))
    assert (article.published, article.dated) == (given_time, date(2018, 3, 3))
    assert article.published_quotes == ()


def test_a_time_given_without_a_zone_is_utc():
    noon = Metadata(published=datetime(2018, 3, 3, 12))  # noqa: DTZ001
    article = read_article(Story("Rovers won.", metadata=noon))
    assert article.published == datetime(2018, 3, 3, 12, tzinfo=UTC)


def test_address_and_publisher_are_kept():
    metadata = Metadata(url="https://example.org/1", publisher="A Paper")
    article = read_article(Story("Rovers won.", metadata=metadata))
    assert (article.url, article.publisher) == ("https://example.org/1", "A Paper")


@pytest.mark.parametrize("text", ["", " \r\n\t", "\u2028\x1c"])
def test_a_blank_text_is_no_article(text):
    with pytest.raises(UnreadableArticle, match="no text"):
        read_article(text)


def test_half_a_character_is_no_text():
    with pytest.raises(UnreadableArticle, match="send the article as UTF-8"):
        read_article("Rovers \ud800 won.")


lines = st.sampled_from(SEED.read_text("utf-8").splitlines())


@given(st.one_of(st.text(), st.lists(st.one_of(lines, st.text())).map("\r\n".join)))
def test_any_text_that_is_not_blank_is_read_and_nothing_of_it_is_lost(text):
    if not text.strip():
        return
    article = read_article(text)
    assert article.text == text
    places = [(s.start, -s.end) for s in article.segments]
    assert places == sorted(places)
    tops = [s for s in article.segments if not is_nested(s, article)]
    kept = "".join(article.segment_text(s) for s in tops)
    assert "".join(kept.split()) == "".join(text.split())
    assert all(a.end <= b.start for a, b in pairwise(tops))


def is_nested(segment, article):
    """Whether another zone holds it; it must lie wholly inside."""
    if segment.kind not in NESTED:
        return False
    holders = [s for s in article.segments if s.kind not in NESTED]
    inside = any(s.start <= segment.start and segment.end <= s.end for s in holders)
    assert inside or segment.kind is SegmentKind.DATELINE
    return inside


@given(st.text(min_size=1).filter(str.strip))
def test_each_kind_is_counted_from_one(text):
    segments = read_article(text).segments
    for kind in {segment.kind for segment in segments}:
        ordinals = [segment.ordinal for segment in segments if segment.kind is kind]
        assert ordinals == list(range(1, len(ordinals) + 1))
