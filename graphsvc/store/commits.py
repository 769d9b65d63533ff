"""How a batch becomes the next commit, alike in all engines."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from graphsvc.errors import StaleRevision
from graphsvc.model import Commit, Record


class Head(NamedTuple):
    """The newest commit of a log: its revision and its time."""

    revision: int
    at: datetime


EMPTY = Head(0, datetime.min.replace(tzinfo=UTC))
"""The head of a log to which nothing was ever appended."""


def next_commit(
    records: Sequence[Record], *, head: Head, after: int | None, now: datetime
) -> Commit:
    """The commit that follows `head`.

    Its time is `now`, but never before the time of the commit it follows, even when the machine's
    clock was set back. Raises `ValueError` for an empty batch, `StaleRevision` when `after` is
    given and is not the head's revision.
    """
    if not records:
        raise ValueError("A commit needs at least one record.")
    if after is not None and after != head.revision:
        raise StaleRevision(
            f"The batch was made for revision {after}, but the log is at {head.revision}: "
            f"read what came in between, then make the batch anew."
        )
    return Commit(head.revision + 1, max(now, head.at), tuple(records))
