"""The seals of commits beside the log: written with each commit, and for those that have none yet.

A process of an older version appends without sealing; what it left out is sealed by the next
append, or when the store is next opened.
"""

from collections.abc import Iterator

import apsw

from graphsvc.store.chain import FIRST, digests, seal
from graphsvc.store.sqlite.errors import Amiss

UNSEALED = """
SELECT revision, at FROM commits
WHERE revision > (SELECT coalesce(max(revision), 0) FROM seals) ORDER BY revision LIMIT ?
"""
LEFT = """
SELECT (SELECT coalesce(max(revision), 0) FROM commits),
       (SELECT coalesce(max(revision), 0) FROM seals)
"""
NEWEST = "SELECT revision, seal FROM seals ORDER BY revision DESC LIMIT 1"
BODIES = "SELECT body FROM records WHERE revision = ? ORDER BY ordinal"


def add(db: apsw.Connection, revision: int, at: str, records: bytes) -> None:
    """Seal the commit that was just written, by the digests of its records.

    Raises `Amiss` where there is a seal of it already: the log has lost its end.
    """
    last, before = newest(db)
    if last >= revision:
        raise Amiss(f"it ends with revision {revision - 1}, but once had {last}")
    if last < revision - 1:
        seal_next(db)
        return
    _insert(db, revision, seal(before, revision, at, records), records)


def newest(db: apsw.Connection) -> tuple[int, bytes]:
    """The revision that was sealed last, and its seal."""
    row = db.execute(NEWEST).get
    return row or (0, FIRST)


def left(db: apsw.Connection) -> int:
    """How many commits have no seal yet."""
    last, sealed = db.execute(LEFT).get
    return int(max(last - sealed, 0))


def seal_next(db: apsw.Connection, most: int = -1) -> None:
    """Seal the next commits that have no seal yet, at most so many, inside a transaction."""
    _, before = newest(db)
    for revision, at in list(db.execute(UNSEALED, (most,))):
        records = digests(_bodies(db, revision))
        before = seal(before, revision, at, records)
        _insert(db, revision, before, records)


def _bodies(db: apsw.Connection, revision: int) -> Iterator[str]:
    return (body for (body,) in db.execute(BODIES, (revision,)))


def _insert(db: apsw.Connection, revision: int, made: bytes, records: bytes) -> None:
    db.execute("INSERT INTO seals VALUES (?, ?, ?)", (revision, made, records))
