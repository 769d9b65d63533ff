"""A document as an encoder reads it: its tokens, and who is who among them."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.extraction.tagging.linear import BIAS, Linear
from graphsvc.extraction.tagging.model import Model
from graphsvc.extraction.tagging.strips import (
    BEGIN,
    FIRST,
    FORMS,
    LONGEST,
    NO_CLUB,
    NOBODY,
    OTHER,
    PEOPLE,
    SECOND,
    UNKNOWN,
    Vocabulary,
    strips_of,
)
from graphsvc.extraction.tagging.units import Form
from tests.extraction.weighed import SIDES, tagged

LETTERS = "abcdefghijklmnopqrstuvwxyz"
PIECES = (UNKNOWN, "head", "##er", "from", "-", *LETTERS, *(f"##{each}" for each in LETTERS))
VOCABULARY = Vocabulary({piece: number for number, piece in enumerate(PIECES)})
SPELT = dict(enumerate([*PIECES, *FORMS]))


def spell(tokens):
    return [SPELT[token] for token in tokens]


def sure_of(tags, chance):
    """The sentences of a document, each of whose words may tell a goal."""
    goals = [(chance,) * len(told.goals) for told in tags]
    return [replace(told, goals=each) for told, each in zip(tags, goals, strict=True)]


def strips(*paragraphs, names, chance=1.0):
    """The strips of an article whose words all tell goals with that chance."""
    model = Model(scorers=Linear({BIAS: -9.0}))
    tags = sure_of(tagged(*paragraphs, names=names, model=model), chance)
    return tags, list(strips_of(tags, SIDES, VOCABULARY))


def test_a_word_is_the_longest_pieces_that_it_begins_with():
    assert spell(VOCABULARY.tokens("headers")) == ["head", "##er", "##s"]
    assert spell(VOCABULARY.tokens("header-from")) == ["head", "##er", "-", "from"]


def test_a_word_of_letters_that_nobody_knows_is_unknown_as_a_whole():
    assert spell(VOCABULARY.tokens("headß")) == [UNKNOWN]


def test_a_word_that_does_not_end_is_unknown_and_costs_nothing():
    assert spell(VOCABULARY.tokens("xq" * 100_000)) == [UNKNOWN]


@given(st.text(LETTERS, min_size=1, max_size=20))
def test_the_pieces_of_a_word_put_together_are_the_word(word):
    pieces = spell(VOCABULARY.tokens(word))
    assert "".join(piece.removeprefix("##") for piece in pieces) == word
    assert [piece for piece in pieces if not piece.startswith("##")] == pieces[:1]


@pytest.mark.parametrize("form", FORMS)
def test_a_name_is_one_token_of_its_own(form):
    (token,) = VOCABULARY.tokens(form)
    assert token >= len(PIECES)


def test_each_name_says_who_or_which_club_it_is(names):
    _, (strip,) = strips("Erik Berg of Ajax beat Ole Lund of PSV. Berg left Arsenal.", names=names)
    named = {seat.token: seat.unit.form for seat in strip.seats}
    people = [strip.people[at] for at in named if named[at] == Form.PERSON]
    clubs = [strip.clubs[at] for at in named if named[at] in (Form.SIDE, Form.CLUB)]
    assert people == [0, 1, 0]
    assert clubs == [FIRST, SECOND, OTHER]
    others = [at for at in range(len(strip.tokens)) if at not in named or named[at][0] != "<"]
    assert {strip.people[at] for at in others} == {NOBODY}
    assert {strip.clubs[at] for at in others} == {NO_CLUB}


def test_with_more_people_than_numbers_some_share_one(names):
    listed = ", ".join(f"{first}rik {last}erg" for first in "BCDF" for last in "GHJKLMN")
    _, (strip,) = strips(f"There were {listed} and Erik Berg.", names=names)
    assert max(who for who in strip.people if who != NOBODY) < PEOPLE


def test_of_a_sentence_that_hardly_tells_anything_only_its_names_are_read(names):
    _, (strip,) = strips("Then Erik Berg left the field for PSV.", names=names, chance=0.0)
    assert spell(strip.tokens) == [BEGIN, Form.PERSON, Form.SIDE]
    assert [seat.read for seat in strip.seats] == [False, False]


@given(st.lists(st.integers(1, 200), min_size=1, max_size=12))
def test_strips_hold_all_sentences_whole_and_none_is_too_long(names, sizes):
    paragraphs = [" ".join(["Head", *["head"] * (size - 1)]) + "." for size in sizes]
    tags, found = strips(*paragraphs, names=names)
    assert all(0 < len(strip.tokens) <= LONGEST for strip in found)
    seats = [seat for strip in found for seat in strip.seats]
    units = [(told.place, at) for told in tags for at in range(len(told.sheet.units))]
    assert [seat.where for seat in seats] == units
    for strip in found:
        for seat in strip.seats:
            assert strip.tokens[seat.token] == VOCABULARY.tokens(seat.unit.form)[0]
