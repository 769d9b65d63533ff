"""A club that is misspelt in one place, and words that only look like it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.extraction.reading.passages import ClubMention
from graphsvc.model import AliasKind
from tests.extraction.builders import reading_of, words_at

LEAD = "Everton beat Arsenal 2-1 on Sunday. Everton had lost before, and so had Arsenal."


def misspelt(*paragraphs, names):
    """The words that name a club with a slip, each with that club."""
    reading = reading_of(*paragraphs, names=names)
    return [
        (words_at(reading, club), club.club)
        for passage in reading.passages
        for club in passage.clubs
        if club.alias is AliasKind.MISSPELLING
    ]


@pytest.mark.parametrize("word", ["Evrton", "Evertonn", "Evarton", "Evetron"])
@pytest.mark.parametrize(
    "text",
    [
        "{} were the better side.",
        "On Monday {} beat Arsenal again.",
        "Arsenal beat {} again.",
        "{} 2-1 Arsenal",
        "Arsenal 1-2 {}",
        "It was {} v Arsenal.",
        "Against {} they had no luck.",
        "The {} manager was pleased.",
    ],
)
def test_a_word_one_slip_from_a_club_is_that_club_where_only_a_club_stands(word, text, names):
    assert misspelt(LEAD, text.format(word), names=names) == [(word, "everton")]


@pytest.mark.parametrize(
    "text",
    [
        "Evrton scored in the rain.",
        "It was headed in by Evrton.",
        "Evrton beat the keeper with ease.",
        "The cross was met by Jon Evrton, whose fans were happy.",
        "Against Evrton Roe they had no luck.",
        "Evrton were the better side. It rained on Evrton.",
        "Evartan were the better side: two letters are off.",
        "Averton were the better side.",
    ],
)
def test_where_a_player_may_stand_or_the_word_comes_again_it_is_none(text, names):
    assert misspelt(LEAD, text, names=names) == []


def test_a_club_that_is_named_once_is_no_measure(names):
    assert misspelt("Everton beat Arsenal 2-1.", "Evrton were good.", names=names) == []


def test_a_short_word_is_none(names):
    text = "Ajax beat Arsenal 2-1. Ajax won, and Arsenal lost."
    assert misspelt(text, "Ajx were the better side.", names=names) == []


def test_a_name_that_is_known_is_no_slip_of_another(names):
    lead = "Barnet beat Arsenal 2-1. Barnet won, and Arsenal lost."
    assert misspelt(lead, "Burnley were away.", names=names) == []


def test_the_word_is_nobodys_name(names):
    reading = reading_of(LEAD, "Arsenal lost against Evrton again.", names=names)
    assert not reading.passages[-1].people


@given(word=st.text("evrton", min_size=3, max_size=9))
def test_whatever_is_misspelt_is_one_letter_from_a_club(names, word):
    found = misspelt(LEAD, f"{word.capitalize()} were the better side.", names=names)
    assert found in ([], [(word.capitalize(), "everton")])
    assert not found or abs(len(word) - len("everton")) <= 1


def test_a_mention_keeps_its_place(names):
    passage = reading_of(LEAD, "Arsenal beat Evrton again.", names=names).passages[-1]
    start = passage.sentence.start + len("Arsenal beat ")
    assert ClubMention(start, start + 6, "everton", AliasKind.MISSPELLING) in passage.clubs
