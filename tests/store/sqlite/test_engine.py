"""What only the engine with a file has: other processes, and a death in the middle."""

import asyncio
import subprocess
import sys
from pathlib import Path
from time import monotonic

import apsw
import pytest

from graphsvc.errors import StoreBusy, StoreError
from graphsvc.model import Entity, EntityKind
from graphsvc.store import open_store
from graphsvc.store.sqlite import SQLiteStore

ROVERS = Entity("club:rovers", EntityKind.CLUB, "Rovers")


@pytest.fixture
def path(tmp_path):
    return str(tmp_path / "graph.db")


@pytest.fixture
async def store(path):
    store = await SQLiteStore.open(path, busy_timeout=0.1)
    yield store
    await store.close()


def _appender(path, count):
    script = Path(__file__).with_name("append_commits.py")
    command = [sys.executable, str(script), f"sqlite:///{path}", str(count)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


async def test_what_was_appended_is_there_when_the_file_is_opened_again(path, make_claim):
    store = await open_store(f"sqlite:///{path}")
    claim = make_claim()
    commit = await store.append([claim])
    await store.close()
    store = await open_store(f"sqlite:///{path}")
    assert await store.log() == [commit]
    assert claim.statement.id in await store.evidence([claim.statement.id], revision=1)
    await store.close()


@pytest.mark.parametrize("acknowledged", [1, 10, 25])
async def test_a_process_killed_while_it_appends_leaves_whole_commits_only(path, acknowledged):
    with _appender(path, 1_000_000) as process:
        told = [process.stdout.readline() for _ in range(acknowledged)]
        process.kill()
        last = int([*told, *process.stdout][-1])
    store = await open_store(f"sqlite:///{path}")
    commits = await store.log(limit=1_000_000)
    assert [commit.revision for commit in commits] == list(range(1, len(commits) + 1))
    assert len(commits) in (last, last + 1)  # one may be durable and not yet told
    assert {len(commit.records) for commit in commits} == {20}
    assert (await store.append([ROVERS])).revision == len(commits) + 1
    await store.close()


async def test_two_processes_append_at_once_without_a_gap(path):
    with _appender(path, 100) as one, _appender(path, 100) as other:
        told = [int(line) for process in (one, other) for line in process.stdout]
    assert sorted(told) == list(range(1, 201))
    store = await open_store(f"sqlite:///{path}")
    assert [commit.revision for commit in await store.log(limit=500)] == list(range(1, 201))
    await store.close()


async def test_waiting_notices_what_another_connection_appends(store, path):
    other = await SQLiteStore.open(path)
    waiting = asyncio.create_task(store.wait(0, timeout=30))
    await asyncio.sleep(0.05)
    await other.append([ROVERS])
    started = monotonic()
    assert await waiting
    assert monotonic() - started < 1
    await other.close()


async def test_a_lock_held_for_long_is_told_as_busy_and_the_loop_runs_on(store, path):
    other = apsw.Connection(path)
    other.execute("BEGIN IMMEDIATE")
    appending = asyncio.create_task(store.append([ROVERS]))
    assert await store.head() == 0  # readers do not wait for a writer
    with pytest.raises(StoreBusy, match=r"graph\.db: another process is writing"):
        await appending
    other.execute("ROLLBACK")
    assert (await store.append([ROVERS])).revision == 1
    other.close()


async def test_a_record_that_cannot_be_written_takes_its_commit_with_it(store):
    lone_surrogate = Entity("club:broken", EntityKind.CLUB, "\ud83d")
    with pytest.raises(UnicodeEncodeError):
        await store.append([ROVERS, lone_surrogate])
    assert await store.head() == 0
    assert (await store.append([ROVERS])).revision == 1


async def test_a_clock_set_back_between_two_runs_does_not_turn_the_log_back(store, path):
    await store.append([ROVERS])
    with apsw.Connection(path) as db:
        db.execute("UPDATE commits SET at = '2999-01-01T00:00:00+00:00'")
    assert (await store.append([ROVERS])).at.year == 2999


async def test_a_closed_store_says_so(path):
    store = await SQLiteStore.open(path)
    await store.close()
    await store.close()
    with pytest.raises(StoreError, match="was closed"):
        await store.head()
