"""What a request may bring."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.errors import LimitExceeded
from graphsvc.model import Limits
from graphsvc.web.bodies import at_most, check, decoded

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(alphabet='a"\\\n[]{},é'),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(alphabet='a"[,'), inner),
    max_leaves=20,
)


def depth_of(value):
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    return max(map(depth_of, inner), default=0) + isinstance(value, dict | list)


@given(JSON)
def test_depth_is_that_of_the_values(value):
    text, depth = json.dumps(value), depth_of(value)
    check(text, Limits(json_depth=depth))
    if depth:
        with pytest.raises(LimitExceeded, match="json depth"):
            check(text, Limits(json_depth=depth - 1))


@given(JSON)
def test_what_is_within_the_limits_is_what_json_says(value):
    text = json.dumps(value, ensure_ascii=False)
    assert decoded(text, Limits()) == decoded(text.encode(), Limits()) == value


def test_a_long_list_is_refused_before_it_is_parsed(monkeypatch):
    monkeypatch.setattr("json.loads", None)
    with pytest.raises(LimitExceeded, match="json values"):
        decoded(json.dumps([1] * 10_001), Limits())


def test_what_is_too_long_is_told_by_how_much():
    with pytest.raises(LimitExceeded) as refusal:
        decoded("[1,2]", Limits(body_bytes=4))
    assert refusal.value.told["given"] == 5


@pytest.mark.parametrize("text", ["[" * 100_000, '"' * 99_999, "{", "]", b"\xff", b"\xfe\xff\x00"])
def test_what_is_no_json_is_refused_soon(text):
    with pytest.raises((LimitExceeded, ValueError)):
        decoded(text, Limits())


async def test_a_body_is_not_read_to_its_end():
    chunks = iter([b"ab", b"cd", b"ef"])

    async def receive():
        return {"type": "http.request", "body": next(chunks), "more_body": True}

    receiving = at_most(receive, Limits(body_bytes=3))
    await receiving()
    with pytest.raises(LimitExceeded, match="body bytes"):
        await receiving()
    assert next(chunks) == b"ef"
