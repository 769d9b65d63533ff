"""The formats that the file has had, and how each becomes the next one.

The format is kept as the file's `user_version`. A step from one to the next adds tables, in one
transaction, and leaves those of the log alone: a process of an older version that has the file open
goes on, but cannot open it again. What the new tables are filled with is taken from the log
afterwards, bit by bit (`catching_up`).
"""

import apsw

FORMAT = 3
"""The newest; raised with each of `UPGRADES`."""

READABLE = 2
"""The oldest that can be read without bringing it up to date, where a file cannot be written."""

TABLES = """
CREATE TABLE commits (
  revision INTEGER PRIMARY KEY,
  at TEXT NOT NULL                 -- ISO 8601, UTC
);
CREATE TABLE records (
  record INTEGER PRIMARY KEY,      -- grows in the order of the log
  revision INTEGER NOT NULL REFERENCES commits,
  ordinal INTEGER NOT NULL,        -- place in its commit, from 0
  body TEXT NOT NULL,              -- JSON, see graphsvc.store.codec
  UNIQUE (revision, ordinal)
);
CREATE TABLE keys (                -- by what records are looked up, see graphsvc.store.sqlite.log
  name TEXT NOT NULL,
  key TEXT NOT NULL,
  record INTEGER NOT NULL REFERENCES records,
  PRIMARY KEY (name, key, record)
) WITHOUT ROWID;
"""
"""Format 1: the log."""

SENTENCES = """
CREATE TABLE sentences (
  sentence INTEGER PRIMARY KEY,    -- grows in the order of the log
  revision INTEGER NOT NULL,
  article TEXT NOT NULL,
  start INTEGER NOT NULL,          -- place in the article's text, in code points
  "end" INTEGER NOT NULL
);
CREATE VIRTUAL TABLE sentence_words USING fts5(words, content='');
CREATE TABLE indexed (up_to INTEGER NOT NULL); -- one row, see graphsvc.store.sqlite.search
INSERT INTO indexed VALUES (0);
"""
"""Format 2: the words of articles can be searched."""

SEALS = """
CREATE TABLE seals (
  revision INTEGER PRIMARY KEY,
  seal BLOB NOT NULL,              -- see graphsvc.store.chain
  digests BLOB NOT NULL            -- of its records, one behind the other
);
"""
"""Format 3: a change to what was written shows."""

UPGRADES = {0: TABLES, 1: SENTENCES, 2: SEALS}
"""Format -> what makes the next one of it."""


def format_of(db: apsw.Connection) -> int:
    """The format of a file."""
    return int(db.pragma("user_version"))


def upgrade(db: apsw.Connection, *, to: int = FORMAT) -> None:
    """Bring a file to a format, inside a transaction; nothing where it has a newer one."""
    for version in range(format_of(db), to):
        db.execute(UPGRADES[version])
        db.pragma("user_version", version + 1)
