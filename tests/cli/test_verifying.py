"""`graphsvc verify` tells what it found, and ends with 1 where anything is damaged."""

from contextlib import closing

import apsw
import pytest

from graphsvc.model import Entity, EntityKind
from graphsvc.store import open_store
from tests.commands import printed, run_here

ROVERS = Entity("club:rovers", EntityKind.CLUB, "Rovers")


@pytest.fixture
async def folder(tmp_path):
    store = await open_store(f"sqlite:///{tmp_path}/graphsvc.db")
    for _ in range(3):
        await store.append([ROVERS, ROVERS])
    await store.close()
    return tmp_path


def forge(folder):
    with closing(apsw.Connection(str(folder / "graphsvc.db"))) as db:
        db.execute("UPDATE records SET body = replace(body, 'Rovers', 'Robbers') WHERE record = 4")


def test_a_whole_store_is_told_with_the_seal_to_note(folder):
    first, seal = printed("verify", folder=folder).splitlines()
    assert first == "revision 3, 6 records, whole"
    assert seal.startswith("seal 3:")
    expected = seal.removeprefix("seal ")
    assert "whole" in printed("verify", "--expect", expected, folder=folder)


def test_each_damage_is_told_and_the_command_ends_with_1(folder):
    forge(folder)
    done = run_here("verify", folder=folder)
    assert done.code == 1
    assert done.out.splitlines()[:2] == [
        "revision 2, record 2 (number 4): is not what was written",
        "revision 3, 6 records, 1 damage",
    ]
    assert done.err == "graphsvc: damaged; restore it from a backup: graphsvc restore\n"


def test_indexes_that_are_damaged_are_made_anew(folder):
    with closing(apsw.Connection(str(folder / "graphsvc.db"))) as db:
        db.execute("INSERT INTO keys VALUES ('article', 'article:none', 1)")
        db.execute("DELETE FROM indexed")
    done = run_here("verify", folder=folder)
    assert (done.code, "2 damages" in done.out) == (1, True)
    assert "graphsvc migrate --indexes" in done.err
    printed("migrate", "--indexes", folder=folder)
    assert "whole" in printed("verify", folder=folder)


def test_a_seal_of_another_log_does_not_fit(folder):
    done = run_here("verify", "--expect", f"2:{'ab' * 32}", folder=folder)
    assert done.code == 1
    assert done.out.startswith("revision 2: not the seal that was noted")


@pytest.mark.parametrize("mark", ["12", "x:ab", "12:"])
def test_what_is_no_seal_is_refused(folder, mark):
    done = run_here("verify", "--expect", mark, folder=folder)
    assert done.code == 2
    assert "give what verify printed" in done.err


def test_where_there_is_nothing_to_look_at_that_is_said(folder):
    done = run_here("verify", "--store", "sqlite:///none.db", folder=folder)
    assert (done.code, done.err) == (1, "graphsvc: none.db: there is no such file.\n")
    assert not (folder / "none.db").exists()
