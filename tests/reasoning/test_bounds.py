"""Counts between limits never leave out the truth, and are exact only where one number is left."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.model import Bound
from graphsvc.reasoning.bounds import (
    Range,
    counted,
    counted_before,
    exactly,
    share,
    total,
)

numbers = st.integers(0, 6)


@st.composite
def ranges(draw):
    """A range, and a number that lies in it."""
    truth, below, above = draw(numbers), draw(numbers), draw(st.none() | numbers)
    return Range(max(0, truth - below), None if above is None else truth + above), truth


def within(number, limits):
    return limits.low <= number and (limits.high is None or number <= limits.high)


@pytest.mark.parametrize(
    ("limits", "value", "bound"),
    [
        (Range(2, 2), 2, Bound.EXACT),
        (Range(0, 0), 0, Bound.EXACT),
        (Range(0, 3), 3, Bound.AT_MOST),
        (Range(1, 3), 1, Bound.AT_LEAST),
        (Range(1), 1, Bound.AT_LEAST),
        (Range(), 0, Bound.AT_LEAST),
    ],
)
def test_a_range_shows_the_number_that_says_most(limits, value, bound):
    assert (limits.value, limits.bound) == (value, bound)


@given(ranges())
def test_what_is_shown_is_true(told):
    limits, truth = told
    shown = {
        Bound.EXACT: truth == limits.value,
        Bound.AT_LEAST: truth >= limits.value,
        Bound.AT_MOST: truth <= limits.value,
    }
    assert shown[limits.bound]


@given(st.lists(ranges(), max_size=4))
def test_a_sum_holds_the_sum_of_the_truths(told):
    limits = total(each for each, _ in told)
    assert within(sum(truth for _, truth in told), limits)
    assert limits.is_exact is all(each.is_exact for each, _ in told)


@given(ranges(), numbers, st.none() | numbers)
def test_where_two_ranges_hold_both_the_truth_lies_in_both(told, below, above):
    limits, truth = told
    other = Range(max(0, truth - below), None if above is None else truth + above)
    met = limits.meet(other)
    assert within(truth, met)
    assert met.low >= limits.low
    assert met == other.meet(limits)


def test_ranges_that_contradict_each_other_limit_nothing():
    assert Range(3).meet(exactly(1)) == Range(3)
    assert exactly(1).meet(Range(3, 4)) == Range(3)


def test_of_two_goals_with_one_scorer_told_another_player_has_one_at_most():
    of_another = share(known=0, others=1, whole=exactly(2))
    assert (of_another.value, of_another.bound) == (1, Bound.AT_MOST)
    his = share(known=1, others=0, whole=exactly(2))
    assert (his.value, his.bound) == (1, Bound.AT_LEAST)
    assert share(known=2, others=0, whole=exactly(2)) == exactly(2)
    assert share(known=0, others=2, whole=exactly(2)) == exactly(0)


@given(st.lists(st.sampled_from(["his", "others", "unknown"]), max_size=5), numbers)
def test_a_share_is_exact_only_where_every_completion_counts_the_same(told, hidden):
    """Each goal whose scorer is unknown, and each that nobody tells, may be anybody's."""
    known, others = told.count("his"), told.count("others")
    limits = share(known=known, others=others, whole=exactly(len(told) + hidden))
    open_ones = told.count("unknown") + hidden
    counts = {known + sum(each) for each in product((0, 1), repeat=min(open_ones, 6))}
    assert all(within(each, limits) for each in counts)
    assert limits.is_exact is (open_ones == 0)


@given(numbers, numbers, numbers, st.booleans())
def test_a_count_holds_until_another_goal_is_known_or_a_later_day_asked(stated, known, later, last):
    limits = counted(stated, until=known, later=later, last=last)
    assert limits.low == max(stated, known) + later
    assert limits.is_exact is (stated >= known and later == 0 and last)


@given(st.lists(st.sampled_from(["before", "between", "unknown"]), min_size=1, max_size=6))
def test_before_the_day_of_a_count_the_goals_since_are_taken_off(when):
    """`unknown` are those of the count that nobody tells one by one."""
    before, between = when.count("before"), when.count("between")
    limits = counted_before(len(when), until=before, between=between)
    assert all(within(before + n, limits) for n in range(when.count("unknown") + 1))
    assert limits.is_exact is ("unknown" not in when)


def test_a_first_goal_means_none_before():
    assert counted_before(1, until=0, between=1) == exactly(0)
