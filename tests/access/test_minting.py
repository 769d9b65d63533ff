"""New tokens, and the end of old ones."""

import os
import re
import stat
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256

import pytest

from graphsvc.access import Scope
from graphsvc.access.minting import new, revoke
from graphsvc.access.register import read
from graphsvc.errors import BadSetting


@pytest.fixture
def path(tmp_path):
    return tmp_path / "tokens.jsonl"


def test_the_token_itself_is_nowhere_but_in_the_hand_of_who_made_it(path):
    token, made = new(path, "Ann", [Scope.READ])
    assert re.fullmatch(r"graphsvc_[\w-]{43}", token)
    assert token not in path.read_text()
    assert made.sha256 == sha256(token.encode()).hexdigest()
    assert read(path) == [made]


def test_no_two_tokens_are_alike(path):
    assert len({new(path, "Ann", [Scope.READ])[0] for _ in range(50)}) == 50


def test_nobody_else_may_look(path):
    new(path, "Ann", [Scope.READ])
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_line_that_an_editor_left_open_is_closed_first(path):
    new(path, "Ann", [Scope.READ])
    path.write_text(path.read_text().rstrip("\n"))
    new(path, "Bo", [Scope.READ])
    assert [each.name for each in read(path)] == ["Ann", "Bo"]


@pytest.mark.parametrize("name", ["", " ", "x" * 129, " Ann", "A\nnn", "A\x00nn"])
def test_a_name_that_is_none_is_refused(path, name):
    with pytest.raises(BadSetting, match="is no name"):
        new(path, name, [Scope.READ])
    assert not path.exists()


@pytest.mark.parametrize("name", ["ann berg", "Ann-Berg", "Ánn Berg"])
def test_a_name_that_could_be_taken_for_another_is_refused(path, name):
    new(path, "Ann Berg", [Scope.READ])
    with pytest.raises(BadSetting, match="looks like 'Ann Berg'"):
        new(path, name, [Scope.READ])


def test_tokens_are_revoked_by_name_or_by_id(path):
    for name in ("Ann", "Ann", "Bo"):
        new(path, name, [Scope.READ])
    first, second, bo = read(path)
    assert revoke(path, bo.id) == [bo]
    assert revoke(path, "Ann") == [first, second]
    assert read(path) == []
    with pytest.raises(BadSetting, match="no token is 'Ann'"):
        revoke(path, "Ann")


def test_many_at_the_same_time_lose_nothing_of_each_other(path):
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda _: new(path, "Ann", [Scope.READ])[1], range(40)))
    assert {each.sha256 for each in read(path)} == {each.sha256 for each in made}


def test_of_a_line_for_which_there_is_no_room_nothing_is_left(path, monkeypatch):
    new(path, "Ann", [Scope.READ])
    before, write = path.read_bytes(), os.write
    monkeypatch.setattr(os, "write", lambda file, data: write(file, data[:10]))
    with pytest.raises(BadSetting, match="the disk is full"):
        new(path, "Bo", [Scope.READ])
    assert path.read_bytes() == before


def test_a_file_that_cannot_be_written_is_told(tmp_path):
    with pytest.raises(BadSetting, match="cannot be written"):
        new(tmp_path / "nowhere" / "tokens.jsonl", "Ann", [Scope.READ])
