"""Days and ranges of days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.rules.edtf import EVER, Span, span

days = st.dates(date(1900, 1, 1), date(2100, 1, 1))
ends = st.none() | days


@st.composite
def spans(draw):
    start, end = draw(ends), draw(ends)
    if start and end and start > end:
        start, end = end, start
    return Span(start, end)


@pytest.mark.parametrize(
    ("edtf", "start", "end"),
    [
        ("2020-12-01", date(2020, 12, 1), date(2020, 12, 1)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2019", date(2019, 1, 1), date(2019, 12, 31)),
        ("2020-11-28/2020-11-29", date(2020, 11, 28), date(2020, 11, 29)),
        ("2020-11/2021-01-03", date(2020, 11, 1), date(2021, 1, 3)),
        ("../2020-12-01", None, date(2020, 12, 1)),
        ("2020-12-01/..", date(2020, 12, 1), None),
    ],
)
def test_a_text_stands_for_its_first_and_last_day(edtf, start, end):
    assert span(edtf) == Span(start, end)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "..",
        "../..",
        "Tuesday",
        "2020-13-01",
        "2020-02-30",
        "2020-12-02/2020-12-01",
        "0000",
        "2020-12-01/",
        "/2020-12-01",
        "2020-12-01/soon",
        "2020-12-01\n",
        "2020-1-1",
    ],
)
def test_what_is_no_range_of_days_has_no_span(text):
    assert span(text) is None


@given(days)
def test_every_day_is_its_own_span(day):
    found = span(day.isoformat())
    assert found == Span(day, day)
    assert found.is_day


def test_a_range_is_no_single_day():
    assert not Span(date(2020, 12, 1), date(2020, 12, 2)).is_day
    assert not EVER.is_day


@given(spans(), spans())
def test_overlapping_goes_both_ways(one, other):
    assert one.overlaps(other) == other.overlaps(one)


@given(spans(), spans(), days)
def test_spans_with_a_day_in_common_overlap_and_a_container_has_all_days(one, other, day):
    single = Span(day, day)
    if one.contains(single) and other.contains(single):
        assert one.overlaps(other)
    if one.contains(other) and other.contains(single):
        assert one.contains(single)


@given(spans())
def test_a_span_contains_itself_and_all_lie_within_ever(one):
    assert one.contains(one)
    assert EVER.contains(one)


def test_neighbouring_weeks_do_not_overlap():
    assert not span("2020-11-23/2020-11-29").overlaps(span("2020-11-30/2020-12-06"))


@given(spans(), st.integers(0, 100))
def test_an_open_end_is_closed_from_the_other_one(one, reach):
    bounded = one.bounded(reach)
    assert one.contains(bounded)
    if (one.start is None) != (one.end is None):
        assert bounded.end - bounded.start == timedelta(days=reach)
    else:
        assert bounded == one
