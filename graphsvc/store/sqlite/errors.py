"""What SQLite says, in words that name the mend."""

from collections.abc import Iterator
from contextlib import contextmanager

import apsw

from graphsvc.errors import StoreBusy, StoreError

EXPLANATIONS: tuple[tuple[type[apsw.Error], type[StoreError], str], ...] = (
    (apsw.BusyError, StoreBusy, "another process is writing to it for too long; try again later"),
    (apsw.NotADBError, StoreError, "not a database; name another file, or move this one away"),
    (apsw.CantOpenError, StoreError, "cannot be opened; check that you may write in its folder"),
    (apsw.ReadOnlyError, StoreError, "cannot be written; check the rights of file and folder"),
    (apsw.FullError, StoreError, "the disk is full; make room and try again"),
    (apsw.ConnectionClosedError, StoreError, "was closed; open it anew"),
    (apsw.Error, StoreError, "cannot be used; restore it from a copy if this goes on"),
)
"""What is raised by SQLite -> what we raise, and what to do about it; the first that fits."""


@contextmanager
def explained(path: str) -> Iterator[None]:
    """Raise `StoreError` or `StoreBusy`, with the path and the mend, for what SQLite raises."""
    try:
        yield
    except apsw.Error as error:
        raise explain(path, error) from error


def explain(path: str, error: apsw.Error) -> StoreError:
    """The error of ours that says what went wrong with the store at a path."""
    ours, mend = next(
        (ours, mend) for theirs, ours, mend in EXPLANATIONS if isinstance(error, theirs)
    )
    return ours(f"{path}: {mend} ({error})")
