"""The words that a search found, marked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.schema.highlighting import MARK, marked, near, same


def test_the_words_found_are_marked_and_nothing_else_is_changed():
    text = "Müller's goal <b>won</b> it, & Müller left."
    assert marked(text, ["muller", "won"], same) == (
        "**Müller's** goal <b>**won**</b> it, & **Müller** left."
    )


def test_where_no_word_was_found_there_is_nothing_to_show():
    assert marked("Rovers won.", ["lost"], same) is None
    assert marked("", ["lost"], same) is None


@pytest.mark.parametrize(
    ("wanted", "word", "fits"),
    [
        ("rovers", "rovers", True),
        ("rov", "rovers", True),
        ("ro", "rovers", False),
        ("rovesr", "rovers", True),
        ("rvoesr", "rovers", False),
        ("bo", "bo", True),
        ("box", "bo", False),
    ],
)
def test_in_names_a_beginning_and_one_slip_fit(wanted, word, fits):
    assert near(wanted, word) is fits


@given(st.text(), st.lists(st.text(max_size=5), max_size=5))
def test_without_the_marks_it_is_the_text(text, wanted):
    told = marked(text, wanted, near)
    assert told is None or told.replace(MARK, "") == text.replace(MARK, "")
