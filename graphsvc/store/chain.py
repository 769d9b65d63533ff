"""The chain of seals over the log, by which a change to what was written shows.

The digest of a record is the SHA-256 of its body, the JSON of `codec` in UTF-8. The seal of a
commit is the SHA-256 of the seal before it (32 zero bytes before the first), of a line with its
revision and its time as the log has them, and of the digests of its records in their order. So a
seal vouches for all that came before it: whoever noted one finds out whether anything was altered,
left out or put in since.
"""

from collections.abc import Iterable
from hashlib import sha256

SIZE = 32
"""Bytes of a digest and of a seal."""

FIRST = bytes(SIZE)
"""What stands for the seal before the first."""


def digest(body: str) -> bytes:
    """The digest of a record, by its body."""
    return sha256(body.encode()).digest()


def digests(bodies: Iterable[str]) -> bytes:
    """The digests of records, one behind the other."""
    return b"".join(map(digest, bodies))


def seal(before: bytes, revision: int, at: str, records: bytes) -> bytes:
    """The seal of a commit; `records` are the digests of its records, one behind the other."""
    return sha256(b"%b%d %b\n%b" % (before, revision, at.encode(), records)).digest()


def apart(records: bytes) -> list[bytes]:
    """Each of the digests that stand one behind the other."""
    return [records[start : start + SIZE] for start in range(0, len(records), SIZE)]
