"""What an encoder makes of a document, put together and put into features."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from graphsvc.extraction.tagging.insights import EDGES, Insight, joined, steps


def test_the_insights_of_stretches_are_that_of_the_whole():
    one = Insight(goals={(0, 1): 2.0}, same={((0, 1), (0, 3)): -1.0})
    other = Insight(goals={(1, 1): -2.0}, meant={(1, 0): {"erik-berg": 0.9}})
    whole = joined([one, other])
    assert whole.goals == {(0, 1): 2.0, (1, 1): -2.0}
    assert whole.same == one.same
    assert whole.meant == other.meant


def test_of_no_stretches_nothing_is_known():
    assert joined([]) == Insight()


@given(st.lists(st.floats(-20, 20), min_size=2))
def test_higher_log_odds_have_all_the_features_of_lower_ones(odds):
    for lower, higher in pairwise(sorted(odds)):
        assert set(steps("seen", lower)) <= set(steps("seen", higher))


def test_what_was_not_looked_at_is_like_no_log_odds():
    assert set(steps("seen", None)) == {"seen=none"}
    assert len(set(steps("seen", 99.0))) == len(EDGES)
    assert set(steps("seen", -99.0)) == set()
