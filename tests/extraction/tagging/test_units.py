"""A sentence in units: words as they stand, and each name as one unit of its kind."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphsvc.articles import read_article
from graphsvc.errors import UnreadableArticle
from graphsvc.extraction.reading.documents import read
from graphsvc.extraction.reading.passages import NameKind, NameMention
from graphsvc.extraction.tagging.units import Cast, Form, units_of
from tests.extraction.builders import passage_of

CAST = Cast(sides={"ajax"}, coaches={"Ole Lund"}, keepers={"Sven Dahl"})
TEXTS = st.text() | st.lists(
    st.sampled_from(
        re.findall(
            r"\S+",
            "Ajax PSV's Erik Berg, Berg's Ole Lund Sven Dahl 's ’s ' 2-1 3:0 (45+2) 12th minute "
            "minutes later Danish Dane Amsterdam Denmark Eredivisie 1,000 £40 Jean-Luc o'clock "
            "Ødegård İstanbul ﬁnal 𝟚 ½ … – -- don't they're player's-eye _ a_b @x #1 U.S. and in",
        )
    ),
    max_size=30,
).map(" ".join)


def forms(sentence, names, cast=CAST):
    return [unit.form for unit in units_of(passage_of(sentence, names=names), cast)]


@settings(deadline=None)  # the first example may build the gazetteer's indexes
@given(TEXTS)
def test_units_cut_their_words_out_of_the_text_and_leave_out_nothing_but_space(names, text):
    try:
        article = read_article(text)
    except UnreadableArticle:
        return
    for passage in read(article, names).passages:
        place = passage.sentence.start
        for unit in units_of(passage, CAST):
            assert place <= unit.start < unit.end <= passage.sentence.end
            assert not article.text[place : unit.start].strip()
            assert article.text[unit.start : unit.end].strip()
            assert unit.form
            if unit.mention:
                assert (unit.start, unit.end) == (unit.mention.start, unit.mention.end)
            place = unit.end
        assert not article.text[place : passage.sentence.end].strip()


def test_words_are_read_in_lower_case_and_without_accents(names):
    assert forms("But ÖVER the Čech wall?", names) == ["but", "over", "the", "cech", "wall", "?"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("he didn't or wouldn’t", ["he", "didn't", "or", "wouldn't"]),
        ("the side's win", ["the", "side", "'s", "win"]),
        ("the sides' win", ["the", "sides", "'", "win"]),
        ("a well-taken own goal", ["a", "well-taken", "own", "goal"]),
        ("his 12th in 9", ["his", Form.NUMBER, "th", "in", Form.NUMBER]),
    ],
)
def test_what_a_word_is(names, words, expected):
    assert forms(words, names) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Erik Berg scored.", Form.PERSON),
        ("Sven Dahl saved.", Form.KEEPER),
        ("Coach Ole Lund smiled.", Form.COACH),
        ("It was for Ajax.", Form.SIDE),
        ("It was for Feyenoord.", Form.CLUB),
        ("It fell in the 79th minute.", Form.MINUTE),
        ("It fell three minutes later.", Form.LATER),
        ("It ended 2-1.", Form.SCORE),
        ("So the Danish team won.", Form.DEMONYM),
        ("It rained in Denmark.", Form.PLACE),
        ("They lead the Eredivisie.", Form.COMPETITION),
    ],
)
def test_a_name_is_one_unit_of_its_kind(names, sentence, expected):
    assert [form for form in forms(sentence, names) if form in {*Form}] == [expected]


def test_what_is_learned_of_one_player_or_club_is_true_of_all(names):
    told = "{0} headed in {1}'s corner in the {2} minute as {3} beat {4} {5}."
    one = told.format("Erik Berg", "Jan Holm", "12th", "Ajax", "Lyon", "2-1")
    other = told.format("Cristian Romero", "Robin Gosens", "79th", "Ajax", "Real Madrid", "4-0")
    assert forms(one, names) == forms(other, names)


def test_no_word_of_a_text_is_taken_for_a_name_by_its_looks(names):
    assert not {*forms("<per> and <side> met at <score>", names)} & {*Form}


SPANS = st.lists(st.tuples(st.integers(0, 14), st.integers(1, 8)), max_size=6)


@settings(deadline=None)
@given(SPANS)
def test_of_names_that_overlap_the_first_is_the_unit_and_of_those_the_longest(names, spans):
    passage = passage_of("They rested here.", names=names)
    places = sorted({(start, min(17, start + size)) for start, size in spans})
    found = tuple(NameMention(*each, kind=NameKind.CITY, keys=("here",)) for each in places)
    kept = [unit.mention for unit in units_of(replace(passage, names=found), CAST) if unit.mention]
    assert not [one for one, other in pairwise(kept) if one.end > other.start]
    for each in found:
        assert each.overlaps(kept)
        longer = [other for other in found if other.start == each.start and other.end > each.end]
        assert not longer or each not in kept
