"""Before a day, on it or after it, as far as a date tells."""

from datetime import date

import pytest

from graphsvc.model import EventOutcome, EventStatus
from graphsvc.reasoning.occasions import (
    days_told,
    is_played,
    outcome_on,
    status_on,
    surely_after,
    surely_by,
)
from graphsvc.rules.edtf import EVER
from tests.builders import claim, day, view_of
from tests.worlds import MATCH, ROVERS, played

FIRST, SECOND = date(2020, 12, 1), date(2020, 12, 2)


def match(told):
    """A match on that day or range; without one where nothing is told."""
    dated = [claim(MATCH, "date", day(told))] if told else []
    return view_of(claim(MATCH, "finalScore", (1, 1)), *dated).node(MATCH)


@pytest.mark.parametrize(
    ("told", "by", "after"),
    [
        ("2020-12-01", True, False),
        ("2020-12-02", False, True),
        ("../2020-12-01", True, False),
        ("2020-11-30/2020-12-06", False, False),
        ("2020-12-02/..", False, True),
        (None, False, False),
    ],
)
def test_a_range_of_days_is_by_a_day_or_after_it_only_as_a_whole(told, by, after):
    assert surely_by(match(told), FIRST) is by
    assert surely_after(match(told), FIRST) is after


def test_without_a_day_everything_is_by_then():
    assert surely_by(match(None), None)
    assert not surely_after(match("2020-12-02"), None)
    assert surely_by(None, None)
    assert not surely_by(None, FIRST)


def test_before_its_day_a_match_is_to_be_played_and_undecided():
    record = view_of(*played()).node(MATCH)
    side = record.participation(ROVERS)
    yesterday = date(2020, 11, 30)
    assert status_on(record, yesterday) is EventStatus.PRE_EVENT
    assert outcome_on(side, yesterday) is EventOutcome.UNDECIDED
    assert (status_on(record, FIRST), outcome_on(side, FIRST)) == (
        EventStatus.POST_EVENT,
        EventOutcome.TIE,
    )
    assert is_played(record, SECOND)
    assert not is_played(record, yesterday)


def test_what_is_no_date_stands_for_any_day():
    assert days_told(None) == EVER
    assert days_told(day("2020")).start == date(2020, 1, 1)
