"""The file of tokens: what it says holds at once, and what it does not say opens nothing."""

import json
import logging
from datetime import UTC, datetime, timedelta

import pytest

from graphsvc.access import EVERYTHING, Register, Scope
from graphsvc.access.minting import new, revoke
from graphsvc.access.register import read
from graphsvc.errors import BadSetting

THEN = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "tokens.jsonl"


async def scopes_of(register, token):
    """What a token opens, or None."""
    holder = await register.holder(token)
    return holder and holder.scopes()


async def test_a_token_opens_its_scopes_in_the_name_of_its_holder(path):
    token, _ = new(path, "Ann", [Scope.CURATE, Scope.READ])
    holder = await Register(path).holder(token)
    assert (holder.name, holder.scopes()) == ("Ann", {Scope.CURATE, Scope.READ})


async def test_admin_means_all(path):
    token, _ = new(path, "Ann", [Scope.ADMIN])
    assert await scopes_of(Register(path), token) == EVERYTHING


async def test_a_new_token_and_a_revoked_one_count_at_once_also_for_who_is_inside(path):
    one, _ = new(path, "Ann", [Scope.CURATE])
    register = Register(path)
    inside = await register.holder(one)
    other, _ = new(path, "Ann", [Scope.INGEST])
    assert await scopes_of(register, other) == {Scope.INGEST}
    revoke(path, read(path)[0].id)
    assert inside.scopes() is None
    assert await register.holder(one) is None
    assert await scopes_of(register, other) == {Scope.INGEST}


async def test_a_token_ends_when_it_expires(path):
    token, _ = new(path, "Ann", [Scope.CURATE], expires=THEN)
    clock = [THEN - timedelta(seconds=1)]
    register = Register(path, clock=lambda: clock[0])
    holder = await register.holder(token)
    assert holder.scopes() == {Scope.CURATE}
    clock[0] = THEN
    assert holder.scopes() is None
    assert await register.holder(token) is None


async def test_what_is_almost_a_token_is_none(path):
    token, made = new(path, "Ann", [Scope.CURATE])
    register = Register(path)
    for each in (token[:-1], f"{token}x", token.swapcase(), made.sha256, made.id, "", "é\ud800"):
        assert await register.holder(each) is None


BAD = [
    "no json",
    "[]",
    "3",
    "{}",
    '{"revoked": "x", "at": "2026-01-01T00:00:00+00:00"}',
    "[" * 100_000,
]


def line(**other):
    made = {
        "name": "Ann",
        "scopes": ["read"],
        "made": THEN.isoformat(),
        "expires": None,
        "sha256": "0" * 64,
    }
    return json.dumps(made | other)


CHANGED = [
    {"name": ""},
    {"name": " Ann"},
    {"name": "A\nnn"},
    {"name": "A\x1b[2Jnn"},
    {"name": 3},
    {"scopes": []},
    {"scopes": ["root"]},
    {"scopes": "read"},
    {"made": "today"},
    {"expires": "2027-01-01T00:00:00"},
    {"expires": 0},
    {"sha256": "0" * 63},
    {"sha256": "0" * 63 + "G"},
]


@pytest.mark.parametrize("bad", BAD + [line(**each) for each in CHANGED])
async def test_of_a_file_with_a_line_that_is_none_no_token_is_valid_and_the_log_says_why_once(
    path, bad, caplog
):
    token, _ = new(path, "Ann", [Scope.CURATE])
    register = Register(path)
    assert await register.holder(token)
    before = path.read_text()
    path.write_text(f"{before}{bad}\n")
    with caplog.at_level(logging.ERROR):
        assert await register.holder(token) is None
        assert await register.holder(token) is None
    (told,) = caplog.messages
    assert "line 2 is no token" in told
    path.write_text(before)
    assert await register.holder(token)


def test_a_line_as_it_is_written_is_a_token(path):
    path.write_text(f"\n{line()}\n\n")
    assert [each.name for each in read(path)] == ["Ann"]


async def test_where_the_file_is_gone_no_token_is_valid_and_then_again(path, caplog):
    token, _ = new(path, "Ann", [Scope.CURATE])
    register = Register(path)
    holder = await register.holder(token)
    moved = path.rename(path.with_name("moved"))
    assert holder.scopes() is None
    assert await register.holder(token) is None
    assert len(caplog.messages) == 1
    assert "no such file" in caplog.messages[0]
    moved.rename(path)
    assert holder.scopes() == {Scope.CURATE}


def test_a_file_that_anybody_may_write_is_refused(path):
    new(path, "Ann", [Scope.CURATE])
    path.chmod(0o646)
    with pytest.raises(BadSetting, match="everybody may write it"):
        read(path)


def test_a_file_that_is_none_is_refused(tmp_path):
    (tmp_path / "latin").write_bytes(b"\xe9\n")
    with pytest.raises(BadSetting, match="not in UTF-8"):
        read(tmp_path / "latin")
    with pytest.raises(BadSetting, match="cannot be read"):
        read(tmp_path)
