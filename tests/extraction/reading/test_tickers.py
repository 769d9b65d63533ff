"""Entries of tickers, their minutes, and numbers that are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.extraction.reading.tickers import ANNOUNCES, HEAD
from tests.extraction.builders import reading_of, words_at

BARE = ("3: Ajax win a corner.", "17: Off the post.", "45: Half-time.", "61: Roe is through.")


def minutes(*paragraphs, names):
    passages = reading_of(*paragraphs, names=names).passages
    return [minute.label for passage in passages for minute in passage.minutes]


def entries(*paragraphs, names):
    """The minute of the entry that each sentence belongs to, where it announces a goal."""
    passages = reading_of(*paragraphs, names=names).passages
    return [passage.entry and passage.entry.label for passage in passages]


@pytest.mark.parametrize(
    "form", ["{}: Off.", "{} Off.", "{}. Off.", "{} - Off.", "#{} Off.", "{} | Off."]
)
def test_bare_numbers_that_go_on_as_a_clock_does_are_minutes(form, names):
    told = ["3", "17", "45+1", "61"]
    assert minutes(*(form.format(each) for each in told), names=names) == told


def test_the_last_entry_may_stand_first(names):
    assert minutes(*reversed(BARE), names=names) == ["61", "45", "17", "3"]


def test_the_minute_of_an_entry_is_the_number_alone(names):
    reading = reading_of(*BARE, names=names)
    assert [words_at(reading, each.minutes[0]) for each in reading.passages] == [
        "3", "17", "45", "61"
    ]  # fmt: skip


@pytest.mark.parametrize(
    "paragraphs",
    [
        BARE[:3],
        [f"{n}. Ajax win a corner." for n in range(1, 61)],
        [f"{n} Roe is here." for n in (61, 3, 45, 17)],
        [f"{n} March Ajax play." for n in (3, 10, 17, 24)],
        [f"19:{n} Ajax win a corner." for n in (13, 17, 45, 59)],
        [f"{n} goals are many." for n in (3, 17, 45, 61)],
        [f"{n} Roe is here." for n in (3, 17, 45, 161)],
    ],
    ids=["few", "numbered", "disordered", "dates", "times of day", "counts", "no minute"],
)
def test_other_numbers_at_the_head_of_paragraphs_are_no_minutes(paragraphs, names):
    assert minutes(*paragraphs, names=names) == []


def test_within_a_ticker_nothing_is_counted_from_the_entry_before(names):
    told = "63: Roe is booked. Four minutes after that foul Roe hits the bar."
    assert minutes(*BARE, told, names=names)[-1] == "63"


@pytest.mark.parametrize(
    "entry",
    [
        "57' GOAL! Lovely football. Roe crosses. Poe heads in.",
        "GOAL! 2-1 | 57' Lovely football. Poe heads in.",
        "2-1 (57') Poe! Lovely football.",
        "57 min Goal for Ajax! Poe heads in.",
    ],
)
def test_all_of_an_entry_that_announces_a_goal_is_of_its_minute(entry, names):
    assert {*entries(entry, names=names)} == {"57"}


@pytest.mark.parametrize(
    "entry",
    [
        "57' Poe heads wide. Roe had scored.",
        "57' Goal kick. Roe had scored.",
        "GOAL! Poe scored the first of two in the 57th minute.",
        "20:47 Goal for Ajax! Poe heads in.",
        "Poe scored a goal in the 57th minute. Roe had scored.",
    ],
)
def test_an_entry_that_announces_no_goal_or_no_minute_lends_none(entry, names):
    assert {*entries(entry, names=names)} == {None}


@given(st.text(alphabet="0123456789:.'’- |()[]#*gGoalmins+Ä\n", max_size=60))
def test_any_head_has_a_minute_of_the_clock_or_none(text):
    head = HEAD.match(text)
    assert head is None or 0 < int(head["label"].partition("+")[0]) <= 120
    assert ANNOUNCES.match(text) is None or any(c.isdigit() or c in "gG" for c in text)
