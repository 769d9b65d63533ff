from concurrent.futures import ThreadPoolExecutor
from functools import partial
from time import sleep

import apsw
import pytest

from graphsvc.errors import NewerStore, StoreError
from graphsvc.store.sqlite.errors import explained
from graphsvc.store.sqlite.file import APPLICATION_ID, open_file, transaction
from graphsvc.store.sqlite.formats import FORMAT


@pytest.fixture
def path(tmp_path):
    return str(tmp_path / "graph.db")


@pytest.fixture
def db(path):
    with_tables = open_file(path, busy_timeout=0.1)
    yield with_tables
    with_tables.close()


def test_a_new_file_is_marked_as_ours_and_keeps_what_it_acknowledges(db):
    assert db.pragma("application_id") == APPLICATION_ID
    assert db.pragma("user_version") == FORMAT
    assert db.pragma("journal_mode") == "wal"
    assert db.pragma("synchronous") == 2  # FULL
    assert db.pragma("foreign_keys") == 1


def test_an_older_file_is_opened_with_the_same_care(db, path):
    again = open_file(path, busy_timeout=0.1)
    assert again.pragma("synchronous") == 2
    assert again.pragma("journal_mode") == "wal"
    again.close()


def test_many_may_make_one_store_at_once(tmp_path):
    with ThreadPoolExecutor(8) as threads:
        for n in range(10):
            make = partial(open_file, busy_timeout=10)
            made = list(threads.map(make, [str(tmp_path / f"{n}.db")] * 8))
            assert {db.pragma("user_version") for db in made} == {FORMAT}
            for db in made:
                db.close()


def test_a_store_of_a_newer_version_is_left_alone(db, path):
    db.pragma("user_version", FORMAT + 1)
    with pytest.raises(NewerStore, match=r"graph\.db: .*upgrade graphsvc"):
        open_file(path, busy_timeout=0.1)


def test_a_database_of_somebody_else_is_left_alone(path):
    other = apsw.Connection(path)
    other.execute("CREATE TABLE theirs (x)")
    with pytest.raises(StoreError, match="not graphsvc's"):
        open_file(path, busy_timeout=0.1)
    assert other.pragma("journal_mode") == "delete"
    other.close()


def test_a_file_that_is_no_database_is_left_alone(tmp_path):
    notes = tmp_path / "notes.txt"
    notes.write_text("Rovers beat Athletic. " * 100)
    with pytest.raises(StoreError, match=r"notes\.txt: not a database"), explained(str(notes)):
        open_file(str(notes), busy_timeout=0.1)
    assert notes.read_text() == "Rovers beat Athletic. " * 100


def test_a_folder_that_is_missing_is_named(tmp_path):
    with pytest.raises(StoreError, match=r"missing/graph\.db: there is no such folder"):
        open_file(str(tmp_path / "missing" / "graph.db"), busy_timeout=0.1)


def test_a_folder_is_no_store(tmp_path):
    with pytest.raises(StoreError, match="a folder; name a file in it"), explained(str(tmp_path)):
        open_file(str(tmp_path), busy_timeout=0.1)


def test_where_no_write_ahead_log_can_be_there_is_no_store():
    with pytest.raises(StoreError, match="write-ahead log"):
        open_file(":memory:", busy_timeout=0.1)


def test_a_new_file_that_another_process_is_writing_is_busy(path):
    other = apsw.Connection(path)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(apsw.BusyError):
        open_file(path, busy_timeout=0.05)
    other.close()


def _write_and_fail(db, statement):
    with transaction(db):
        db.execute(statement)
        raise RuntimeError("half-way")


def test_a_transaction_that_fails_leaves_nothing_behind(db):
    with pytest.raises(RuntimeError, match="half-way"):
        _write_and_fail(db, "INSERT INTO commits VALUES (1, 'now')")
    assert db.execute("SELECT count(*) FROM commits").get == 0
    assert not db.in_transaction


def test_a_transaction_that_sqlite_ended_itself_fails_with_its_own_reason(db):
    with pytest.raises(RuntimeError, match="half-way"):
        _write_and_fail(db, "ROLLBACK")


def test_who_waits_for_a_lock_does_not_stop_other_threads(db, path):
    other = open_file(path, busy_timeout=10)
    db.execute("BEGIN IMMEDIATE")
    with ThreadPoolExecutor(1) as thread:
        waiting = thread.submit(_write_and_fail, other, "ROLLBACK")
        sleep(0.05)  # until it waits; did it keep Python's lock, we would sleep for ten seconds
        db.execute("COMMIT")
        assert isinstance(waiting.exception(timeout=5), RuntimeError)
    other.close()


def test_a_record_needs_its_commit(db):
    with pytest.raises(apsw.ConstraintError):
        db.execute("INSERT INTO records VALUES (1, 99, 0, '{}')")
