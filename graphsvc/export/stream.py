"""A form in pieces: never the whole text at once, and nothing keeps others waiting for long."""

import asyncio
from collections.abc import AsyncGenerator, Mapping, Sequence
from typing import Protocol

from graphsvc.export.lots import lots
from graphsvc.export.snapshot import Snapshot
from graphsvc.export.writer import Told, Writer
from graphsvc.graph.records import StatementRecord
from graphsvc.store.base import RecordedClaim

BATCH = 250
"""Statements that are written at once."""


class Evidence(Protocol):
    """What gives the claims on statements, as of a revision."""

    async def __call__(
        self, statements: Sequence[str], *, revision: int
    ) -> Mapping[str, Sequence[RecordedClaim]]:
        """The claims on each of those."""


class Progress(Protocol):
    """What is told of statements that are done."""

    def __call__(self, done: int, /) -> object:
        """So many more are written."""


async def pieces(
    writer: Writer, snapshot: Snapshot, evidence: Evidence, tell: Progress | None = None
) -> AsyncGenerator[bytes]:
    """The snapshot as a writer writes it. What makes a piece runs in a thread of its own."""
    begun = writer.begin()
    while (piece := await asyncio.to_thread(next, begun, None)) is not None:
        yield piece
    for batch in lots(snapshot.statements, BATCH):
        told = await _told(writer, batch, snapshot, evidence)
        if piece := await asyncio.to_thread(writer.told, told):
            yield piece
        if tell:
            tell(len(batch))
    if piece := writer.end():
        yield piece


async def _told(
    writer: Writer, batch: Sequence[StatementRecord], snapshot: Snapshot, evidence: Evidence
) -> list[Told]:
    """Statements with the claims on them, if the writer wants those."""
    if not writer.cites:
        return [Told(each) for each in batch]
    found = await evidence([each.id for each in batch], revision=snapshot.revision)
    return [Told(each, _known(each, found.get(each.id, ()))) for each in batch]


def _known(record: StatementRecord, told: Sequence[RecordedClaim]) -> list[RecordedClaim]:
    """The claims of those who say or deny a statement by the snapshot."""
    known = {voice.key for voice in record.voices}
    return [each for each in told if (each.claim.source, each.claim.stance) in known]
