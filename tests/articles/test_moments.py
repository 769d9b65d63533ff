from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.articles.moments import moments_in


def moments(text):
    return list(moments_in(text, 0, len(text)))


@pytest.mark.parametrize(
    "text",
    [
        "2018-04-14",
        "2018/04/14",
        "14/04/2018",
        "14.04.2018",
        "4/14/2018",
        "14 April 2018",
        "Sat 14 Apr 2018",
        "14th of April, 2018".replace(" of", ""),
        "April 14, 2018",
        "Saturday, Apr. 14, 2018",
    ],
)
def test_a_day_is_read_however_it_is_written(text):
    (moment,) = moments(f"on {text} at home")
    assert moment.day == date(2018, 4, 14)
    assert (moment.start, moment.end) == (3, 3 + len(text))
    assert moment.at(timedelta()) is None


@pytest.mark.parametrize(
    "text",
    [
        "2018-04-14 17:02 BST",
        "2018-04-14T17:02:30+01:00",
        "Sat 14 Apr 2018 17.02 BST",
        "14/04/2018, 5:02pm (BST)",
        "14 April 2018 at 17h02 BST",
        "5.02 p.m. BST, Saturday, April 14, 2018",
        "17:02 BST on 14 April 2018",
    ],
)
def test_an_instant_is_read_with_its_own_zone(text):
    (moment,) = moments(text)
    instant = moment.at(timedelta(hours=9))
    assert instant == datetime(2018, 4, 14, 17, 2, tzinfo=timezone(timedelta(hours=1)))
    assert text[slice(*moment.zone)] in {"BST", "+01:00"}


def test_an_instant_without_a_zone_takes_the_one_it_is_given():
    (moment,) = moments("14 April 2018 5pm")
    assert moment.at(timedelta()) == datetime(2018, 4, 14, 17, tzinfo=UTC)


def test_an_impossible_time_leaves_the_day():
    (moment,) = moments("14 April 2018 25:10")
    assert (moment.day, moment.clock) == (date(2018, 4, 14), None)


@pytest.mark.parametrize(
    "text", ["31 February 2018", "2018-02-31", "99/99/2018", "2-1", "in 2018", "April 5", "12:30"]
)
def test_what_is_no_day_of_the_calendar_is_no_moment(text):
    assert moments(text) == []


@given(st.datetimes(datetime(1850, 1, 1), datetime(2099, 12, 31)))  # noqa: DTZ001 - any wall clock
def test_all_forms_of_a_minute_mean_the_same(wall):
    for form in ("%Y-%m-%d %H:%M", "%d/%m/%Y %H:%M", "%d %B %Y %H.%M", "%I:%M %p, %B %d, %Y"):
        (moment,) = moments(wall.strftime(form))
        assert moment.day == wall.date()
        assert moment.clock == time(wall.hour, wall.minute)
