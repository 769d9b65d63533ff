"""Months by their names."""

import calendar

import pytest

from graphsvc.reference.months import month_of


@pytest.mark.parametrize("number", range(1, 13))
def test_a_month_is_known_by_its_name_long_or_short(number):
    long, short = calendar.month_name[number], calendar.month_abbr[number]
    assert [month_of(each) for each in (long, short, long.upper(), short.lower())] == [number] * 4


@pytest.mark.parametrize("name", ["", "ja", "Monday", "13"])
def test_what_is_no_month_is_refused(name):
    with pytest.raises(ValueError, match="not in tuple"):
        month_of(name)


def test_whatever_letters_count_as_those_of_a_name_are_read():
    assert month_of("\u017feptember") == 9
