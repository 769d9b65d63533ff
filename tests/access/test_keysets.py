"""The keys of an issuer: fetched seldom, kept through an outage, and not for ever."""

import asyncio
import logging

import pytest

from graphsvc.access.keysets import FRESH, PAUSE, STALE, KeySet
from tests.access.issuing import Key, issuing


@pytest.fixture
def issuer():
    with issuing() as one:
        yield one


class Keys(KeySet):
    """Keys, and a clock that the test sets."""

    def __init__(self, issuer):
        self.now = 1_000_000.0
        super().__init__(issuer, clock=lambda: self.now)


async def test_keys_are_asked_for_once_however_many_come(issuer):
    keys = Keys(issuer.issuer())
    found = await asyncio.gather(*(keys.key("one") for _ in range(20)))
    assert all(found)
    assert len(issuer.asked) == 1


async def test_they_are_asked_for_again_after_a_while(issuer):
    keys = Keys(issuer.issuer())
    for passed, asked in ((0, 1), (FRESH - 1, 1), (2, 2)):
        keys.now += passed
        assert await keys.key("one")
        assert len(issuer.asked) == asked


async def test_nobody_floods_the_issuer_with_ids_that_there_are_not(issuer):
    keys = Keys(issuer.issuer())
    for number in range(50):
        assert await keys.key(f"none-{number}") is None
    assert len(issuer.asked) == 1
    keys.now += PAUSE
    assert await keys.key("none") is None
    assert len(issuer.asked) == 2


async def test_through_an_outage_the_last_keys_are_kept_for_a_day(issuer, caplog):
    keys = Keys(issuer.issuer())
    assert await keys.key("one")
    issuer.serve(b"", status=503)
    keys.now += FRESH + 1
    assert await keys.key("one")
    assert "cannot be had" in caplog.text
    keys.now += STALE
    assert await keys.key("one") is None
    issuer.publish(issuer.key)
    keys.now += PAUSE
    assert await keys.key("one")


@pytest.mark.parametrize(
    "sent", [b"", b"no json", b"[]", b"{}", b'{"keys": {}}', b"[" * 9999, b" " * 1_000_001]
)
async def test_what_is_no_set_of_keys_is_told_in_the_log(issuer, sent, caplog):
    issuer.serve(sent)
    with caplog.at_level(logging.ERROR):
        assert await Keys(issuer.issuer()).key("one") is None
    (told,) = caplog.messages
    assert told.startswith(f"the keys of {issuer.url} cannot be had")


async def test_keys_that_verify_nothing_are_left_out(issuer):
    odd = [None, {"kty": "oct", "kid": "a", "k": "eA"}, {**Key("b").public, "use": "enc"}]
    issuer.serve({"keys": [*odd, Key("c").public]})
    keys = Keys(issuer.issuer())
    assert [bool(await keys.key(each)) for each in "abc"] == [False, False, True]


async def test_the_configuration_of_the_issuer_tells_where_they_are(issuer):
    issuer.configure()
    assert await Keys(issuer.issuer(keys=None)).key("one")


@pytest.mark.parametrize(
    "wrong",
    [{"issuer": "https://other.example"}, {"jwks_uri": "http://10.0.0.1/keys"}, {"jwks_uri": None}],
)
async def test_a_configuration_that_cannot_be_trusted_is_not(issuer, wrong, caplog):
    issuer.configure(**wrong)
    assert await Keys(issuer.issuer(keys=None)).key("one") is None
    assert "its configuration" in caplog.text


async def test_an_issuer_that_is_not_there_is_told(caplog):
    with issuing() as gone:
        issuer = gone.issuer(keys=None)
    assert await Keys(issuer).key("one") is None
    assert "cannot be had" in caplog.text
