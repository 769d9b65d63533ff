"""Each commit gets its seal with it."""

import apsw
import pytest

from graphsvc.errors import DamagedStore
from graphsvc.model import Entity, EntityKind
from graphsvc.store import open_store
from graphsvc.store.chain import FIRST, digests, seal
from tests.store.sqlite.older import unseal

ROVERS = Entity("club:rovers", EntityKind.CLUB, "Rovers")
ATHLETIC = Entity("club:athletic", EntityKind.CLUB, "Athletic")


@pytest.fixture
def path(tmp_path):
    return str(tmp_path / "graph.db")


async def append(path, *batches):
    store = await open_store(f"sqlite:///{path}")
    for batch in batches:
        await store.append(batch)
    await store.close()


def seals_of(path):
    with apsw.Connection(path) as db:
        return list(db.execute("SELECT revision, seal FROM seals ORDER BY revision"))


def reckoned(path):
    """The seals that the log should have, from nothing but its tables."""
    before = FIRST
    with apsw.Connection(path) as db:
        for revision, at in list(db.execute("SELECT revision, at FROM commits ORDER BY revision")):
            told = "SELECT body FROM records WHERE revision = ? ORDER BY ordinal"
            bodies = [body for (body,) in db.execute(told, (revision,))]
            before = seal(before, revision, at, digests(bodies))
            yield revision, before


async def test_each_commit_is_sealed_with_it(path):
    await append(path, [ROVERS, ATHLETIC], [ATHLETIC], [ROVERS])
    assert seals_of(path) == list(reckoned(path))


async def test_a_batch_that_fails_leaves_no_seal_behind(path):
    broken = Entity("club:broken", EntityKind.CLUB, "\ud83d")
    with pytest.raises(UnicodeEncodeError):
        await append(path, [ROVERS, broken])
    assert seals_of(path) == []


async def test_what_an_older_version_appended_meanwhile_is_sealed_by_the_next_append(path):
    await append(path, [ROVERS], [ATHLETIC], [ROVERS, ATHLETIC])
    store = await open_store(f"sqlite:///{path}")
    unseal(path, after=1)
    await store.append([ATHLETIC])
    await store.close()
    assert [revision for revision, _ in seals_of(path)] == [1, 2, 3, 4]
    assert seals_of(path) == list(reckoned(path))


async def test_nothing_is_appended_to_a_log_that_has_lost_its_end(path):
    await append(path, [ROVERS], [ATHLETIC])
    with apsw.Connection(path) as db:
        db.execute("DELETE FROM records WHERE revision = 2")
        db.execute("DELETE FROM commits WHERE revision = 2")
    with pytest.raises(
        DamagedStore, match=r"graphsvc verify .*ends with revision 1, but once had 2"
    ):
        await append(path, [ROVERS])
    assert [revision for revision, _ in reckoned(path)] == [1]
