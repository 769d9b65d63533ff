"""Who may write."""

import pytest

from graphsvc.web.doors import Doors, is_loopback

TOKEN = "s3cret-of-ours"
HERE = {"host": "localhost:8000"}


def code(doors, headers, authorization=None):
    """The code of the refusal, or None."""
    refusal = doors.refusal(headers, authorization=authorization)
    return refusal and refusal.code


@pytest.mark.parametrize(
    ("authorization", "expected"),
    [
        (f"Bearer {TOKEN}", None),
        (f"bearer  {TOKEN} ", None),
        (None, "UNAUTHENTICATED"),
        ("", "UNAUTHENTICATED"),
        (TOKEN, "UNAUTHENTICATED"),
        ("Bearer", "UNAUTHENTICATED"),
        ("Bearer wrong", "UNAUTHENTICATED"),
        (f"Bearer {TOKEN}x", "UNAUTHENTICATED"),
        (f"Bearer {TOKEN[:-1]}", "UNAUTHENTICATED"),
        (f"Basic {TOKEN}", "UNAUTHENTICATED"),
        ("Bearer été\ud800", "UNAUTHENTICATED"),
    ],
)
@pytest.mark.parametrize("host", ["127.0.0.1", "0.0.0.0"])
def test_with_a_token_a_write_needs_it_wherever_it_comes_from(host, authorization, expected):
    doors = Doors(host=host, token=TOKEN)
    headers = {"host": "example.org", "origin": "https://elsewhere.org"}
    with_header = headers if authorization is None else headers | {"authorization": authorization}
    assert code(doors, with_header) == expected
    assert code(doors, headers, authorization) == expected


def test_what_a_websocket_says_goes_before_the_header():
    doors, right = Doors(host="::1", token=TOKEN), f"Bearer {TOKEN}"
    assert code(doors, {"authorization": right}, "Bearer wrong") == "UNAUTHENTICATED"
    assert code(doors, {"authorization": "Bearer wrong"}, right) is None
    assert code(doors, HERE, {"not": "a text"}) == "UNAUTHENTICATED"


@pytest.mark.parametrize(
    ("listens", "headers", "reason"),
    [
        ("127.0.0.1", {"host": "127.0.0.1:8000"}, None),
        ("localhost", {"host": "LocalHost"}, None),
        ("::1", {"host": "[::1]:8000"}, None),
        ("127.0.0.1", {**HERE, "origin": "http://localhost:8000"}, None),
        ("0.0.0.0", HERE, "listens at 0.0.0.0"),
        ("::", HERE, "listens at ::"),
        ("192.0.2.1", HERE, "listens at 192.0.2.1"),
        ("example.org", HERE, "listens at example.org"),
        ("127.0.0.1", {}, "a host that is not local"),
        ("127.0.0.1", {"host": "example.org"}, "a host that is not local"),
        ("127.0.0.1", {"host": "localhost.example.org"}, "a host that is not local"),
        ("127.0.0.1", {"host": "192.0.2.1:8000"}, "a host that is not local"),
        ("127.0.0.1", {"host": "[::1"}, "a host that is not local"),
        ("127.0.0.1", {**HERE, "origin": "http://localhost:3000"}, "another origin"),
        ("127.0.0.1", {**HERE, "origin": "https://example.org"}, "another origin"),
        ("127.0.0.1", {**HERE, "origin": "null"}, "another origin"),
        ("127.0.0.1", {**HERE, "origin": ""}, "another origin"),
        ("127.0.0.1", {**HERE, "x-forwarded-for": "192.0.2.1"}, "through a proxy"),
        ("127.0.0.1", {**HERE, "forwarded": "for=192.0.2.1"}, "through a proxy"),
    ],
)
def test_without_a_token_only_this_machine_writes(listens, headers, reason):
    refusal = Doors(host=listens).refusal(headers)
    if reason is None:
        assert refusal is None
    else:
        assert refusal.code == "FORBIDDEN"
        assert reason in str(refusal)
        assert "start with GRAPHSVC_TOKEN=... to allow writes from elsewhere" in str(refusal)


def test_a_token_where_none_is_asked_for_opens_no_door():
    doors = Doors(host="0.0.0.0")
    assert code(doors, {**HERE, "authorization": f"Bearer {TOKEN}"}) == "FORBIDDEN"


def test_the_token_is_not_told_to_those_who_lack_it():
    doors = Doors(host="127.0.0.1", token=TOKEN)
    told = [str(doors.refusal({"authorization": each})) for each in ("", f"Basic {TOKEN}")]
    assert TOKEN not in "".join([*told, repr(doors)])
    assert "Authorization: Bearer <token>" in told[0]


def test_loopback_is_this_machine_and_nothing_else():
    assert all(map(is_loopback, ("localhost", "127.0.0.1", "127.1.2.3", "::1")))
    assert not any(map(is_loopback, ("", "0.0.0.0", "::", "10.0.0.1", "localhost.org", "1")))
