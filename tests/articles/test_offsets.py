import re
from datetime import date, timedelta

import pytest

from graphsvc.articles.offsets import HOURS, ZONE, is_american_summer, offset_of

WINTER, SUMMER = date(2020, 12, 2), date(2020, 7, 1)


@pytest.mark.parametrize(
    ("zone", "hours"),
    [
        ("GMT", 0),
        ("Z", 0),
        ("BST", 1),
        ("CEST", 2),
        ("EDT", -4),
        ("IST", 5.5),
        ("GMT+08:00", 8),
        ("UTC -3", -3),
        ("+02:00", 2),
        ("-0330", -3.5),
        ("gmt+8", 8),
    ],
)
def test_a_zone_tells_its_offset(zone, hours):
    assert re.fullmatch(ZONE, zone, re.IGNORECASE)
    assert offset_of(zone, on=WINTER) == timedelta(hours=hours)


@pytest.mark.parametrize(("zone", "hours"), [("ET", -5), ("CT", -6), ("PT", -8)])
def test_an_american_zone_moves_with_summer_time(zone, hours):
    assert offset_of(zone, on=WINTER) == timedelta(hours=hours)
    assert offset_of(zone, on=SUMMER) == timedelta(hours=hours + 1)


@pytest.mark.parametrize(
    ("day", "summer"),
    [
        (date(2020, 3, 7), False),
        (date(2020, 3, 8), True),
        (date(2020, 10, 31), True),
        (date(2020, 11, 1), False),
        (date(2026, 3, 8), True),
        (date(2026, 11, 1), False),
    ],
)
def test_american_summer_time_begins_and_ends_on_a_sunday(day, summer):
    assert is_american_summer(day) is summer


@pytest.mark.parametrize("zone", ["", "XYZ", "+99:00", "noon"])
def test_what_is_no_zone_has_no_offset(zone):
    assert offset_of(zone, on=WINTER) is None


def test_every_abbreviation_is_one_that_the_pattern_finds():
    assert all(re.fullmatch(ZONE, word) for word in HOURS)
