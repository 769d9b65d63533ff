from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.reference.seasons import season_before, season_of

DAYS = st.dates(date(1872, 1, 1), date(2099, 12, 31)).filter(
    lambda day: (day.month, day.day) != (2, 29)
)
KINDS = st.sampled_from(["split", "calendar", "single"])


@pytest.mark.parametrize(
    ("day", "season"),
    [
        (date(2020, 12, 1), "2020-21"),
        (date(2021, 5, 29), "2020-21"),
        (date(2021, 6, 30), "2020-21"),
        (date(2021, 7, 1), "2021-22"),
        (date(1999, 8, 7), "1999-00"),
    ],
)
def test_a_split_season_turns_in_july(day, season):
    assert season_of(day) == season


@pytest.mark.parametrize("kind", ["calendar", "single"])
def test_a_season_within_a_year_is_called_by_the_year(kind):
    assert season_of(date(2020, 12, 1), kind=kind) == "2020"


@given(DAYS, KINDS)
def test_the_season_before_is_that_of_the_same_day_a_year_earlier(day, kind):
    a_year_earlier = day.replace(year=day.year - 1)
    assert season_before(season_of(day, kind=kind)) == season_of(a_year_earlier, kind=kind)
