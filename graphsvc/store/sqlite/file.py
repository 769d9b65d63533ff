"""The file: how it is opened, made, and known as ours."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

import apsw

from graphsvc.errors import NewerStore, StoreError
from graphsvc.store.sqlite.formats import FORMAT, READABLE, format_of, upgrade

APPLICATION_ID = int.from_bytes(b"gsvc")
"""Marks an SQLite file as ours (https://sqlite.org/pragma.html#pragma_application_id)."""

MARKS = """
SELECT application_id, user_version, (SELECT count(*) FROM sqlite_schema)
FROM pragma_application_id, pragma_user_version
"""


def open_file(path: str, *, busy_timeout: float) -> apsw.Connection:
    """A connection to the store in a file, which is made where there is none.

    `busy_timeout` is how long to wait for other processes, in seconds. One that cannot be written
    is opened for reading. Raises `StoreError` when the folder is missing or the file is none, or
    not ours, `NewerStore` when its format is newer.
    """
    if not Path(path).parent.is_dir():
        raise StoreError(f"{path}: there is no such folder; make it first.")
    if Path(path).is_dir():
        raise StoreError(f"{path}: a folder; name a file in it.")
    db = _connect(path)
    try:
        db.set_busy_timeout(round(busy_timeout * 1000))
        db.pragma("synchronous", "FULL")  # what is acknowledged survives a power cut
        db.pragma("foreign_keys", "ON")
        if db.readonly("main"):
            _check_readable(path, db)
        else:
            _prepare(path, db, busy_timeout=busy_timeout)
    except BaseException:
        db.close()
        raise
    return db


def open_to_read(path: str) -> apsw.Connection:
    """A connection that only reads a file, of whatever format; nothing of it is brought up to date.

    Raises `StoreError` when there is no such file or it is not ours, `NewerStore` as `open_file`.
    """
    if not Path(path).is_file():
        raise StoreError(f"{path}: there is no such file.")
    # Not opened as read-only where it need not be: that leaves files behind at the end.
    db = _connect(path, flags=apsw.SQLITE_OPEN_READWRITE)
    try:
        db.pragma("query_only", "on")
        new = is_new(path, db)
    except BaseException:
        db.close()
        raise
    if new:
        db.close()
        raise StoreError(f"{path}: an empty file; name a store.")
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


def is_new(path: str, db: apsw.Connection) -> bool:
    """Whether it has no tables yet. Raises when it has tables that we cannot use."""
    application, version, tables = db.execute(MARKS).get
    if application == APPLICATION_ID:
        if version > FORMAT:
            raise NewerStore(
                f"{path}: written by a newer graphsvc (format {version}, this one knows {FORMAT}); "
                f"upgrade graphsvc to use it."
            )
        return False
    if tables:
        raise StoreError(f"{path}: a database, but not graphsvc's; name another file.")
    return True


def _connect(
    path: str, *, flags: int = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE
) -> apsw.Connection:
    if _never_changes(path):
        place = Path(path).absolute().as_uri()
        flags = apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI
        return apsw.Connection(f"{place}?immutable=1", flags=flags)
    return apsw.Connection(path, flags=flags)


def _never_changes(path: str) -> bool:
    """Whether a file lies on a disk that cannot be written, and nobody has it open elsewhere.

    SQLite cannot make there what those who read a file share, and does without it when told so.
    Whoever has it open where the same disk can be written has the log beside it.
    """
    return (
        Path(path).is_file()
        and bool(os.statvfs(path).f_flag & os.ST_RDONLY)
        and not Path(f"{path}-wal").exists()
    )


def _check_readable(path: str, db: apsw.Connection) -> None:
    """Raise where a file that cannot be written would have to be."""
    if is_new(path, db):
        raise StoreError(f"{path}: an empty file that cannot be written; name another file.")
    if format_of(db) < READABLE:
        raise StoreError(
            f"{path}: written by an older graphsvc, and it cannot be brought up to date where it "
            f"cannot be written; copy it to another folder, or give the rights to write."
        )


def _prepare(path: str, db: apsw.Connection, *, busy_timeout: float) -> None:
    """Make its tables where there are none, and bring those that there are to the newest format."""
    is_new(path, db)
    _keep_write_ahead_log(path, db, busy_timeout=busy_timeout)
    if format_of(db) < FORMAT:
        with transaction(db):
            if is_new(path, db):  # no other process has made it meanwhile
                db.pragma("application_id", APPLICATION_ID)
            upgrade(db)


def _keep_write_ahead_log(path: str, db: apsw.Connection, *, busy_timeout: float) -> None:
    """Switch a file to write-ahead logging, which it then keeps: a new one, or a backup."""
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
