"""The rules of the match clock."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.reasoning.checks import clock
from graphsvc.rules.minutes import period_of
from tests.builders import claim
from tests.reasoning.checks.examining import FAIL, PASS, examined, result
from tests.worlds import MATCH, goal, played, word

STAGE = "stage:cup-2020-21/group-a"
IN_GROUP = [claim(MATCH, "stage", STAGE), claim(STAGE, "phase", word("GROUP"))]


@given(st.integers(-3, 200))
def test_a_match_has_minutes_from_one_to_120(minute):
    told = result(clock.minute_of_the_match, "goal:a", *played(), *goal("goal:a", at=str(minute)))
    assert told == (PASS if 1 <= minute <= 120 else FAIL)


@given(st.integers(1, 120), st.integers(1, 15))
def test_added_time_follows_the_end_of_a_half(minute, added):
    at = f"{minute}+{added}"
    told = result(clock.minute_of_the_match, "goal:a", *played(), *goal("goal:a", at=at))
    assert told == (PASS if minute in {45, 90, 105, 120} else FAIL)


@given(st.integers(1, 120))
def test_a_group_has_no_extra_time(minute):
    told = [*played(), *IN_GROUP, *goal("goal:a", at=str(minute))]
    assert result(clock.minute_of_the_match, "goal:a", *told) == (PASS if minute <= 90 else FAIL)


def test_what_is_no_minute_is_said_to_be_none():
    check = examined(clock.minute_of_the_match, "goal:a", *goal("goal:a", at="late"))
    assert (check.result, check.message) == (FAIL, "“late” is no minute of a match.")
    assert examined(clock.minute_of_the_match, "goal:a", *goal("goal:a")) is None


@given(st.integers(1, 120), st.integers(1, 4))
def test_the_half_is_that_of_the_minute(minute, period):
    told = [*goal("goal:a", at=str(minute)), claim("goal:a", "period", period)]
    kept = period_of(str(minute)) == period
    assert result(clock.half_fits_minute, "goal:a", *told) == (PASS if kept else FAIL)


@pytest.mark.parametrize("told", [[], [claim("goal:a", "period", 1)]])
def test_a_half_or_a_minute_alone_is_not_compared(told):
    assert result(clock.half_fits_minute, "goal:a", *goal("goal:a"), *told) is None
