"""What SQLite says, in words that name the mend."""

from collections.abc import Iterator
from contextlib import contextmanager

import apsw

from graphsvc.errors import DamagedStore, StoreBusy, StoreError

DAMAGED = "damaged; graphsvc verify tells what of it, graphsvc restore takes a backup"


class Amiss(Exception):
    """The tables of a file do not hold what was written; `explained` adds which file."""


EXPLANATIONS: tuple[tuple[type[apsw.Error], type[StoreError], str], ...] = (
    (apsw.BusyError, StoreBusy, "another process is writing to it for too long; try again later"),
    (apsw.NotADBError, StoreError, "not a database; name another file, or move this one away"),
    (
        apsw.CantOpenError,
        StoreError,
        "cannot be opened; check that its folder is there and you may write in it",
    ),
    (apsw.ReadOnlyError, StoreError, "cannot be written; check the rights of file and folder"),
    (apsw.FullError, StoreError, "the disk is full; make room and try again"),
    (apsw.CorruptError, DamagedStore, DAMAGED),
    (apsw.IOError, StoreError, "its disk fails; look at the disk, then graphsvc verify"),
    (apsw.ConnectionClosedError, StoreError, "was closed; open it anew"),
    (apsw.Error, StoreError, "cannot be used; graphsvc verify tells whether it is damaged"),
)
"""What is raised by SQLite -> what we raise, and what to do about it; the first that fits."""

UNREADABLE = (apsw.CorruptError, apsw.NotADBError, apsw.IOError, UnicodeDecodeError)
"""What is raised for a file that is damaged: by SQLite, and for its texts by Python."""


@contextmanager
def explained(path: str) -> Iterator[None]:
    """Raise `StoreError` or `StoreBusy`, with the path and the mend, for what SQLite raises."""
    try:
        yield
    except apsw.Error as error:
        raise explain(path, error) from error
    except (Amiss, UnicodeDecodeError) as error:
        raise DamagedStore(f"{path}: {DAMAGED} ({error})") from error


def explain(path: str, error: apsw.Error) -> StoreError:
    """The error of ours that says what went wrong with the store at a path."""
    ours, mend = next(
        (ours, mend) for theirs, ours, mend in EXPLANATIONS if isinstance(error, theirs)
    )
    return ours(f"{path}: {mend} ({error})")
