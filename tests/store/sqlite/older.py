"""Stores as older versions left them."""

import gzip
from pathlib import Path

import apsw

FORMAT_2 = Path(__file__).parents[2] / "data" / "stores" / "format-2.db.gz"
"""Written by the version before there were seals: a dataset of one match, and the packaged seed."""

ADDED_BY_2 = ("sentence_words", "sentences", "indexed")


def make_format_2(path):
    """The file of the older version."""
    Path(path).write_bytes(gzip.decompress(FORMAT_2.read_bytes()))


def make_format_1(path):
    """The same, without what the second format added."""
    make_format_2(path)
    with apsw.Connection(str(path)) as db:
        for table in ADDED_BY_2:
            db.execute(f"DROP TABLE {table}")
        db.pragma("user_version", 1)


MAKERS = {1: make_format_1, 2: make_format_2}


def unseal(path, *, after):
    """Take the seals of the newest revisions away: as if an older version had appended them."""
    with apsw.Connection(str(path)) as db:
        db.execute("DELETE FROM seals WHERE revision > ?", (after,))
