"""Copies of a file: a backup while others write, and a store made from one."""

import fcntl
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, nullcontext
from pathlib import Path

import apsw

from graphsvc.errors import StoreBusy, StoreError
from graphsvc.store.base import Progress
from graphsvc.store.damage import Verdict
from graphsvc.store.sqlite.errors import explained
from graphsvc.store.sqlite.file import open_to_read
from graphsvc.store.sqlite.partial import beside, finish, partial
from graphsvc.store.sqlite.verifying import verify

PAGES = 256
"""Pages that are copied at a time."""

SHARED = (510, 0x40000002)
"""How many bytes SQLite locks for all who have a file open, and from where on."""

IN_USE = "another process has it open; stop that first (graphsvc serve, an import), then try again"


def back_up(path: Path, copy: Path, *, force: bool, progress: Progress) -> Verdict:
    """Copy a store as it is at one revision, and look through the copy.

    Raises `StoreError` when there is such a file already, unless forced, and when the copy is not
    whole: the store is damaged, then. Raises `StoreBusy` when another process has the file open.
    """
    _refuse_same(path, copy)
    if (there := _taken(copy)) and not force:
        raise StoreError(f"{there[0]}: there is such a file already; name another, or say --force.")

    def fill(made: apsw.Connection) -> None:
        with explained(str(path)), closing(open_to_read(str(path))) as source:
            _copy(source, made, progress)

    return _put(copy, fill, like=path, force=force, progress=progress)


def restore(copy: Path, path: Path, *, force: bool, progress: Progress) -> Verdict:
    """Make a store from a copy of one, after looking through it.

    Raises `StoreError` when the copy is not whole, and when there is a store already, unless
    forced; `StoreBusy` when another process has that open.
    """
    _refuse_same(path, copy)
    there = _taken(path)
    with explained(str(copy)), closing(open_to_read(str(copy))) as source:
        verdict = _whole(copy, source, progress, thorough=True)
        if there and not force:
            raise StoreError(
                f"{there[0]} is there already: name another store, or say --force to replace it."
            )
        if not (path.exists() and _replace(path, source, progress)):

            def fill(made: apsw.Connection) -> None:
                _copy(source, made, progress)

            _put(path, fill, like=copy, force=force, progress=progress)
    return verdict


def _taken(place: Path) -> list[Path]:
    """What there is already: the file, and what SQLite left beside it."""
    return [each for each in (place, *beside(place)) if each.exists()]


def _refuse_same(path: Path, copy: Path) -> None:
    if copy.exists() and path.exists() and copy.samefile(path):
        raise StoreError(f"{copy}: the store itself; name another file.")


def _copy(source: apsw.Connection, made: apsw.Connection, progress: Progress) -> None:
    """All pages, as they are at one moment: what others write meanwhile is not seen."""
    source.execute("BEGIN")
    try:
        source.execute("SELECT count(*) FROM sqlite_schema").fetchall()  # the moment
        with made.backup("main", source, "main") as copying:
            while not copying.done:
                copying.step(PAGES)
                whole = copying.page_count
                progress("Copying pages", whole - copying.remaining, whole)
    finally:
        source.execute("ROLLBACK")


def _whole(path: Path, db: apsw.Connection, progress: Progress, *, thorough: bool) -> Verdict:
    """The verdict on a file. Raises `StoreError` where it is damaged."""
    verdict = verify(db, progress, thorough=thorough)
    if verdict.damages:
        raise StoreError(
            f"{path}: damaged ({verdict.damages[0]}); graphsvc verify lists it all: take an older "
            f"backup."
        )
    return verdict


def _put(
    place: Path,
    fill: Callable[[apsw.Connection], None],
    *,
    like: Path,
    force: bool,
    progress: Progress,
) -> Verdict:
    """Make a file, and give it its name once it is looked through and durable."""
    with partial(place) as unfinished, explained(str(place)):
        with closing(apsw.Connection(str(unfinished))) as made:
            made.pragma("journal_mode", "off")  # it is thrown away where it is not finished
            made.pragma("synchronous", "off")
            fill(made)
            made.pragma("journal_mode", "delete")  # one file, which also a read-only disk can hold
        with closing(open_to_read(str(unfinished))) as made:
            verdict = _whole(like, made, progress, thorough=False)
        shutil.copymode(like, unfinished)
        with _cleared(place) if force else nullcontext():
            finish(unfinished, place, force=force)
    return verdict


# ---------------------------------------------------------------- over a store that there is


def _replace(path: Path, source: apsw.Connection, progress: Progress) -> bool:
    """Put a copy in place of all that a store holds, in one transaction of SQLite's.

    So nobody can have the old file open without knowing. False where the file is too damaged to be
    opened, and has to be replaced as a whole.
    """
    try:
        with closing(apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READWRITE)) as db:
            _have_alone(path, db)
            _copy(source, db, progress)
            db.pragma("locking_mode", "normal")
            db.pragma("journal_mode", "wal")
    except (apsw.NotADBError, apsw.CorruptError):
        return False
    return True


def _have_alone(path: Path, db: apsw.Connection) -> None:
    """Keep all others out. Raises `StoreBusy` where another process has it open."""
    db.pragma("synchronous", "full")
    try:
        db.pragma("journal_mode", "delete")  # for which SQLite must be alone
        db.pragma("locking_mode", "exclusive")
        db.execute("BEGIN EXCLUSIVE")
        db.execute("COMMIT")  # the lock stays
    except apsw.BusyError as error:
        raise StoreBusy(f"{path}: {IN_USE}") from error


@contextmanager
def _cleared(path: Path) -> Iterator[None]:
    """Make way for a new file in place of another, which nobody opens meanwhile.

    What lies beside the old one would be taken for the newest commits of the new one. All who have
    a file open share a lock on the same bytes (https://sqlite.org/src/file/src/os.h); raises
    `StoreBusy` where there are any.
    """
    with _locked(path) if path.exists() else nullcontext():
        for each in beside(path):
            each.unlink()
        yield


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    try:
        opened = path.open("rb+")
    except OSError as error:
        raise StoreError(f"{path}: cannot be replaced ({error.strerror}); name another.") from error
    with opened:  # whose end is that of the lock
        try:
            fcntl.lockf(opened, fcntl.LOCK_EX | fcntl.LOCK_NB, *SHARED)
        except BlockingIOError as error:
            raise StoreBusy(f"{path}: {IN_USE}") from error
        yield
