from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.extraction.reading.dates import WEEKDAYS, dates_in, week_later

WEDNESDAY = date(2020, 12, 2)
DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


def told(text, *, anchor=WEDNESDAY):
    return [each.edtf for each in dates_in(text, offset=0, anchor=anchor)]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("on Tuesday", "2020-12-01"),
        ("Saturday's match", "2020-11-28"),
        ("on Wednesday night", "2020-12-02"),
        ("next Wednesday", "2020-12-09"),
        ("next Thursday", "2020-12-03"),
        ("a week last Friday", "2020-11-20"),
        ("yesterday", "2020-12-01"),
        ("last night", "2020-12-01"),
        ("tonight", "2020-12-02"),
        ("tomorrow", "2020-12-03"),
        ("four days ago", "2020-11-28"),
        ("a week ago", "2020-11-25"),
        ("last week", "2020-11-23/2020-11-29"),
        ("next week", "2020-12-07/2020-12-13"),
        ("at the weekend", "2020-11-28/2020-11-29"),
        ("next weekend", "2020-12-05/2020-12-06"),
    ],
)
def test_a_phrase_is_counted_from_the_day_of_publication(text, edtf):
    assert told(text) == [edtf]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("on 12 December", "2020-12-12"),
        ("the 5th of November", "2020-11-05"),
        ("Nov. 5", "2020-11-05"),
        ("Sept 3, 2019", "2019-09-03"),
        ("DECEMBER 5", "2020-12-05"),
        ("January 3", "2021-01-03"),
        ("29 Feb", "2020-02-29"),
    ],
)
def test_a_day_of_a_month_lies_in_the_year_nearest_to_publication(text, edtf):
    assert told(text) == [edtf]


@pytest.mark.parametrize(
    "text", ["the 31st of June", "they may 10", "March on", "on 99 May", "May 5:"]
)
def test_other_words_are_no_day(text):
    assert told(text) == []


def test_the_year_that_is_told_counts():
    assert told("30 May 1999") == ["1999-05-30"]


def test_only_a_day_after_publication_lies_in_the_future():
    past, future = dates_in("They met on Sunday and meet tomorrow.", offset=0, anchor=WEDNESDAY)
    assert (past.future, future.future) == (False, True)


def test_without_a_day_of_publication_nothing_can_be_counted():
    assert told("on Tuesday", anchor=None) == []


def test_a_match_to_come_on_a_weekday_is_a_week_later():
    (monday,) = dates_in("They host Viking on Monday.", offset=0, anchor=WEDNESDAY)
    assert (week_later(monday).edtf, week_later(monday).future) == ("2020-12-07", True)


@given(DAYS, st.sampled_from(WEEKDAYS))
def test_a_weekday_in_a_report_is_one_of_the_last_seven_days(anchor, weekday):
    (edtf,) = told(f"on {weekday.title()}", anchor=anchor)
    day = date.fromisoformat(edtf)
    assert WEEKDAYS[day.weekday()] == weekday
    assert timedelta(0) <= anchor - day < timedelta(7)


@given(DAYS, st.integers(-180, 180))
def test_a_day_and_month_within_half_a_year_need_no_year(anchor, distance):
    day = anchor + timedelta(days=distance)
    assert told(f"{day:%d %B}", anchor=anchor) == [str(day)]


@given(
    st.lists(st.sampled_from(["on", "ſunday", "12", "May", "last", "week", "weekend"]) | st.text())
)
def test_any_text_has_days_at_places_of_that_text(pieces):
    text = " ".join(pieces)
    for each in dates_in(text, offset=7, anchor=WEDNESDAY):
        assert 7 <= each.start < each.end <= 7 + len(text)
