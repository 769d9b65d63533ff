"""Files of older versions are brought up to date, bit by bit."""

import apsw
import pytest

from graphsvc.store import open_store
from graphsvc.store.keeping import verify
from graphsvc.store.sqlite import catching_up, file, formats
from graphsvc.store.sqlite.catching_up import CHORES, catch_up
from tests.store.sqlite.older import MAKERS, make_format_1


@pytest.fixture
def path(tmp_path):
    return str(tmp_path / "graph.db")


def unheard(*_):
    """Nobody asks how far it is."""


async def log_of(path):
    store = await open_store(f"sqlite:///{path}")
    log, found = await store.log(), await store.search("Romero", revision=99)
    await store.close()
    return log, found


@pytest.mark.parametrize("version", MAKERS)
async def test_a_file_of_each_older_format_is_read_as_one_of_the_newest(path, version, tmp_path):
    MAKERS[version](path)
    with apsw.Connection(path) as db:
        bodies = list(db.execute("SELECT record, revision, ordinal, body FROM records"))
    log, found = await log_of(path)
    assert sum(len(commit.records) for commit in log) == len(bodies) == 245
    assert found
    with apsw.Connection(path) as db:
        assert formats.format_of(db) == formats.FORMAT
        assert list(db.execute("SELECT record, revision, ordinal, body FROM records")) == bodies
    verdict = verify(f"sqlite:///{path}", None, unheard)
    assert (verdict.damages, verdict.unsealed) == ((), 0)


def test_what_is_done_is_told(path):
    make_format_1(path)
    told = []
    db = file.open_file(path, busy_timeout=1)
    catch_up(db, lambda *step: told.append(step))
    db.close()
    assert told[0] == ("Sealing commits", 0, 2)
    assert ("Sealing commits", 2, 2) in told
    assert told[-1] == ("Indexing records", 245, 245)


def test_the_log_tells_how_far_it_is_when_it_takes_long(path, monkeypatch, caplog):
    monkeypatch.setattr(catching_up, "PAUSE", -1)
    make_format_1(path)
    db = file.open_file(path, busy_timeout=1)
    catch_up(db)
    db.close()
    assert "Sealing commits: 0 of 2; it may be stopped at any time" in caplog.text


def test_it_goes_on_where_it_was_stopped(path, monkeypatch):
    make_format_1(path)
    small = tuple(each._replace(bit=1) for each in CHORES)
    monkeypatch.setattr(catching_up, "CHORES", small)

    def stop_at(stop):
        def progress(what, done, whole):
            if (what, done) == stop:
                raise KeyboardInterrupt

        return progress

    for stop in (("Sealing commits", 1), ("Indexing records", 3)):
        db = file.open_file(path, busy_timeout=1)
        with pytest.raises(KeyboardInterrupt):
            catch_up(db, stop_at(stop))
        db.close()
    told = []
    db = file.open_file(path, busy_timeout=1)
    catch_up(db, lambda *step: told.append(step))
    db.close()
    assert told[0] == ("Indexing records", 0, 242)
    assert verify(f"sqlite:///{path}", None, unheard).damages == ()


def test_nothing_is_done_and_told_where_nothing_is_left(path):
    told = []
    db = file.open_file(path, busy_timeout=1)
    catch_up(db, lambda *step: told.append(step))
    db.close()
    assert told == []
