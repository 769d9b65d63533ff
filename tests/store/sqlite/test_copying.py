"""Backups and what is made from them: whole, or not there."""

import asyncio
import sqlite3
import sys
from asyncio.subprocess import PIPE
from contextlib import asynccontextmanager, closing
from pathlib import Path

import apsw
import pytest

from graphsvc.errors import StoreBusy, StoreError
from graphsvc.model import Entity, EntityKind
from graphsvc.store import open_store
from graphsvc.store.keeping import back_up, restore, verify
from graphsvc.store.sqlite import copying
from tests.store.sqlite.older import make_format_2

ROVERS = Entity("club:rovers", EntityKind.CLUB, "Rovers")
ATHLETIC = Entity("club:athletic", EntityKind.CLUB, "Athletic")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder in which to work, so that files have short names."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def unheard(*_):
    """Nobody asks how far it is."""


async def append(name, *batches):
    store = await open_store(f"sqlite:///{name}")
    for batch in batches:
        await store.append(batch)
    await store.close()


async def log_of(name):
    store = await open_store(f"sqlite:///{name}")
    log = await store.log(limit=10_000)
    await store.close()
    return log


def backed_up(store="graph.db", copy="copy.db", *, force=False, progress=unheard):
    return back_up(f"sqlite:///{store}", Path(copy), force=force, progress=progress)


def restored(copy="copy.db", store="graph.db", *, force=False, progress=unheard):
    return restore(Path(copy), f"sqlite:///{store}", force=force, progress=progress)


@asynccontextmanager
async def opened_elsewhere(name):
    """Another process that has a store open."""
    script = (
        f"import apsw, sys; db = apsw.Connection({name!r}); db.execute('SELECT * FROM commits');"
        "print('open', flush=True); sys.stdin.read()"
    )
    other = await asyncio.create_subprocess_exec(
        sys.executable, "-c", script, stdin=PIPE, stdout=PIPE
    )
    assert await other.stdout.readline() == b"open\n"
    yield
    other.stdin.close()
    await other.wait()


def names(folder):
    return sorted(each.name for each in folder.iterdir())


async def test_a_backup_is_one_file_that_has_all_of_the_store(folder):
    await append("graph.db", [ROVERS], [ATHLETIC, ROVERS])
    made = backed_up()
    assert (made.revision, made.records, made.damages) == (2, 3, ())
    assert made == verify("sqlite:///graph.db", None, unheard)
    assert names(folder) == ["copy.db", "graph.db"]
    assert await log_of("copy.db") == await log_of("graph.db")


async def test_a_backup_has_the_commits_that_are_still_in_the_log_beside_the_file(folder):
    store = await open_store("sqlite:///graph.db")
    await store.append([ROVERS])
    assert (folder / "graph.db-wal").stat().st_size
    assert backed_up().revision == 1
    await store.close()


async def test_a_backup_is_the_store_at_one_revision_while_others_write(folder, monkeypatch):
    monkeypatch.setattr(copying, "PAGES", 1)
    await append("graph.db", *([[ROVERS]] * 20))
    writer = await open_store("sqlite:///graph.db")
    loop = asyncio.get_running_loop()

    def progress(what, done, whole):
        if what == "Copying pages" and done < whole:
            asyncio.run_coroutine_threadsafe(writer.append([ATHLETIC]), loop).result()

    made = await asyncio.to_thread(lambda: backed_up(progress=progress))
    assert (made.revision, made.damages) == (20, ())
    assert await writer.head() > 30
    await writer.close()


async def test_a_file_that_is_there_is_replaced_only_by_force(folder):
    await append("graph.db", [ROVERS])
    (folder / "copy.db").write_text("a letter")
    with pytest.raises(StoreError, match=r"copy\.db: there is such a file already; .*--force"):
        backed_up()
    assert (folder / "copy.db").read_text() == "a letter"
    assert backed_up(force=True).revision == 1
    assert len(await log_of("copy.db")) == 1


async def killed_amid(name):
    """Write to a store in a process that is killed: its newest commits are beside the file."""
    script = (
        "import asyncio, os; from graphsvc.model import Entity, EntityKind\n"
        "from graphsvc.store import open_store\n"
        "async def main():\n"
        f"    store = await open_store('sqlite:///{name}')\n"
        "    await store.append([Entity('club:united', EntityKind.CLUB, 'United')] * 9)\n"
        "    os._exit(1)\n"
        "asyncio.run(main())"
    )
    await (await asyncio.create_subprocess_exec(sys.executable, "-c", script)).wait()


async def test_what_a_killed_process_left_beside_an_old_copy_is_not_taken_for_the_new_ones(folder):
    await append("graph.db", [ROVERS])
    await killed_amid("copy.db")
    assert (folder / "copy.db-wal").stat().st_size
    made = backed_up(force=True)
    assert names(folder) == ["copy.db", "graph.db"]
    assert verify("sqlite:///copy.db", None, unheard) == made
    assert await log_of("copy.db") == await log_of("graph.db")


async def test_a_backup_is_not_put_where_only_the_newest_commits_of_another_store_are(folder):
    await append("graph.db", [ROVERS])
    (folder / "copy.db-wal").write_bytes(b"the newest commits of another store")
    with pytest.raises(StoreError, match=r"copy\.db-wal: there is such a file already"):
        backed_up()
    assert names(folder) == ["copy.db-wal", "graph.db"]


async def test_a_backup_does_not_replace_a_store_that_another_process_has_open(folder):
    await append("graph.db", [ROVERS])
    await append("copy.db", [ATHLETIC])
    async with opened_elsewhere("copy.db"):
        with pytest.raises(StoreBusy, match=r"copy\.db: another process has it open"):
            backed_up(force=True)
    assert len(await log_of("copy.db")) == 1
    assert backed_up(force=True).revision == 1
    assert await log_of("copy.db") == await log_of("graph.db")


async def test_a_file_that_somebody_made_meanwhile_is_left_alone(folder):
    await append("graph.db", [ROVERS])

    def progress(what, done, whole):
        (folder / "copy.db").write_text("a letter")

    with pytest.raises(StoreError, match=r"copy\.db: another process made it meanwhile"):
        backed_up(progress=progress)
    assert (folder / "copy.db").read_text() == "a letter"
    assert names(folder) == ["copy.db", "graph.db"]


async def test_the_store_is_no_place_for_its_own_backup(folder):
    await append("graph.db", [ROVERS])
    with pytest.raises(StoreError, match="the store itself"):
        backed_up(copy="graph.db", force=True)
    with pytest.raises(StoreError, match="the store itself"):
        restored("graph.db", force=True)


async def test_a_damaged_store_is_not_backed_up(folder):
    await append("graph.db", [ROVERS])
    with closing(apsw.Connection("graph.db")) as db:
        db.execute("UPDATE records SET body = '{}'")
    with pytest.raises(StoreError, match=r"graph\.db: damaged \(revision 1, record 1"):
        backed_up()
    assert names(folder) == ["graph.db"]


def test_what_is_no_store_is_not_backed_up(folder):
    with pytest.raises(StoreError, match="there is no such store"):
        backed_up("none.db")
    with closing(sqlite3.connect("theirs.db")) as db:
        db.execute("CREATE TABLE theirs (x)")
    with pytest.raises(StoreError, match="not graphsvc's"):
        backed_up("theirs.db")
    assert names(folder) == ["theirs.db"]


def test_a_store_of_an_older_version_is_backed_up_as_it_is(folder):
    make_format_2("graph.db")
    assert backed_up().unsealed == 2
    with closing(apsw.Connection("copy.db")) as db:
        assert db.pragma("user_version") == 2


async def test_a_store_is_made_from_a_backup(folder):
    await append("graph.db", [ROVERS], [ATHLETIC])
    made = backed_up()
    assert restored(store="new.db") == made
    assert names(folder) == ["copy.db", "graph.db", "new.db"]
    assert await log_of("new.db") == await log_of("graph.db")
    await append("new.db", [ROVERS])
    assert len(await log_of("new.db")) == 3


async def test_a_store_that_is_there_is_replaced_only_by_force(folder):
    await append("graph.db", [ROVERS])
    backed_up()
    await append("graph.db", [ATHLETIC])
    with pytest.raises(StoreError, match=r"graph\.db is there already: .*--force"):
        restored()
    assert len(await log_of("graph.db")) == 2
    assert restored(force=True).revision == 1
    assert len(await log_of("graph.db")) == 1
    with closing(apsw.Connection("graph.db")) as db:
        assert db.pragma("journal_mode") == "wal"
    assert verify("sqlite:///graph.db", None, unheard).damages == ()


async def test_a_store_that_another_process_has_open_is_not_replaced(folder):
    await append("graph.db", [ROVERS])
    backed_up()
    store = await open_store("sqlite:///graph.db")
    await store.append([ATHLETIC])
    with pytest.raises(StoreBusy, match="another process has it open; stop that first"):
        restored(force=True)
    await store.append([ATHLETIC])
    await store.close()
    assert len(await log_of("graph.db")) == 3


async def test_a_restore_that_is_broken_off_changes_nothing(folder, monkeypatch):
    monkeypatch.setattr(copying, "PAGES", 1)
    await append("graph.db", [ROVERS])
    backed_up()
    await append("graph.db", [ATHLETIC])

    def progress(what, done, whole):
        if what == "Copying pages" and done > whole / 2:
            raise KeyboardInterrupt

    for store in ("graph.db", "new.db"):
        with pytest.raises(KeyboardInterrupt):
            restored(store=store, force=True, progress=progress)
    assert names(folder) == ["copy.db", "graph.db"]
    assert len(await log_of("graph.db")) == 2
    assert verify("sqlite:///graph.db", None, unheard).damages == ()


@pytest.mark.parametrize("cut", [0, 4_096, 20_480])
async def test_a_damaged_backup_is_not_restored(folder, cut):
    await append("graph.db", [ROVERS])
    backed_up()
    whole = (folder / "copy.db").read_bytes()
    (folder / "copy.db").write_bytes(whole[:cut] + b"x" * 4096 + whole[cut + 4096 :])
    await append("graph.db", [ATHLETIC])
    with pytest.raises(StoreError, match=r"copy\.db: (damaged|not a database)"):
        restored(force=True)
    assert len(await log_of("graph.db")) == 2


@pytest.mark.parametrize("damage", [b"no database any more", b""])
async def test_a_store_too_damaged_to_be_opened_is_replaced_by_force(folder, damage):
    await append("graph.db", [ROVERS])
    backed_up()
    (folder / "graph.db").write_bytes(damage * 9)
    (folder / "graph.db-wal").write_bytes(b"of another store")
    assert restored(force=True).revision == 1
    assert len(await log_of("graph.db")) == 1


async def test_not_even_a_damaged_store_is_replaced_while_it_is_open(folder):
    await append("graph.db", [ROVERS])
    backed_up()
    async with opened_elsewhere("graph.db"):
        with (folder / "graph.db").open("rb+") as opened:
            opened.write(b"x" * 4096)
        with pytest.raises(StoreBusy, match="another process has it open"):
            restored(force=True)
    assert restored(force=True).revision == 1


async def test_what_is_left_beside_a_store_that_is_gone_is_not_taken_for_the_copys(folder):
    await append("graph.db", [ROVERS])
    backed_up()
    (folder / "gone.db-wal").write_bytes(b"the newest commits of another store")
    with pytest.raises(StoreError, match=r"gone\.db-wal is there already"):
        restored(store="gone.db")
    assert restored(store="gone.db", force=True).revision == 1
    assert names(folder) == ["copy.db", "gone.db", "graph.db"]
