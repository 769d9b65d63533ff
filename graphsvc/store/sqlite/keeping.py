"""What is done to a file as a whole, while it may be in use: looking through it, copies."""

from contextlib import closing
from pathlib import Path

from graphsvc.errors import StoreError
from graphsvc.store.base import Progress
from graphsvc.store.damage import Verdict
from graphsvc.store.sqlite import copying, log, verifying
from graphsvc.store.sqlite.engine import BUSY_TIMEOUT, path_of
from graphsvc.store.sqlite.errors import explained
from graphsvc.store.sqlite.file import open_file, open_to_read


def verify_url(url: str, expected: verifying.Marked | None, progress: Progress) -> Verdict:
    """See `graphsvc.store.keeping.verify`."""
    path = path_of(url)
    with explained(path), closing(open_to_read(path)) as db:
        return verifying.verify(db, progress, expected=expected)


def make_indexes_url(url: str, progress: Progress) -> None:
    """See `graphsvc.store.keeping.make_indexes`."""
    path = path_of(url)
    if not Path(path).is_file():
        raise StoreError(f"{path}: there is no such store; name the one to mend.")
    with explained(path), closing(open_file(path, busy_timeout=BUSY_TIMEOUT)) as db:
        log.index_anew(db, progress)


def back_up_url(url: str, copy: Path, *, force: bool, progress: Progress) -> Verdict:
    """See `graphsvc.store.keeping.back_up`."""
    path = path_of(url)
    if not Path(path).is_file():
        raise StoreError(f"{path}: there is no such store; name the one to back up.")
    return copying.back_up(Path(path), copy, force=force, progress=progress)


def restore_url(copy: Path, url: str, *, force: bool, progress: Progress) -> Verdict:
    """See `graphsvc.store.keeping.restore`."""
    path = path_of(url)
    with explained(path):
        return copying.restore(copy, Path(path), force=force, progress=progress)
