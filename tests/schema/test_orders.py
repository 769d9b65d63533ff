"""Sorting by several keys."""

from hypothesis import given
from hypothesis import strategies as st

from graphsvc.schema.orders import ordered

pairs = st.lists(st.tuples(st.none() | st.integers(0, 3), st.integers(0, 3)))


@given(pairs)
def test_the_first_key_counts_most_and_the_unknown_comes_last(items):
    result = ordered(items, [(lambda each: each[0], True), (lambda each: each[1], False)])
    known = [each for each in result if each[0] is not None]
    assert known == sorted(known, key=lambda each: (-each[0], each[1]))
    assert result[len(known) :] == sorted(each for each in items if each[0] is None)


@given(pairs)
def test_what_ties_stays_in_its_order(items):
    assert ordered(items, [(lambda _: 1, True)]) == items
