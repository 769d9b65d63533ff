"""From a file to what it states, a batch at a time: what the knowledge base takes in."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from graphsvc.datasets.forms import form_of, read_file
from graphsvc.datasets.reading import BadLine
from graphsvc.datasets.rows import DatasetRow
from graphsvc.datasets.telling import Teller
from graphsvc.errors import UnreadableDataset
from graphsvc.model import Dataset, Stated
from graphsvc.reference import Names

ROWS = 500
"""Rows in a batch: one commit, durable at once."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Some lines of a dataset, and what they state."""

    dataset: Dataset
    named: bool
    """Whether it names players as texts do, and has no slugs that must be kept."""
    lines: tuple[Stated, ...]
    bad: tuple[BadLine, ...]
    """Those among them that cannot be used."""
    reached: int
    """The line that it ends with, from 1."""


def batches_of(
    path: Path, names: Names, *, name: str | None = None, licence: str | None = None
) -> Iterator[Batch]:
    """What a file states. Raises `UnreadableDataset` where it is no dataset at all.

    `name` and `licence` are those of a dataset that does not tell its own.
    """
    form = form_of(path)
    teller: Teller | None = None
    batch = _Growing()
    for read in read_file(path, form, names, name=name, licence=licence):
        batch.reached = max(batch.reached, read.number)
        if isinstance(read, BadLine):
            batch.bad.append(read)
        elif isinstance(read.row, DatasetRow):
            teller = Teller(read.row, names, form=form.name, named=form.named)
        elif teller:
            batch.lines.append(teller.tell(read.number, read.row))
        if teller and len(batch.lines) + len(batch.bad) >= ROWS:
            yield batch.cut(teller)
    if teller is None:
        why = f": {batch.bad[0]}" if batch.bad else ""
        raise UnreadableDataset(f"{path}: nothing in it can be read{why}")
    yield batch.cut(teller)


@dataclass
class _Growing:
    lines: list[Stated] = field(default_factory=list)
    bad: list[BadLine] = field(default_factory=list)
    reached: int = 0

    def cut(self, teller: Teller) -> Batch:
        """What there is so far, and begin anew."""
        told = tuple(each for each in self.lines if each.entities or each.statements)
        batch = Batch(teller.source, teller.named, told, tuple(self.bad), self.reached)
        self.lines, self.bad = [], []
        return batch
