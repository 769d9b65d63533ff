"""The rules of the order in which goals fell."""

from hypothesis import given
from hypothesis import strategies as st

from graphsvc.reasoning.checks import running
from tests.reasoning.checks.examining import FAIL, PASS, UNKNOWN, result
from tests.worlds import MATCH, ROVERS, UNITED, goal, leveller, opener, played

minutes = st.integers(1, 90)


def two(first, second, **roles):
    """A goal of United, and then one of Rovers if the minutes say so."""
    return [
        *played(),
        *goal("goal:a", club=UNITED, at=first and str(first), role=roles.get("one", "OPENER")),
        *goal("goal:b", club=ROVERS, at=second and str(second), role=roles.get("two", "EQUALISER")),
    ]


@given(minutes, minutes)
def test_the_opener_has_the_smallest_minute(first, second):
    told = result(running.opener_comes_first, MATCH, *two(first, second))
    assert told == (PASS if first <= second else FAIL)


def test_there_is_one_opener():
    assert result(running.opener_comes_first, MATCH, *two(1, 2, two="OPENER")) == FAIL
    assert result(running.opener_comes_first, MATCH, *played(), *leveller()) is None


def test_without_minutes_the_opener_may_be_any():
    assert result(running.opener_comes_first, MATCH, *two(13, None)) == UNKNOWN
    alone = [*played(score=(0, 1)), *goal("goal:a", club=UNITED, role="OPENER")]
    assert result(running.opener_comes_first, MATCH, *alone) == PASS


@given(minutes, minutes)
def test_an_equaliser_levels(first, second):
    told = result(running.roles_fit_running_score, MATCH, *two(first, second))
    assert told == (PASS if first <= second else FAIL)


@given(st.sampled_from(["GO_AHEAD", "WINNER", "CONSOLATION"]))
def test_no_other_role_fits_a_goal_that_makes_it_one_all(role):
    told = result(running.roles_fit_running_score, MATCH, *two(13, 79, two=role))
    assert told == FAIL


def test_roles_stay_open_where_the_goals_do_not_fit_anyway():
    three = [*played(), *opener(), *leveller(), *goal("goal:c", club=ROVERS)]
    assert result(running.roles_fit_running_score, MATCH, *three) == UNKNOWN
    unplaced = [*played(), *goal("goal:c", role="OPENER")]
    assert result(running.roles_fit_running_score, MATCH, *unplaced) == UNKNOWN
    assert result(running.roles_fit_running_score, MATCH, *played(), *goal("goal:c")) is None
