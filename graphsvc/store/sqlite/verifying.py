"""Whether a file still holds what was written: its pages, its log by the seals, and its indexes."""

from collections.abc import Iterator

import apsw

from graphsvc.store.base import Progress
from graphsvc.store.damage import Damage, Verdict
from graphsvc.store.sqlite.chaining import Chain
from graphsvc.store.sqlite.errors import UNREADABLE
from graphsvc.store.sqlite.formats import format_of
from graphsvc.store.sqlite.indexes import keys_left_over, lost_tail, sentences_amiss

PAGES = "PRAGMA integrity_check(100)"
"""Ends after a hundred faults: whoever has so many needs the backup, not the list."""
ORPHANS = """
SELECT record, revision, ordinal FROM records
WHERE revision NOT IN (SELECT revision FROM commits) LIMIT 100
"""
ENDS = """
SELECT (SELECT max(revision) FROM commits), (SELECT count(*) FROM records),
       (SELECT count(*) FROM commits)
"""
SEALED_FROM = 3
"""The first format with seals."""
INDEXED_FROM = 2

Marked = tuple[int, str]
"""A revision, and the seal that somebody noted of it."""


def verify(
    db: apsw.Connection,
    progress: Progress,
    *,
    expected: Marked | None = None,
    thorough: bool = True,
) -> Verdict:
    """Look through a file as it stands, while others may go on writing to it.

    Unless it is to be `thorough`, only at what was written, and not whether it is understood and
    found.
    """
    db.execute("BEGIN")
    try:
        return _verdict(db, expected, progress, thorough=thorough)
    finally:
        db.execute("ROLLBACK")


def _verdict(
    db: apsw.Connection, expected: Marked | None, progress: Progress, *, thorough: bool
) -> Verdict:
    progress("Checking pages", 0, 1)
    found = [*_pages(db)]
    progress("Checking pages", 1, 1)
    try:
        last, records, _ = db.execute(ENDS).get
        chain = Chain(db, sealed=format_of(db) >= SEALED_FROM, thorough=thorough)
        found += chain.walk(progress)
        found += _rest(db, chain)
        found += _as_expected(chain, expected)
    except UNREADABLE as error:
        return Verdict(0, 0, "", 0, (*found, Damage(f"cannot be read on ({error})")))
    seal = chain.newest.hex() if chain.sealed_to else ""
    unsealed = (last or 0) - chain.sealed_to
    return Verdict(last or 0, records, seal, max(unsealed, 0), tuple(found))


def _pages(db: apsw.Connection) -> Iterator[Damage]:
    """What SQLite finds amiss in its pages and indexes."""
    try:
        for (told,) in db.execute(PAGES):
            if told != "ok":
                yield Damage(" ".join(str(told).split()))
    except UNREADABLE as error:
        yield Damage(f"its pages cannot be read ({error})")


def _rest(db: apsw.Connection, chain: Chain) -> Iterator[Damage]:
    """What is there beside the commits."""
    for record, revision, ordinal in db.execute(ORPHANS):
        yield Damage("there is no such revision", revision, ordinal, record)
    if chain.thorough:
        yield from keys_left_over(db, chain.keys)
    if format_of(db) >= INDEXED_FROM:
        yield from lost_tail(db)
        yield from sentences_amiss(db)


def _as_expected(chain: Chain, expected: Marked | None) -> Iterator[Damage]:
    """Whether the log still begins with what somebody noted of it."""
    if expected is None:
        return
    revision, seal = expected
    if revision > chain.sealed_to:
        yield Damage(f"ends before revision {revision}, which was noted: its end is lost")
    elif chain.seal_of(revision) != seal:
        yield Damage("not the seal that was noted: another log, or written anew", revision)
