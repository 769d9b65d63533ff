"""So much at once, and so much each second."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.clients import bucket
from graphsvc.clients.bucket import Bucket
from graphsvc.errors import LimitExceeded


@pytest.fixture
def clock(monkeypatch):
    now = [100.0]
    monkeypatch.setattr(bucket, "monotonic", lambda: now[0])
    return now


def test_what_was_taken_flows_back_in(clock):
    mine = Bucket(rate=10, burst=100)
    mine.take(100)
    with pytest.raises(LimitExceeded) as refusal:
        mine.take(50)
    assert refusal.value.told == {
        "code": "LIMIT_EXCEEDED", "limit": "rate", "allowed": 0, "given": 50, "retryAfter": 5
    }  # fmt: skip
    assert "try again in 5 s" in str(refusal.value)
    clock[0] += 5
    mine.take(50)
    assert not mine.full
    clock[0] += 1000
    assert mine.full
    assert mine.left == 100


def test_what_was_not_needed_is_put_back(clock):
    mine = Bucket(rate=10, burst=100)
    mine.take(80)
    mine.give_back(70)
    assert mine.left == 90
    mine.give_back(70)
    assert mine.left == 100


def test_more_than_goes_in_takes_all_of_it(clock):
    mine = Bucket(rate=10, burst=100)
    mine.take(1000)
    assert mine.left == 0


def test_without_a_rate_there_is_no_end():
    mine = Bucket(rate=0, burst=0)
    for _ in range(3):
        mine.take(1_000_000)
    assert mine.full


@given(st.lists(st.tuples(st.floats(0, 5), st.floats(0, 150))))
def test_nobody_takes_more_than_the_burst_and_what_flowed_in(steps):
    now, taken = [0.0], 0.0
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bucket, "monotonic", lambda: now[0])
        mine = Bucket(rate=10, burst=100)
        for wait, amount in steps:
            now[0] += wait
            try:
                mine.take(amount)
            except LimitExceeded:
                continue
            taken += min(amount, 100)
        assert taken <= 100 + 10 * now[0] + 1e-6
