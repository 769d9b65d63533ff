"""Days and instants in metadata."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.articles.instants import aware, instant_in

SUMMER = timezone(timedelta(hours=1))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("2024-10-05", date(2024, 10, 5)),
        ("2024-10-05T17:12:00+01:00", datetime(2024, 10, 5, 17, 12, tzinfo=SUMMER)),
        (" 2024-10-05T16:12:00.000Z ", datetime(2024, 10, 5, 16, 12, tzinfo=UTC)),
        ("Sat, 05 Oct 2024 17:12:00 +0100", datetime(2024, 10, 5, 17, 12, tzinfo=SUMMER)),
        ("5 October 2024", date(2024, 10, 5)),
        ("Oct 5, 2024 5:12 pm BST", datetime(2024, 10, 5, 17, 12, tzinfo=SUMMER)),
        ("0001-01-01T00:00:00Z", None),
        ("yesterday", None),
        ("", None),
        ("2024-10-05 " * 20, None),
    ],
)
def test_it_is_told_with_its_zone_or_as_a_day(words, told):
    assert instant_in(words) == told


def test_without_a_zone_it_is_utc():
    assert aware(datetime(2024, 10, 5, 17)) == datetime(2024, 10, 5, 17, tzinfo=UTC)  # noqa: DTZ001


@given(st.datetimes(min_value=datetime(1850, 1, 1), timezones=st.timezones()))  # noqa: DTZ001
def test_what_iso_8601_writes_is_read_back(instant):
    assert instant_in(instant.isoformat()) == datetime.fromisoformat(instant.isoformat())


@given(st.text())
def test_any_words_are_read_or_not(words):
    instant_in(words)
