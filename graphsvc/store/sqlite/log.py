"""Reading and writing the log: plain functions over a connection, one transaction each."""

import json
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from itertools import groupby

import apsw

from graphsvc.model import Article, Claim, Commit, Mention, Record, Stated
from graphsvc.store.base import Progress, RecordedClaim, claims_on
from graphsvc.store.chain import digests
from graphsvc.store.codec import decode, encode
from graphsvc.store.commits import EMPTY, Head, next_commit
from graphsvc.store.sqlite import seals
from graphsvc.store.sqlite.errors import Amiss
from graphsvc.store.sqlite.file import transaction
from graphsvc.store.sqlite.search import clear, index

NEWEST = 2**63 - 1
"""As a revision to read at: later than any."""

ARTICLE = "article"
STATEMENT = "statement"
MENTION_IN = "mention in"
MENTION_OF = "mention of"

LOG = """
SELECT revision, at, body
FROM (SELECT revision, at FROM commits WHERE revision > ? ORDER BY revision LIMIT ?)
JOIN records USING (revision) ORDER BY revision, ordinal
"""

LOOK_UP = """
SELECT key, at, body, revision
FROM keys JOIN records USING (record) JOIN commits USING (revision)
WHERE name = ? AND key IN (SELECT value FROM json_each(?)) AND revision <= ? ORDER BY record
"""


def keys(record: Record) -> tuple[tuple[str, str], ...]:
    """By what a record is looked up: (name, key) pairs."""
    match record:
        case Article():
            return ((ARTICLE, record.id),)
        case Claim():
            return ((STATEMENT, record.statement.id),)
        case Stated():
            return tuple((STATEMENT, each.id) for each in record.statements)
        case Mention():
            return (MENTION_IN, record.quote.article), (MENTION_OF, record.entity)
        case _:
            return ()


def append(db: apsw.Connection, records: Sequence[Record], after: int | None) -> Commit:
    """Write the next commit, see `Store.append`."""
    bodies = [encode(record) for record in records]  # before the lock: others need not wait for it
    made = digests(bodies)
    with transaction(db):
        head = read_head(db)
        commit = next_commit(records, head=head, after=after, now=datetime.now(UTC))
        _insert(db, commit, bodies)
        seals.add(db, commit.revision, commit.at.isoformat(), made)
        index(db)
    return commit


def _insert(db: apsw.Connection, commit: Commit, bodies: Sequence[str]) -> None:
    first = (db.execute("SELECT max(record) FROM records").get or 0) + 1
    db.execute("INSERT INTO commits VALUES (?, ?)", (commit.revision, commit.at.isoformat()))
    db.executemany(
        "INSERT INTO records VALUES (?, ?, ?, ?)",
        ((first + i, commit.revision, i, body) for i, body in enumerate(bodies)),
    )
    _insert_keys(db, enumerate(commit.records, start=first))


def _insert_keys(db: apsw.Connection, records: Iterable[tuple[int, Record]]) -> None:
    db.executemany(
        "INSERT INTO keys VALUES (?, ?, ?)",
        ((*pair, number) for number, record in records for pair in keys(record)),
    )


def index_anew(db: apsw.Connection, progress: Progress) -> None:
    """Make the indexes anew from the log, in one transaction."""
    with transaction(db):
        db.execute("DELETE FROM keys")
        clear(db)
        whole = db.execute("SELECT count(*) FROM records").get
        rows = db.execute("SELECT record, body, revision FROM records ORDER BY record")
        for done, (number, body, revision) in enumerate(rows):
            progress("Making indexes", done, whole)
            _insert_keys(db, [(number, _record(body, revision))])
        index(db)
        progress("Making indexes", whole, whole)


def read_head(db: apsw.Connection) -> Head:
    """The newest commit's revision and time."""
    row = db.execute("SELECT revision, at FROM commits ORDER BY revision DESC LIMIT 1").get
    return Head(row[0], datetime.fromisoformat(row[1])) if row else EMPTY


def read_log(db: apsw.Connection, after: int, limit: int) -> list[Commit]:
    """See `Store.log`."""
    rows = list(db.execute(LOG, (after, limit)))
    return [
        Commit(
            revision,
            datetime.fromisoformat(at),
            tuple(_record(body, revision) for _, _, body in batch),
        )
        for (revision, at), batch in groupby(rows, key=lambda row: (row[0], row[1]))
    ]


def read_evidence(
    db: apsw.Connection, statements: Sequence[str], revision: int
) -> dict[str, list[RecordedClaim]]:
    """See `Store.evidence`."""
    found: dict[str, list[RecordedClaim]] = {id_: [] for id_ in statements}
    for key, at, record in _look_up(db, STATEMENT, statements, revision=revision):
        found[key] += (RecordedClaim(each, at) for each in claims_on(key, record))
    return found


def read_articles(db: apsw.Connection, ids: Sequence[str]) -> dict[str, Article]:
    """See `Store.articles`."""
    return {
        key: article
        for key, _, article in _look_up(db, ARTICLE, ids)
        if isinstance(article, Article)
    }


def read_mentions(
    db: apsw.Connection, article: str | None, entity: str | None, revision: int
) -> list[Mention]:
    """See `Store.mentions`."""
    name, key = _narrower(article, entity)
    return [
        mention
        for _, _, mention in _look_up(db, name, [key], revision=revision)
        if isinstance(mention, Mention) and entity in (None, mention.entity)
    ]


def _narrower(article: str | None, entity: str | None) -> tuple[str, str]:
    """The key of the mentions wanted: one article names fewer entities than articles name one."""
    if article is not None:
        return MENTION_IN, article
    if entity is not None:
        return MENTION_OF, entity
    raise ValueError("Mentions are asked by article, by entity, or both.")


def _look_up(
    db: apsw.Connection, name: str, wanted: Sequence[str], *, revision: int = NEWEST
) -> list[tuple[str, datetime, Record]]:
    """All records that have such a key: key, time of the commit, record, in the log's order."""
    rows = list(db.execute(LOOK_UP, (name, json.dumps(wanted), revision)))
    return [
        (key, datetime.fromisoformat(at), _record(body, recorded))
        for key, at, body, recorded in rows
    ]


def _record(body: str, revision: int) -> Record:
    """The record with that body. Raises `Amiss` where it is none."""
    try:
        return decode(body)
    except Exception as error:  # whatever stands there, it is no record
        raise Amiss(f"a record of revision {revision}: {error!r}") from error
