import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graphsvc.extraction.reading.numbers import NUMBER, ORDINAL, value_of

TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
ONES = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("seven", 7),
        ("Nineteen", 19),
        ("forty", 40),
        ("third", 3),
        ("twelfth", 12),
        ("sixteenth", 16),
        ("fiftieth", 50),
        ("twenty-first", 21),
        ("a", 1),
        ("an", 1),
        ("007", 7),
    ],
)
def test_a_number_in_words_is_that_number(words, number):
    assert value_of(words) == number


@given(st.integers(2, 9), st.integers(1, 9), st.sampled_from("- "))
def test_tens_and_ones_add_up_with_a_hyphen_or_a_blank(tens, ones, sign):
    words = f"{TENS[tens]}{sign}{ONES[ones]}"
    assert re.fullmatch(NUMBER, words)
    assert value_of(words) == 10 * tens + ones


@given(st.integers(0, 999))
def test_digits_are_their_own_value_with_the_ending_of_a_place_too(number):
    assert value_of(re.fullmatch(NUMBER, str(number))[0]) == number
    assert value_of(re.fullmatch(ORDINAL, f"{number}th")[0]) == number


@pytest.mark.parametrize("longer", ["tenth", "sixteen", "sixty-six", "nineteenth", "ninetieth"])
def test_the_longest_number_counts(longer):
    assert re.match(NUMBER, longer)[0] == longer


def test_a_count_is_no_place_in_a_row():
    assert not re.fullmatch(ORDINAL, "ten")
    assert not re.fullmatch(ORDINAL, "10")


@given(st.from_regex(re.compile(NUMBER, re.IGNORECASE), fullmatch=True))
@settings(suppress_health_check=[HealthCheck.filter_too_much])  # the pattern looks ahead
def test_whatever_reads_as_a_number_has_a_value(text):
    assert 0 <= value_of(text) <= 999


def test_other_words_are_no_number():
    with pytest.raises(KeyError):
        value_of("several")
