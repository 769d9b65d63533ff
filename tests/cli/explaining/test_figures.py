"""Chances and words of the article."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.cli.explaining.figures import LONGEST, chance, needing, numbers, quoted, short_of
from graphsvc.extraction.reading.passages import Found


@pytest.mark.parametrize(
    ("value", "shown"),
    [(0.934, ".93"), (0.5, ".50"), (1.0, "1.0"), (0.999, ">.99"), (0.0, ".00"), (0.001, "<.01")],
)
def test_a_chance_has_two_digits(value, shown):
    assert chance(value) == shown


@given(st.floats(0.005, 0.994), st.sampled_from([0.05, 0.08, 0.3, 0.35, 0.4, 0.5, 0.8]))
def test_what_does_not_suffice_does_not_look_as_if_it_did(value, needed):
    assert (short_of(value, needed) < chance(needed)) is (value < needed)
    assert needing(value, needed) == f"{short_of(value, needed)}, needs {chance(needed)}"


def test_words_are_quoted_on_one_line_and_not_too_long():
    text = "a goal\n  of his" + " and so on" * 20
    assert quoted(text, Found(2, 15)) == "“goal of his”"
    long = quoted(text, Found(0, len(text)))
    assert long.startswith("“a goal of his")
    assert " … " in long
    assert len(long) <= LONGEST + 5


def test_sentences_are_told_by_their_numbers():
    assert numbers((1, 4)) == "(1, 4)"
