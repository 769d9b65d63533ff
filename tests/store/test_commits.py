from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.errors import StaleRevision
from graphsvc.model import Entity, EntityKind
from graphsvc.store.commits import EMPTY, Head, next_commit

ROVERS = Entity("club:rovers", EntityKind.CLUB, "Rovers")
NOON = datetime(2021, 5, 1, 12, tzinfo=UTC)
instants = st.datetimes(timezones=st.just(UTC))


def test_the_first_commit_has_revision_1_and_the_time_it_was_made():
    commit = next_commit([ROVERS], head=EMPTY, after=None, now=NOON)
    assert (commit.revision, commit.at, commit.records) == (1, NOON, (ROVERS,))


def test_a_clock_that_was_set_back_does_not_turn_the_log_back():
    head = Head(7, NOON)
    commit = next_commit([ROVERS], head=head, after=7, now=NOON - timedelta(hours=1))
    assert (commit.revision, commit.at) == (8, NOON)


@given(st.lists(instants, min_size=1))
def test_times_never_decrease_whatever_the_clock_says(clock):
    head, times = EMPTY, []
    for now in clock:
        commit = next_commit([ROVERS], head=head, after=None, now=now)
        head = Head(commit.revision, commit.at)
        times.append(commit.at)
    assert times == sorted(times)


@given(st.integers(0), st.integers(0))
def test_a_batch_fits_only_the_revision_it_was_made_for(revision, after):
    head = Head(revision, NOON)
    if revision == after:
        assert next_commit([ROVERS], head=head, after=after, now=NOON).revision == after + 1
    else:
        with pytest.raises(StaleRevision, match=f"at {revision}"):
            next_commit([ROVERS], head=head, after=after, now=NOON)


def test_an_empty_batch_is_no_commit():
    with pytest.raises(ValueError, match="at least one record"):
        next_commit([], head=EMPTY, after=None, now=NOON)
