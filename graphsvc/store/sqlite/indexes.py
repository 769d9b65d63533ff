"""Whether what lies beside the log is as the log tells."""

import json
from collections.abc import Iterator

import apsw

from graphsvc.store.codec import decode
from graphsvc.store.damage import Damage
from graphsvc.store.sqlite.log import keys

FOUND = """
SELECT count(*) FROM json_each(?) AS wanted
JOIN keys ON name = wanted.value ->> 0 AND keys.key = wanted.value ->> 1 AND record = ?
"""
ALL_KEYS = "SELECT count(*) FROM keys"
ENDS = "SELECT up_to, (SELECT coalesce(max(record), 0) FROM records) FROM indexed"
SENTENCES = "SELECT (SELECT count(*) FROM sentences), (SELECT count(*) FROM sentence_words)"


def keys_missing(db: apsw.Connection, record: int, body: str) -> tuple[list[str], int | None]:
    """What keeps a record from being read or found; and how many keys it is found by.

    None where it cannot be read.
    """
    try:
        wanted = dict.fromkeys(keys(decode(body)))
    except Exception as error:  # noqa: BLE001 - whatever stands there, it is no record
        return [f"is no record ({type(error).__name__})"], None
    if not wanted:
        return [], 0
    found: int = db.execute(FOUND, (json.dumps(list(wanted)), record)).get
    lacking = len(wanted) - found
    return ([f"is not found by {lacking} of its {len(wanted)} keys"] if lacking else []), found


def keys_left_over(db: apsw.Connection, known: int) -> Iterator[Damage]:
    """The keys that no record has, of which `known` ones have."""
    found: int = db.execute(ALL_KEYS).get
    if found > known:
        yield Damage(f"{found - known} keys point to records that do not have them", index=True)


def lost_tail(db: apsw.Connection) -> Iterator[Damage]:
    """Records that were indexed once and are not there any more."""
    up_to, last = db.execute(ENDS).fetchone() or (None, 0)
    if not isinstance(up_to, int):
        yield Damage("how far its index of the search reaches cannot be read", index=True)
    elif up_to > last:
        yield Damage(f"records {last + 1} to {up_to} were there, and the log ends before them")


def sentences_amiss(db: apsw.Connection) -> Iterator[Damage]:
    """Whether each sentence has its words in the index of the search."""
    sentences, words = db.execute(SENTENCES).get
    if sentences != words:
        yield Damage(
            f"{sentences} sentences, but the words of {words} in the index of the search",
            index=True,
        )
