"""The accounts of all clients."""

from time import monotonic

import pytest

from graphsvc.clients import Account, Accounts
from graphsvc.clients.accounts import MANY
from graphsvc.clients.bucket import Bucket


def test_a_client_has_one_account_and_keeps_it():
    accounts = Accounts(lambda _: Account())
    assert accounts.of("a") is accounts.of("a")
    assert accounts.of("a") is not accounts.of("b")


def test_those_that_are_as_new_are_forgotten_and_the_others_are_not():
    accounts = Accounts(lambda _: Account(Bucket(rate=1, burst=1000)))
    spender = accounts.of("spender")
    spender.bucket.take(900)
    for number in range(10 * MANY):
        accounts.of(f"{number}")
    assert len(accounts) <= MANY
    assert accounts.of("spender") is spender


def test_what_was_used_lately_counts_less_as_time_goes_by(monkeypatch):
    account, now = Account(), [monotonic()]
    monkeypatch.setattr("graphsvc.clients.account.monotonic", lambda: now[0])
    account.use(1.0)
    assert account.used == pytest.approx(1.0, rel=0.01)
    now[0] += 2
    assert account.used == pytest.approx(0.25, rel=0.01)
