"""What disks, locks and other processes do to a store, and what is told and kept."""

import asyncio
import shutil
from contextlib import closing
from datetime import UTC, datetime

import apsw
import pytest

from graphsvc.errors import DamagedStore, StoreError
from graphsvc.model import Entity, EntityKind
from graphsvc.store import open_store
from graphsvc.store.keeping import back_up, verify
from graphsvc.store.sqlite import SQLiteStore, log
from tests.disks import fill, read_only, small_disk
from tests.store.sqlite.older import make_format_1, make_format_2

ROVERS = Entity("club:rovers", EntityKind.CLUB, "Rovers")
LARGE = [Entity(f"club:{n}", EntityKind.CLUB, "x" * 1000) for n in range(100)]


def unheard(*_):
    """Nobody asks how far it is."""


def whole(path):
    verdict = verify(f"sqlite:///{path}", None, unheard)
    assert verdict.damages == ()
    return verdict


async def revisions(path):
    store = await open_store(f"sqlite:///{path}")
    try:
        return [commit.revision for commit in await store.log(limit=10_000)]
    finally:
        await store.close()


async def append_forever(store):
    while True:
        await store.append(LARGE)


# ---------------------------------------------------------------- disks


async def test_a_full_disk_takes_no_commit_and_gives_back_all_of_those_before(tmp_path):
    with small_disk(tmp_path / "disk", kilobytes=1000) as disk:
        path = disk / "graph.db"
        store = await open_store(f"sqlite:///{path}")
        await store.append([ROVERS])
        filler = fill(disk, but=100)
        with pytest.raises(StoreError, match=r"graph\.db: the disk is full; make room"):
            await append_forever(store)
        held = await store.log(limit=1000)
        assert await store.head() == len(held)
        filler.unlink()
        assert (await store.append(LARGE)).revision == len(held) + 1
        await store.close()
        assert whole(path).revision == len(held) + 1


async def test_a_file_that_may_not_grow_takes_no_commit_until_it_may(tmp_path):
    path = tmp_path / "graph.db"
    store = await SQLiteStore.open(str(path))
    await store.append([ROVERS])
    bound = "max_page_count"
    before = await store._writer.run(lambda db: db.pragma(bound))
    await store._writer.run(lambda db: db.pragma(bound, db.pragma("page_count") + 1))
    with pytest.raises(StoreError, match=r"graph\.db: the disk is full; make room"):
        await store.append(LARGE)
    assert len(await store.log()) == 1
    await store._writer.run(lambda db: db.pragma(bound, before))
    assert (await store.append(LARGE)).revision == 2
    await store.close()
    whole(path)


async def test_a_backup_onto_a_full_disk_leaves_nothing_there(tmp_path):
    store = await open_store(f"sqlite:///{tmp_path}/graph.db")
    await store.append(LARGE)
    await store.close()
    with small_disk(tmp_path / "disk", kilobytes=100) as disk:
        with pytest.raises(StoreError, match="the disk is full"):
            back_up(
                f"sqlite:///{tmp_path}/graph.db", disk / "copy.db", force=False, progress=unheard
            )
        assert list(disk.iterdir()) == []


@pytest.mark.parametrize("make", [None, make_format_2])
async def test_a_disk_that_cannot_be_written_is_read(tmp_path, make):
    path = tmp_path / "data" / "graph.db"
    path.parent.mkdir()
    if make:
        make(path)
    else:
        store = await open_store(f"sqlite:///{path}")
        await store.append([ROVERS])
        await store.close()
    with read_only(path.parent):
        store = await open_store(f"sqlite:///{path}")
        held = await store.log()
        assert held
        with pytest.raises(StoreError, match="cannot be written; check the rights"):
            await store.append([ROVERS])
        await store.close()
        assert whole(path).revision == len(held)


async def test_where_it_can_only_be_read_what_others_write_is_seen(tmp_path):
    for name in ("written", "seen"):
        (tmp_path / name).mkdir()
    writer = await open_store(f"sqlite:///{tmp_path}/written/graph.db")
    await writer.append([ROVERS])
    with read_only(tmp_path / "written", at=tmp_path / "seen"):
        reader = await open_store(f"sqlite:///{tmp_path}/seen/graph.db")
        for _ in range(3):
            commit = await writer.append(LARGE)
            assert await reader.head() == commit.revision
        assert await reader.log() == await writer.log()
        await reader.close()
    await writer.close()


async def test_what_would_have_to_be_brought_up_to_date_is_not_read_where_it_cannot_be_written(
    tmp_path,
):
    path = tmp_path / "data" / "graph.db"
    path.parent.mkdir()
    make_format_1(path)
    (path.parent / "empty.db").touch()
    with read_only(path.parent):
        with pytest.raises(StoreError, match=r"older graphsvc.*copy it to another folder"):
            await open_store(f"sqlite:///{path}")
        with pytest.raises(StoreError, match="an empty file that cannot be written"):
            await open_store(f"sqlite:///{path.parent}/empty.db")
        with pytest.raises(StoreError, match=r"new\.db: cannot be opened"):
            await open_store(f"sqlite:///{path.parent}/new.db")


# ---------------------------------------------------------------- what a power cut leaves


@pytest.fixture
async def cut_off(tmp_path):
    """A store as a power cut leaves it: nine commits, of which the log beside it has all."""
    store = await open_store(f"sqlite:///{tmp_path}/graph.db")
    sizes = []
    for n in range(9):
        await store.append([Entity(f"club:{n}-{i}", EntityKind.CLUB, "x" * 300) for i in range(9)])
        sizes.append((tmp_path / "graph.db-wal").stat().st_size)
    (tmp_path / "cut").mkdir()
    for name in ("graph.db", "graph.db-wal"):
        shutil.copy(tmp_path / name, tmp_path / "cut" / name)
    await store.close()
    return tmp_path / "cut" / "graph.db", sizes


def places(sizes):
    """Where a log is cut: around the end of each commit, and here and there."""
    ends = {end + more for end in sizes for more in (-1, 0, 1, 24, 2048)}
    return sorted(each for each in ends | set(range(0, sizes[-1], 7001)) if each <= sizes[-1])


async def test_of_a_log_that_was_cut_at_any_byte_whole_commits_are_there(cut_off, tmp_path):
    path, sizes = cut_off
    for place in places(sizes):
        copy = tmp_path / "copy"
        shutil.copytree(path.parent, copy)
        beside = copy / "graph.db-wal"
        beside.write_bytes(beside.read_bytes()[:place])
        expected = sum(end <= place for end in sizes)
        assert await revisions(copy / "graph.db") == list(range(1, expected + 1)), place
        assert whole(copy / "graph.db").revision == expected
        shutil.rmtree(copy)


async def test_of_a_log_with_a_wrong_byte_whole_commits_before_it_are_there(cut_off, tmp_path):
    path, sizes = cut_off
    for place in range(100, sizes[-1], 9001):
        copy = tmp_path / "copy"
        shutil.copytree(path.parent, copy)
        beside = copy / "graph.db-wal"
        changed = bytearray(beside.read_bytes())
        changed[place] ^= 1
        beside.write_bytes(changed)
        held = await revisions(copy / "graph.db")
        assert len(held) >= sum(end <= place for end in sizes)
        assert held == list(range(1, len(held) + 1))
        whole(copy / "graph.db")
        shutil.rmtree(copy)


def damages_of(path):
    """What is damaged; where nothing can be read at all, why."""
    try:
        return verify(f"sqlite:///{path}", None, unheard).damages
    except DamagedStore as error:
        return [error]


async def test_a_last_page_that_is_torn_is_told(tmp_path):
    path = tmp_path / "graph.db"
    store = await open_store(f"sqlite:///{path}")
    for _ in range(3):
        await store.append(LARGE)
    await store.close()
    held = path.read_bytes()
    for kept in (4096 - 512, 2048, 1, 0):
        for torn in (held[: -4096 + kept], held[: -4096 + kept] + bytes(4096 - kept)):
            path.write_bytes(torn)
            assert damages_of(path)


# ---------------------------------------------------------------- other processes


async def test_a_lock_that_is_held_ends_with_the_one_who_holds_it(tmp_path):
    path = tmp_path / "graph.db"
    store = await SQLiteStore.open(str(path), busy_timeout=5)
    with closing(apsw.Connection(str(path))) as other:
        other.execute("BEGIN IMMEDIATE")
        appending = asyncio.create_task(store.append([ROVERS]))
        await asyncio.sleep(0.1)
        assert not appending.done()
        assert await store.head() == 0
    assert (await appending).revision == 1
    await store.close()


async def test_two_who_write_at_once_each_have_all_their_commits_there_once(tmp_path):
    stores = [await open_store(f"sqlite:///{tmp_path}/graph.db") for _ in range(2)]
    clubs = [
        [Entity(f"club:{each}-{n}", EntityKind.CLUB, "Club") for n in range(20)] for each in "ab"
    ]
    commits = await asyncio.gather(
        *(store.append([club]) for store, own in zip(stores, clubs, strict=True) for club in own)
    )
    told = await stores[0].log(limit=100)
    assert sorted(commits, key=lambda each: each.revision) == told
    assert sorted(each.id for commit in told for each in commit.records) == sorted(
        club.id for own in clubs for club in own
    )
    for store in stores:
        await store.close()
    assert whole(tmp_path / "graph.db").revision == 40


async def test_a_clock_that_goes_back_does_not_turn_the_log_back(tmp_path, monkeypatch):
    class Clock(datetime):
        told = iter([datetime(2026, 5, 30, 18, tzinfo=UTC), datetime(2026, 5, 30, 17, tzinfo=UTC)])

        @classmethod
        def now(cls, _zone):
            return next(cls.told)

    monkeypatch.setattr(log, "datetime", Clock)
    store = await open_store(f"sqlite:///{tmp_path}/graph.db")
    first, second = await store.append([ROVERS]), await store.append([ROVERS])
    assert first.at == second.at == datetime(2026, 5, 30, 18, tzinfo=UTC)
    await store.close()
    whole(tmp_path / "graph.db")
