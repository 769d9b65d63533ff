"""The sentences of articles by their words (FTS5): an index beside the log, filled as it grows.

`indexed` holds up to which record it is filled. A process of an older version appends without
filling it; what it left out is taken in by the next append, or when the store is next opened.
"""

from itertools import count

import apsw

from graphsvc.model import Article
from graphsvc.store.codec import decode
from graphsvc.store.search import FoundSentence, Sentence, asked, best_of_each, sentences_of
from graphsvc.store.sqlite.errors import Amiss

MOST_COMPARED = 20_000
"""Of more sentences that hold the words, only the newest are compared."""

LEFT = "SELECT (SELECT up_to FROM indexed), (SELECT max(record) FROM records)"

ARTICLES = """
SELECT revision, body FROM records
WHERE record > ? AND record <= ? AND json_extract(body, '$.type') = 'Article' ORDER BY record
"""

FOUND = """
WITH found AS MATERIALIZED (
  SELECT rowid AS sentence, -rank AS score FROM sentence_words
  WHERE sentence_words MATCH ? ORDER BY rowid DESC LIMIT ?
)
SELECT article, start, "end", score FROM found JOIN sentences USING (sentence) WHERE revision <= ?
"""


def left(db: apsw.Connection) -> int:
    """How many records are not taken in yet."""
    done, last = _left(db)
    return max(last - done, 0)


def index(db: apsw.Connection, most: int | None = None) -> None:
    """Take in the next records, at most so many, inside a transaction."""
    done, last = _left(db)
    up_to = last if most is None else min(last, done + most)
    for revision, body in list(db.execute(ARTICLES, (done, up_to))):
        article = decode(body)
        if isinstance(article, Article):
            _insert(db, revision, sentences_of(article))
    db.execute("UPDATE indexed SET up_to = ?", (up_to,))


def clear(db: apsw.Connection) -> None:
    """Take nothing in any more, inside a transaction: as if the log had just been written."""
    db.execute("INSERT INTO sentence_words (sentence_words) VALUES ('delete-all')")
    db.execute("DELETE FROM sentences")
    db.execute("DELETE FROM indexed")
    db.execute("INSERT INTO indexed VALUES (0)")


def _left(db: apsw.Connection) -> tuple[int, int]:
    """The last record taken in, and the last there is."""
    done, last = db.execute(LEFT).get
    if not isinstance(done, int):
        raise Amiss("how far its index of the search reaches is lost")
    return done, last or 0


def _insert(db: apsw.Connection, revision: int, sentences: list[Sentence]) -> None:
    first = (db.execute("SELECT max(sentence) FROM sentences").get or 0) + 1
    db.executemany(
        "INSERT INTO sentences VALUES (?, ?, ?, ?, ?)",
        ((n, revision, s.article, s.start, s.end) for n, s in zip(count(first), sentences)),
    )
    db.executemany(
        "INSERT INTO sentence_words (rowid, words) VALUES (?, ?)",
        ((n, " ".join(s.words)) for n, s in zip(count(first), sentences)),
    )


def read_sentences(
    db: apsw.Connection, text: str, revision: int, limit: int
) -> list[FoundSentence]:
    """See `Store.search`."""
    words = asked(text)
    if not words:
        return []
    wanted = " ".join(f'"{word}"' for word in words)  # words are letters and digits alone
    rows = db.execute(FOUND, (wanted, MOST_COMPARED, revision))
    return best_of_each((FoundSentence(*row) for row in rows), limit)
