"""`graphsvc backup` and `graphsvc restore`, from one to the other."""

import pytest

from graphsvc.model import Entity, EntityKind
from graphsvc.store import open_store
from tests.commands import printed, run_here

ROVERS = Entity("club:rovers", EntityKind.CLUB, "Rovers")


@pytest.fixture
async def folder(tmp_path):
    await append(tmp_path)
    return tmp_path


async def append(folder):
    store = await open_store(f"sqlite:///{folder}/graphsvc.db")
    await store.append([ROVERS, ROVERS])
    await store.close()


def test_a_backup_tells_its_revision_its_records_its_seal_and_its_size(folder):
    told, seal, size = printed("backup", "copy.db", folder=folder).splitlines()
    assert told == "copy.db: revision 1, 2 records, whole"
    assert seal in printed("verify", folder=folder)
    assert size == f"{(folder / 'copy.db').stat().st_size:,} bytes"


async def test_what_was_backed_up_is_restored_and_nothing_is_lost_unasked(folder):
    printed("backup", "copy.db", folder=folder)
    assert "--force" in run_here("backup", "copy.db", folder=folder).err
    await append(folder)
    assert "revision 2" in printed("verify", folder=folder)
    refused = run_here("restore", "copy.db", folder=folder)
    assert (refused.code, "--force" in refused.err) == (1, True)
    assert "revision 2" in printed("verify", folder=folder)
    told = printed("restore", "--force", "copy.db", folder=folder)
    assert told.startswith("sqlite:///graphsvc.db: revision 1, 2 records, whole\nseal 1:")
    assert "revision 1" in printed("verify", folder=folder)


def test_what_is_missing_is_named(folder):
    done = run_here("backup", "copy.db", "--store", "sqlite:///none.db", folder=folder)
    assert (done.code, "none.db: there is no such store" in done.err) == (1, True)
    done = run_here("restore", "none.db", folder=folder)
    assert (done.code, "none.db: there is no such file" in done.err) == (1, True)
