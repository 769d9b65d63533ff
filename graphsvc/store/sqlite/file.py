"""The file: its format and tables, how it is opened and made."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

import apsw

from graphsvc.errors import NewerStore, StoreError

APPLICATION_ID = int.from_bytes(b"gsvc")
"""Marks an SQLite file as ours (https://sqlite.org/pragma.html#pragma_application_id)."""

FORMAT = 2
"""Which tables the file has, kept as its `user_version`; raised with each of `UPGRADES`."""

TABLES = """
CREATE TABLE commits (
  revision INTEGER PRIMARY KEY,
  at TEXT NOT NULL                 -- ISO 8601, UTC
);
CREATE TABLE records (
  record INTEGER PRIMARY KEY,      -- grows in the order of the log
  revision INTEGER NOT NULL REFERENCES commits,
  ordinal INTEGER NOT NULL,        -- place in its commit, from 0
  body TEXT NOT NULL,              -- JSON, see graphsvc.store.codec
  UNIQUE (revision, ordinal)
);
CREATE TABLE keys (                -- by what records are looked up, see graphsvc.store.sqlite.log
  name TEXT NOT NULL,
  key TEXT NOT NULL,
  record INTEGER NOT NULL REFERENCES records,
  PRIMARY KEY (name, key, record)
) WITHOUT ROWID;
"""

SENTENCES = """
CREATE TABLE sentences (
  sentence INTEGER PRIMARY KEY,    -- grows in the order of the log
  revision INTEGER NOT NULL,
  article TEXT NOT NULL,
  start INTEGER NOT NULL,          -- place in the article's text, in code points
  "end" INTEGER NOT NULL
);
CREATE VIRTUAL TABLE sentence_words USING fts5(words, content='');
CREATE TABLE indexed (up_to INTEGER NOT NULL); -- one row, see graphsvc.store.sqlite.search
INSERT INTO indexed VALUES (0);
"""

UPGRADES = {1: SENTENCES}
"""Format -> what makes the next one of it. They add tables and leave those of the log alone, so a
process of an older version that has the file open goes on; it cannot open it again."""

MARKS = """
SELECT application_id, user_version, (SELECT count(*) FROM sqlite_schema)
FROM pragma_application_id, pragma_user_version
"""


def open_file(path: str, *, busy_timeout: float) -> apsw.Connection:
    """A connection to the store in a file, which is made where there is none.

    `busy_timeout` is how long to wait for other processes, in seconds. Raises `StoreError` when
    the folder is missing or the file is none, or not ours, `NewerStore` when its format is newer.
    """
    if not Path(path).parent.is_dir():
        raise StoreError(f"{path}: there is no such folder; make it first.")
    if Path(path).is_dir():
        raise StoreError(f"{path}: a folder; name a file in it.")
    db = apsw.Connection(path)
    try:
        _configure(db, busy_timeout=busy_timeout)
        if _is_new(path, db):
            _keep_write_ahead_log(path, db, busy_timeout=busy_timeout)
            _make_tables(path, db)
        _upgrade(db)
    except BaseException:
        db.close()
        raise
    return db


@contextmanager
def transaction(db: apsw.Connection) -> Iterator[None]:
    """All of the block's changes, durably, or none. Waits for other writers at the start.

    Not `with db:`, which waits without letting go of Python's lock: all threads would stand still.
    """
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:  # SQLite itself rolls back after some errors
            db.execute("ROLLBACK")
        raise


def _is_new(path: str, db: apsw.Connection) -> bool:
    """Whether it has no tables yet. Raises when it has tables that we cannot use."""
    application, version, tables = db.execute(MARKS).get
    if application == APPLICATION_ID:
        if version > FORMAT:
            raise NewerStore(f"{path}: written by a newer graphsvc; upgrade graphsvc to use it.")
        return False
    if tables:
        raise StoreError(f"{path}: a database, but not graphsvc's; name another file.")
    return True


def _keep_write_ahead_log(path: str, db: apsw.Connection, *, busy_timeout: float) -> None:
    """Switch a new file to write-ahead logging, which it then keeps."""
    deadline = monotonic() + busy_timeout
    while (mode := _try_write_ahead_log(db, give_up=monotonic() > deadline)) is None:
        sleep(0.01)
    if mode != "wal":
        raise StoreError(f"{path}: cannot hold a write-ahead log; name a file on a local disk.")


def _try_write_ahead_log(db: apsw.Connection, *, give_up: bool) -> str | None:
    """The journal mode that it now has, or None while another process makes the same switch.

    SQLite does not wait for a lock here, since two who wait would wait for each other.
    """
    try:
        return str(db.pragma("journal_mode", "wal"))
    except apsw.BusyError:
        if give_up:
            raise
        return None


def _make_tables(path: str, db: apsw.Connection) -> None:
    """Make them, unless another process has made them meanwhile."""
    with transaction(db):
        if _is_new(path, db):
            db.execute(TABLES)
            db.pragma("application_id", APPLICATION_ID)
            db.pragma("user_version", 1)


def _upgrade(db: apsw.Connection) -> None:
    """Bring the file to the newest format, unless another process has done so meanwhile."""
    if db.pragma("user_version") < FORMAT:
        with transaction(db):
            for version in range(int(db.pragma("user_version")), FORMAT):
                db.execute(UPGRADES[version])
                db.pragma("user_version", version + 1)


def _configure(db: apsw.Connection, *, busy_timeout: float) -> None:
    db.set_busy_timeout(round(busy_timeout * 1000))
    db.pragma("synchronous", "FULL")  # what is acknowledged survives a power cut
    db.pragma("foreign_keys", "ON")
