"""One letter too many, missing, wrong or swapped."""

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from graphsvc.graph.slips import one_slip_from, span

letters = st.text("abc", max_size=5)


@given(st.sets(letters), letters)
def test_the_span_of_a_beginning_is_all_that_begins_so(texts, head):
    ordered = sorted(texts)
    assert [ordered[n] for n in span(ordered, head)] == [t for t in ordered if t.startswith(head)]


@given(st.sets(letters, max_size=20), st.text("abcd", min_size=1, max_size=5))
def test_all_that_begins_one_slip_away_is_found_and_nothing_else(texts, typed):
    ordered = sorted(texts)
    found = list(one_slip_from(typed, ordered))
    cuts = {t[:n] for t in texts for n in range(len(t) + 1)}
    near = {cut for cut in cuts if OSA.distance(typed, cut) == 1}
    assert len(found) == len(set(found))
    assert set(found) == {cut for cut in near if not cut.startswith(typed)}


def test_nothing_is_near_in_an_empty_list():
    assert list(one_slip_from("abc", [])) == []


def test_a_text_of_any_length_is_looked_at_only_as_far_as_the_list_goes():
    assert list(one_slip_from("x" * 10_000, ["xx", "xy"])) == []
