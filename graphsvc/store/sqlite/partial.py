"""A file that gets its name when it is whole and durable, so that nobody ever finds half of one."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from graphsvc.errors import StoreBusy, StoreError

BESIDE = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a file, by the end of its name."""


@contextmanager
def partial(place: Path) -> Iterator[Path]:
    """The name of an unfinished, empty file beside a place, which nobody else uses meanwhile.

    At the end it is deleted, unless it got its name by `finish`. What is left of one that was
    killed is used anew.
    """
    if not place.parent.is_dir():
        raise StoreError(f"{place}: there is no such folder; make it first.")
    unfinished = place.with_name(f"{place.name}.partial")
    held = _held_alone(unfinished)
    try:
        os.truncate(held, 0)
        for each in beside(unfinished):
            each.unlink()
        yield unfinished
    finally:
        with suppress(FileNotFoundError):
            if os.path.samestat(os.fstat(held), unfinished.stat()):
                unfinished.unlink()
        os.close(held)


def beside(path: Path) -> list[Path]:
    """What SQLite has left beside a file."""
    named = (path.with_name(path.name + end) for end in BESIDE)
    return [each for each in named if each.exists()]


def finish(unfinished: Path, place: Path, *, force: bool) -> None:
    """Give a file its name, durably; nobody else must have taken it meanwhile, unless forced."""
    _make_durable(unfinished)
    if force:
        unfinished.replace(place)
    else:
        try:
            place.hardlink_to(unfinished)
        except FileExistsError as error:
            raise StoreError(f"{place}: another process made it meanwhile; look at it.") from error
        unfinished.unlink()
    _make_durable(place.parent)


def _held_alone(unfinished: Path) -> int:
    try:
        held = os.open(unfinished, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise StoreError(
            f"{unfinished}: cannot be written ({error.strerror}); name another folder, or give "
            f"the rights to write there."
        ) from error
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        os.close(held)
        raise StoreBusy(f"{unfinished}: another process makes it; wait for its end.") from error
    return held


def _make_durable(path: Path) -> None:
    opened = os.open(path, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
