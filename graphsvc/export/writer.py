"""What writes a form."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, Protocol

from graphsvc.export.base import Base
from graphsvc.export.snapshot import Snapshot
from graphsvc.graph.records import StatementRecord
from graphsvc.store.base import RecordedClaim


class Told(NamedTuple):
    """A statement, and who says it or denies it."""

    record: StatementRecord
    claims: Sequence[RecordedClaim] = ()


class Writer(Protocol):
    """Writes one snapshot, once: `begin`, then `told` for batches of its statements, then `end`."""

    cites: bool
    """Whether it wants the claims; without them nothing is asked of the store."""

    def begin(self) -> Iterator[bytes]:
        """What comes before the statements, in pieces."""

    def told(self, batch: Sequence[Told]) -> bytes:
        """A batch of statements."""

    def end(self) -> bytes:
        """What comes last."""


Maker = Callable[[Snapshot, Base], Writer]
"""What makes a writer of a snapshot, with a base for ids."""
