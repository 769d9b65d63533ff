import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.extraction.reading.passages import Found, NameKind, apart, sentences
from graphsvc.model import SegmentKind
from tests.extraction.builders import article_of, passage_of

SPANS = st.tuples(st.integers(0, 9), st.integers(1, 5)).map(lambda span: Found(span[0], sum(span)))


@given(SPANS, SPANS)
def test_two_things_overlap_when_they_share_a_character(one, other):
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))
    assert one.overlaps([other]) == other.overlaps([one]) == bool(shared)


@given(st.lists(SPANS), st.lists(SPANS))
def test_what_stands_apart_overlaps_none_of_the_others(found, others):
    assert apart(found, others) == [each for each in found if not each.overlaps(others)]


def test_nothing_overlaps_nothing():
    assert not Found(0, 5).overlaps([])


def test_sentences_know_their_zone_and_how_deep_they_stand():
    article = article_of("One. Two.", "Three.", headline="Zero", captions=["A picture."])
    told = [(each.text, each.zone, each.zone_number, each.depth) for each in sentences(article)]
    assert told == [
        ("Zero", SegmentKind.HEADLINE, 0, -1),
        ("A picture.", SegmentKind.CAPTION, 1, -1),
        ("One.", SegmentKind.PARAGRAPH, 2, 0),
        ("Two.", SegmentKind.PARAGRAPH, 2, 0),
        ("Three.", SegmentKind.PARAGRAPH, 3, 1),
    ]


def test_a_score_on_two_lines_is_one_sentence():
    article = article_of("Ajax 2", "FC Utrecht 1", "It rained.")
    assert [each.text for each in sentences(article)] == ["Ajax 2 FC Utrecht 1", "It rained."]


def test_but_three_such_lines_are_a_table():
    article = article_of("Ajax 8", "FC Utrecht 7", "Vitesse 6")
    assert len(list(sentences(article))) == 3


def test_and_so_are_two_that_a_colon_announces_or_that_stand_apart():
    announced = article_of("Points so far:", "Ajax 9", "FC Utrecht 7")
    assert len(list(sentences(announced))) == 3
    apart = article_of("Ajax 2", captions=["FC Utrecht 1"])
    assert len(list(sentences(apart))) == 2


def test_the_sentences_of_a_caption_that_breaks_off_are_truncated():
    article = article_of("Whole.", captions=["A picture of Jon R..."])
    assert [each.truncated for each in sentences(article)] == [True, False]


@pytest.mark.parametrize(
    ("headline", "titled"),
    [
        ("Late Goal by Roe Sinks Rovers", True),
        ("Late goal by Roe sinks Rovers", False),
        ("Rovers win at the Mill", True),
    ],
)
def test_a_headline_is_titled_when_each_longer_word_has_a_capital(headline, titled):
    (sentence,) = sentences(article_of(headline=headline))
    assert sentence.titled is titled


def test_a_sentence_of_the_body_is_never_titled():
    (sentence,) = sentences(article_of("Jon Roe."))
    assert not sentence.titled


def test_a_name_owns_what_follows_behind_an_apostrophe():
    (sentence,) = sentences(article_of("Roe's cross met Doe’s head for Poe."))
    assert [sentence.owns(end) for end in (3, 19, 34)] == [True, True, False]


def test_the_text_between_two_places_is_cut_from_the_sentence(names):
    passage = passage_of("Jon Roe scored.", names=names, headline="")
    assert passage.between(4, 7) == "Roe"
    assert passage.between(-9, 3) == "Jon"
    assert passage.between(7, 4) == ""


def test_a_passage_gives_its_names_by_kind(names):
    passage = passage_of("In Group D the Danish side lost.", names=names)
    assert [name.key for name in passage.of_kind(NameKind.GROUP)] == ["D"]
    assert [name.kind for name in passage.of_kind(NameKind.GROUP, NameKind.DEMONYM)] == [
        NameKind.GROUP,
        NameKind.DEMONYM,
    ]
    assert passage.zone is SegmentKind.PARAGRAPH
