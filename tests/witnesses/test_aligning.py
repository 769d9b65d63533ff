"""Words found again in an article, also such as were copied with slips."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.model import Span
from graphsvc.witnesses.aligning import ALIKE, Places, likest
from tests.extraction.builders import article_of

TEXT = (
    "Erik Berg headed Ajax in front after nine minutes. Jan Holm’s low drive – his first goal "
    "this year –\nbeat the keeper at the far post."
)
ARTICLE = article_of(TEXT, "Berg scored again. Berg scored once more.")
PLACES = Places(ARTICLE)
WHOLE = Span(0, len(ARTICLE.text))


def found(quote):
    """The article's own words where a quote is found."""
    return [ARTICLE.text[each.start : each.end] for each in PLACES.quote(quote)]


def test_words_are_found_where_they_stand():
    (place,) = PLACES.quote("headed Ajax in front")
    assert ARTICLE.text[place.start : place.end] == "headed Ajax in front"
    assert place.start == TEXT.index("headed")


def test_words_that_stand_twice_are_found_twice():
    assert found("Berg scored") == ["Berg scored", "Berg scored"]


@pytest.mark.parametrize(
    ("copied", "there"),
    [
        ("Jan Holm's low drive", "Jan Holm’s low drive"),
        ("drive - his first goal", "drive – his first goal"),
        ("this year - beat the keeper", "this year –\nbeat the keeper"),
        ("headed  Ajax\nin front", "headed Ajax in front"),
        ("headed Ajax in font after nine minutes", "headed Ajax in front after nine minutes"),
        ("Eric Berg headed Ajax in front", "Erik Berg headed Ajax in front"),
        ("low drive beat the keeper at the far post", None),
        ("headed Ajax two goals in front", None),
        ("Erik Berg scored a hat-trick", None),
        ("ead", None),
        ("", None),
        ("?!", None),
    ],
)
def test_a_copy_may_differ_in_one_sign_of_ten_and_no_more(copied, there):
    assert found(copied) == ([there] if there else [])


def test_of_places_that_are_as_like_the_first_is_taken():
    later, longer, first = Span(5, 9), Span(3, 12), Span(3, 9)
    assert likest([(95.0, later), (95.0, longer), (95.0, first), (91.0, Span(0, 9))]) == first
    assert likest([(ALIKE - 1, first)]) is None


def test_a_quote_longer_than_the_article_is_not_in_it():
    assert found(TEXT + " " + "And so it went on and on. " * 4) == []


def test_an_article_without_sentences_has_no_place_for_a_copy_with_slips():
    assert Places(article_of("")).quote("Erik Berg") == []


@given(st.integers(0, len(TEXT) - 1), st.integers(1, 60))
def test_any_words_of_the_article_are_found_as_they_stand(start, length):
    words = TEXT[start : start + length].split()
    inner = " ".join(words[1:-1])  # the outer ones may be cut
    assert not inner or inner.split() in [each.split() for each in found(inner)]


@given(st.text(max_size=80))
def test_what_is_found_is_like_what_was_asked_for(words):
    for place in PLACES.quote(words):
        assert 0 <= place.start < place.end <= len(ARTICLE.text)
        assert ARTICLE.text[place.start : place.end].strip()


def test_words_are_looked_for_within_a_stretch():
    first = Span(0, TEXT.index("Jan"))
    assert [each.start for each in PLACES.exact("Berg", first)] == [5]
    assert len(list(PLACES.exact("Berg", WHOLE))) == 3


def test_around_a_place_are_its_sentences_and_those_before():
    (place,) = PLACES.quote("beat the keeper")
    assert PLACES.around(place).start == TEXT.index("Jan")
    assert PLACES.around(place, before=1).start == 0
    assert PLACES.around(place, before=5) == Span(0, len(TEXT))


def test_a_place_in_no_sentence_is_all_there_is_around():
    assert Places(article_of("")).around(Span(3, 5)) == Span(3, 5)


def test_how_alike_is_what_the_documents_say():
    assert ALIKE == 90
