"""Walking along the log, each commit held against its seal."""

from collections.abc import Iterator
from contextlib import suppress
from itertools import count
from typing import NamedTuple

import apsw

from graphsvc.store.base import Progress
from graphsvc.store.chain import FIRST, apart, digest, seal
from graphsvc.store.damage import Damage
from graphsvc.store.sqlite.errors import UNREADABLE
from graphsvc.store.sqlite.indexes import keys_missing

REVISIONS = ("SELECT revision FROM commits", "SELECT revision FROM seals")
SEALED_TO = "SELECT coalesce(max(revision), 0) FROM seals"
AT = "SELECT at FROM commits WHERE revision = ?"
SEAL = "SELECT seal, digests FROM seals WHERE revision = ?"
RECORDS = "SELECT ordinal, record, body FROM records WHERE revision = ? ORDER BY ordinal"
PLACES = "SELECT ordinal, record FROM records WHERE revision = ? ORDER BY ordinal"
BODY = "SELECT body FROM records WHERE record = ?"


class Row(NamedTuple):
    """A record as it lies in the file."""

    ordinal: int
    record: int
    body: str | None
    """None where it cannot be read."""


class Chain:
    """The commits of a file in their order. What is unreadable is told, and the walk goes on."""

    def __init__(self, db: apsw.Connection, *, sealed: bool, thorough: bool) -> None:
        self.db = db
        self.thorough = thorough
        """Whether each record is also understood and looked for by its keys: ten times the work."""
        self.sealed_to = db.execute(SEALED_TO).get if sealed else 0
        self.newest = FIRST
        """The seal of the commit that was walked last."""
        self.keys = 0
        """How many keys the records walked so far have."""
        self._at = ""
        self._record = 0

    def walk(self, progress: Progress) -> Iterator[Damage]:
        """What is amiss, commit by commit."""
        known = self._known()
        reached = 0
        for done, revision in enumerate(known):
            progress("Checking commits", done, len(known))
            if revision > reached + 1:
                yield Damage(f"comes after revision {reached}: those between are lost", revision)
            reached = revision
            try:
                yield from self._commit(revision)
            except UNREADABLE as error:
                yield Damage(f"cannot be read ({error})", revision)
        progress("Checking commits", len(known), len(known))

    def _known(self) -> list[int]:
        """The revisions that there are, or once were, as far as that can be read."""
        found: set[object] = set()
        for table in REVISIONS[: 2 if self.sealed_to else 1]:
            with suppress(*UNREADABLE):  # which is told of as what is missing
                found.update(revision for (revision,) in self.db.execute(table))
        return sorted(each for each in found if isinstance(each, int))

    def seal_of(self, revision: int) -> str:
        """The seal of a revision in hexadecimal digits; empty where there is none."""
        row = self._sealed(revision) if self.sealed_to else None
        return row[0].hex() if row else ""

    def _commit(self, revision: int) -> Iterator[Damage]:
        at = self.db.execute(AT, (revision,)).get
        if not isinstance(at, str):
            self.newest, _ = self._sealed(revision) or (FIRST, b"")
            yield Damage("is missing" if at is None else "has no time", revision)
            return
        if at < self._at:
            yield Damage(f"was recorded at {at}, before the one before it", revision)
        self._at = at
        rows = list(self._rows(revision))
        yield from self._in_order(revision, rows)
        if revision <= self.sealed_to:
            yield from self._against_seal(revision, at, rows)
        for row in rows:
            yield from self._read(revision, row)

    def _rows(self, revision: int) -> Iterator[Row]:
        """The records of a commit; where one cannot be read, the others all the same.

        One whose place cannot be read is left out, and so found missing.
        """
        try:
            rows = list(self.db.execute(RECORDS, (revision,)))
        except UNREADABLE:
            places = list(self.db.execute(PLACES, (revision,)))
            rows = [(ordinal, record, self._body(record)) for ordinal, record in places]
        for ordinal, record, body in rows:
            if isinstance(ordinal, int) and isinstance(record, int):
                yield Row(ordinal, record, body if isinstance(body, str) else None)

    def _body(self, record: int) -> str | None:
        try:
            body: str | None = self.db.execute(BODY, (record,)).get
        except UNREADABLE:
            return None
        return body

    def _in_order(self, revision: int, rows: list[Row]) -> Iterator[Damage]:
        """Places count from 0 without a gap, numbers grow."""
        if not rows:
            yield Damage("has no records", revision)
        gap = False
        for place, row in zip(count(), rows):
            if row.record <= self._record:
                yield Damage("comes after a later one", revision, row.ordinal, row.record)
            self._record = row.record
            if row.ordinal != place and not gap:
                gap = True
                yield Damage(f"stands where record {place + 1} should", revision, row.ordinal)

    def _sealed(self, revision: int) -> tuple[bytes, bytes] | None:
        row: tuple[bytes, bytes] | None = self.db.execute(SEAL, (revision,)).fetchone()
        return row if row and all(isinstance(each, bytes) for each in row) else None

    def _against_seal(self, revision: int, at: str, rows: list[Row]) -> Iterator[Damage]:
        before, sealed = self.newest, self._sealed(revision)
        if sealed is None:
            yield Damage("has no seal", revision)
            return
        self.newest, made = sealed
        if seal(before, revision, at, made) != self.newest:
            yield Damage("its seal does not fit its time, its digests or the seal before", revision)
        yield from _against_digests(revision, apart(made), rows)

    def _read(self, revision: int, row: Row) -> Iterator[Damage]:
        """Whether a record can be understood, and is found by its keys."""
        if row.body is None:
            yield Damage("cannot be read", revision, row.ordinal, row.record)
            return
        if not self.thorough:
            return
        lacking, has = keys_missing(self.db, row.record, row.body)
        self.keys += has or 0
        for what in lacking:
            yield Damage(what, revision, row.ordinal, row.record, index=has is not None)


def _against_digests(revision: int, made: list[bytes], rows: list[Row]) -> Iterator[Damage]:
    """What was altered, put elsewhere, left out or put in."""
    there = {row.ordinal: row for row in rows}
    for place, wanted in enumerate(made):
        row = there.pop(place, None)
        if row is None:
            yield Damage("is missing", revision, place)
        elif row.body is not None and (found := digest(row.body)) != wanted:
            what = (
                f"is what was written as record {made.index(found) + 1}"
                if found in made
                else "is not what was written"
            )
            yield Damage(what, revision, place, row.record)
    for row in there.values():
        yield Damage("was put in later", revision, row.ordinal, row.record)
