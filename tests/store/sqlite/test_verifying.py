"""Whatever becomes of a file, it is told."""

import random
import shutil

import apsw
import pytest

from graphsvc.errors import NewerStore, StoreError
from graphsvc.model import Entity, EntityKind
from graphsvc.store import open_store
from graphsvc.store.chain import digests, seal
from graphsvc.store.keeping import verify
from tests.store.sqlite.older import make_format_2, unseal

CLUBS = [Entity(f"club:{n}", EntityKind.CLUB, f"Club {n}") for n in range(4)]
FORGED = """UPDATE records SET body = replace(body, 'Club 1', 'Club 9') WHERE record = 5"""
SWAP = """
UPDATE records SET ordinal = 90 WHERE record = 4;
UPDATE records SET ordinal = 0 WHERE record = 5;
UPDATE records SET ordinal = 1 WHERE record = 4;
"""
TAMPERED = {
    FORGED: ["revision 2, record 2 (number 5): is not what was written"],
    SWAP: [
        "revision 2, record 1 (number 5): is what was written as record 2",
        "revision 2, record 2 (number 4): is what was written as record 1",
        "revision 2, record 2 (number 4): comes after a later one",
    ],
    "DELETE FROM records WHERE record = 5": [
        "revision 2, record 2: is missing",
        "revision 2, record 3: stands where record 2 should",
    ],
    "INSERT INTO records SELECT 99, 2, 3, body FROM records WHERE record = 4": [
        "revision 2, record 4 (number 99): was put in later",
        "revision 3, record 1 (number 7): comes after a later one",
    ],
    "UPDATE commits SET at = '2020-01-01T00:00:00+00:00' WHERE revision = 2": [
        "revision 2: its seal does not fit its time, its digests or the seal before",
        "revision 2: was recorded at 2020-01-01T00:00:00+00:00, before the one before it",
    ],
    "DELETE FROM records WHERE revision = 2; DELETE FROM commits WHERE revision = 2": [
        "revision 2: is missing"
    ],
    "DELETE FROM commits WHERE revision = 2": [
        "revision 2: is missing",
        "revision 2, record 1 (number 4): there is no such revision",
        "revision 2, record 2 (number 5): there is no such revision",
        "revision 2, record 3 (number 6): there is no such revision",
    ],
    "DELETE FROM records WHERE revision = 2": [
        "revision 2: has no records",
        *(f"revision 2, record {n}: is missing" for n in (1, 2, 3)),
    ],
    "DELETE FROM records WHERE revision = 3; DELETE FROM commits WHERE revision = 3": [
        "the store: 2 keys point to records that do not have them",
        "revision 3: is missing",
        "the store: records 7 to 10 were there, and the log ends before them",
    ],
    "DELETE FROM records WHERE revision = 3; DELETE FROM commits WHERE revision = 3; "
    "DELETE FROM seals WHERE revision = 3": [
        "the store: 2 keys point to records that do not have them",
        "the store: records 7 to 10 were there, and the log ends before them",
    ],
    "UPDATE commits SET revision = 1000000000000000 WHERE revision = 3; "
    "DELETE FROM seals WHERE revision = 3": [
        "revision 1000000000000000: comes after revision 2: those between are lost",
        "revision 1000000000000000: has no records",
        *(
            f"revision 3, record {n} (number {6 + n}): there is no such revision"
            for n in (1, 2, 3, 4)
        ),
        "the store: 2 keys point to records that do not have them",
    ],
    "DELETE FROM indexed": ["the store: how far its index of the search reaches cannot be read"],
    "UPDATE seals SET seal = zeroblob(32) WHERE revision = 2": [
        "revision 2: its seal does not fit its time, its digests or the seal before",
        "revision 3: its seal does not fit its time, its digests or the seal before",
    ],
    "DELETE FROM seals WHERE revision = 2": [
        "revision 2: has no seal",
        "revision 3: its seal does not fit its time, its digests or the seal before",
    ],
    "UPDATE records SET body = '{}' WHERE record = 5": [
        "revision 2, record 2 (number 5): is no record (KeyError)",
        "revision 2, record 2 (number 5): is not what was written",
    ],
    "DELETE FROM keys WHERE name = 'article'": [
        "revision 3, record 1 (number 7): is not found by 1 of its 1 keys"
    ],
    "INSERT INTO keys VALUES ('article', 'article:none', 1)": [
        "the store: 1 keys point to records that do not have them"
    ],
    "DELETE FROM sentences": [
        "the store: 0 sentences, but the words of 1 in the index of the search"
    ],
}


@pytest.fixture
async def path(tmp_path, make_article, make_claim):
    path = tmp_path / "graph.db"
    store = await open_store(f"sqlite:///{path}")
    await store.append(CLUBS[:3])
    await store.append([CLUBS[0], CLUBS[1], CLUBS[2]])
    await store.append([make_article(), make_claim(), *CLUBS[:2]])
    await store.close()
    return path


def unheard(*_):
    """Nobody asks how far it is."""


def damages(path, expected=None):
    return sorted(str(each) for each in verify(f"sqlite:///{path}", expected, unheard).damages)


def change(path, statements):
    """As somebody would who is no friend: without the rules that the tables have."""
    with apsw.Connection(str(path)) as db:
        db.pragma("foreign_keys", "off")
        db.execute(statements)


def test_a_store_that_nobody_touched_is_whole(path):
    verdict = verify(f"sqlite:///{path}", None, unheard)
    assert (verdict.revision, verdict.records, verdict.unsealed) == (3, 10, 0)
    assert verdict.damages == ()


@pytest.mark.parametrize("statements", TAMPERED)
def test_what_was_changed_is_told_exactly(path, statements):
    change(path, statements)
    assert damages(path) == sorted(TAMPERED[statements])


def test_one_who_forges_all_seals_too_is_found_by_a_seal_noted_earlier(path):
    noted = verify(f"sqlite:///{path}", None, unheard)
    change(path, FORGED)
    with apsw.Connection(str(path)) as db:
        renew = "UPDATE seals SET seal = ?, digests = ? WHERE revision = ?"
        before = db.execute("SELECT seal FROM seals WHERE revision = 1").get
        for revision in (2, 3):
            at = db.execute("SELECT at FROM commits WHERE revision = ?", (revision,)).get
            told = "SELECT body FROM records WHERE revision = ? ORDER BY ordinal"
            made = digests(body for (body,) in db.execute(told, (revision,)))
            before = seal(before, revision, at, made)
            db.execute(renew, (before, made, revision))
    assert damages(path) == []
    assert damages(path, (3, noted.seal)) == [
        "revision 3: not the seal that was noted: another log, or written anew"
    ]


def test_a_seal_noted_earlier_fits_as_long_as_nothing_before_it_changed(path):
    noted = verify(f"sqlite:///{path}", None, unheard)
    assert damages(path, (3, noted.seal)) == []
    change(path, "DELETE FROM seals WHERE revision = 3")
    assert damages(path, (3, noted.seal)) == [
        "the store: ends before revision 3, which was noted: its end is lost"
    ]


async def test_it_looks_while_others_write(path):
    store = await open_store(f"sqlite:///{path}")

    def progress(what, done, whole):
        writer = apsw.Connection(str(path))
        writer.set_busy_timeout(0)
        writer.execute("BEGIN IMMEDIATE; ROLLBACK")
        writer.close()

    assert verify(f"sqlite:///{path}", None, progress).damages == ()
    await store.append(CLUBS)
    assert verify(f"sqlite:///{path}", None, unheard).revision == 4
    await store.close()


def test_what_has_no_seal_yet_is_no_damage(path, tmp_path):
    unseal(path, after=1)
    verdict = verify(f"sqlite:///{path}", None, unheard)
    assert (verdict.unsealed, verdict.damages) == (2, ())
    make_format_2(tmp_path / "older.db")
    verdict = verify(f"sqlite:///{tmp_path}/older.db", None, unheard)
    assert (verdict.revision, verdict.unsealed, verdict.seal, verdict.damages) == (2, 2, "", ())


def test_looking_changes_nothing_and_leaves_nothing_behind(path):
    before = path.read_bytes()
    damages(path)
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_there_is_something_to_look_at(path):
    (path.parent / "empty.db").touch()
    with pytest.raises(StoreError, match="an empty file"):
        damages(path.parent / "empty.db")
    with pytest.raises(StoreError, match=r"none\.db: there is no such file"):
        damages(path.parent / "none.db")
    change(path, "PRAGMA user_version = 99")
    with pytest.raises(NewerStore, match=r"format 99, this one knows \d"):
        damages(path)


async def whole_log(path):
    store = await open_store(f"sqlite:///{path}")
    try:
        return await store.log(limit=10_000)
    finally:
        await store.close()


async def flipped_bits_are_told(path, times, seed):
    """Of each flip: it is told, or the log reads as before; how many were told."""
    whole, told, choose = await whole_log(path), 0, random.Random(seed)
    filled = [place for place, byte in enumerate(path.read_bytes()) if byte]
    for _ in range(times):
        copy = path.with_name("flipped.db")
        shutil.copy(path, copy)
        place = choose.choice(filled)
        with copy.open("rb+") as opened:
            opened.seek(place)
            byte = opened.read(1)[0]
            opened.seek(place)
            opened.write(bytes([byte ^ (1 << choose.randrange(8))]))
        try:
            found = damages(copy)
        except StoreError:
            found = ["cannot be opened"]
        told += bool(found)
        if not found:
            assert await whole_log(copy) == whole, place
        for each in copy.parent.glob("flipped.db*"):
            each.unlink()
    return told


async def test_a_flipped_bit_is_told_or_does_no_harm(path):
    assert await flipped_bits_are_told(path, 60, seed=1) > 30
