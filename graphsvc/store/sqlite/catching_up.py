"""What a file lacks that was written by an older version, taken from the log bit by bit.

Each bit is a transaction of its own: stopped at any point, it goes on from there the next time, and
others may write in between.
"""

import logging
from collections.abc import Callable
from time import monotonic
from typing import NamedTuple

import apsw

from graphsvc.store.base import Progress
from graphsvc.store.sqlite import seals, search
from graphsvc.store.sqlite.file import transaction

log = logging.getLogger(__name__)

PAUSE = 5.0
"""Seconds between two lines of the log that tell how far it is."""


class Chore(NamedTuple):
    """What is made from the log."""

    name: str
    left: Callable[[apsw.Connection], int]
    """How much is left to do, in commits or records."""
    work: Callable[[apsw.Connection, int], None]
    """Do the next bit, of at most so many, inside a transaction."""
    bit: int


CHORES = (
    Chore("Sealing commits", seals.left, seals.seal_next, 200),
    Chore("Indexing records", search.left, search.index, 2_000),
)


def catch_up(db: apsw.Connection, progress: Progress | None = None) -> None:
    """Do what is left of all chores."""
    for chore in CHORES:
        _do(chore, db, progress or _logged())


def _do(chore: Chore, db: apsw.Connection, progress: Progress) -> None:
    whole = left = chore.left(db)
    while left:
        progress(chore.name, whole - left, whole)
        with transaction(db):
            chore.work(db, chore.bit)
        left = chore.left(db)
        whole = max(whole, left)
    if whole:
        progress(chore.name, whole, whole)


def _logged() -> Progress:
    """Tell the log how far it is, every few seconds."""
    last = monotonic()

    def progress(what: str, done: int, whole: int) -> None:
        nonlocal last
        if monotonic() - last > PAUSE:
            last = monotonic()
            log.warning("%s: %d of %d; it may be stopped at any time", what, done, whole)

    return progress
