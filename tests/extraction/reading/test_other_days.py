"""Which other day words may mean."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.extraction.reading.dates import WEEKDAYS, dates_in
from graphsvc.extraction.reading.other_days import Occasion, other_day

WEEK = timedelta(weeks=1)
FRIDAY = date(2020, 12, 4)
SATURDAY = date(2020, 12, 5)
DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


def other(words, published=FRIDAY, **known):
    """The other reading of a phrase, as the article that has it is read."""
    (told,) = dates_in(words, offset=0, anchor=published)
    return other_day(words, told.edtf, Occasion(published, **known))


@pytest.mark.parametrize(
    ("words", "published", "edtf"),
    [
        ("last Tuesday", FRIDAY, "2020-11-24"),
        ("last Friday", FRIDAY, "2020-11-27"),
        ("next Saturday", FRIDAY, "2020-12-12"),
        ("at the weekend", SATURDAY, "2020-11-28/2020-11-29"),
    ],
)
def test_words_of_this_week_may_mean_the_week_beside_it(words, published, edtf):
    assert other(words, published) == edtf


@pytest.mark.parametrize(
    "words",
    [
        "last Saturday",
        "next Monday",
        "on Tuesday",
        "on Friday",
        "at the weekend",
        "last week",
        "yesterday",
        "on 1 December",
        "a week last Tuesday",
        "four days ago",
    ],
)
def test_words_of_one_day_alone_have_no_other_reading(words):
    assert other(words) is None


def test_days_earlier_may_be_counted_from_the_match_that_is_reported():
    assert other("four days earlier", reported=date(2020, 12, 1)) == "2020-11-27"
    assert other("four days earlier", reported=FRIDAY) is None
    assert other("four days earlier") is None


def test_a_weekday_of_a_match_without_an_outcome_may_be_the_coming_one():
    assert other("on Wednesday", undecided=True) == "2020-12-09"
    assert other("next Wednesday", undecided=True) is None


def test_another_match_told_on_its_weekday_may_be_a_week_old():
    assert other("on Friday", reported=FRIDAY) == "2020-11-27"


@given(st.sampled_from(WEEKDAYS), st.sampled_from(["last", "next"]), DAYS)
def test_the_other_reading_is_the_same_weekday_of_the_week_beside_on_the_same_side(
    weekday, side, published
):
    words = f"{side} {weekday.capitalize()}"
    (told,) = dates_in(words, offset=0, anchor=published)
    found = other(words, published)
    day = date.fromisoformat(told.edtf)
    if found:
        far = date.fromisoformat(found)
        assert abs(far - day) == WEEK
        assert abs(far - published) > abs(day - published)
    else:
        assert day.isocalendar()[:2] != published.isocalendar()[:2]
