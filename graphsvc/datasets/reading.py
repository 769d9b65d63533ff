"""What a reader of one form gives: rows with their line, and the lines that are bad."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from graphsvc.datasets.rows import DatasetRow, Row
from graphsvc.model import Basis
from graphsvc.reference import Names


class BadRow(ValueError):
    """A row that cannot be used: what is wrong with it, and what mends it."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row, and the line that it stands in, from 1; 0 where the file does not write it."""

    number: int
    row: Row


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that cannot be used, and why."""

    number: int
    why: str

    def __str__(self) -> str:
        return f"line {self.number}: {self.why}"


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What a reader is told beside the lines."""

    names: Names
    file: str
    """What the file is called, without its ending."""
    name: str | None = None
    """What to call the dataset."""
    licence: str | None = None

    def dataset(
        self,
        title: str | None = None,
        *,
        licence: str | None = None,
        note: str | None = None,
        basis: Basis = Basis.STATED,
    ) -> DatasetRow:
        """The row of the dataset: what was told comes before what the file tells of itself."""
        return DatasetRow(
            name=self.name or title or self.file,
            licence=self.licence or licence,
            note=note,
            basis=basis,
        )


Read = Iterator[Line | BadLine]
Reader = Callable[[Iterable[str], About], Read]
"""Reads lines, with or without their ends; the first that it gives is the row of the dataset."""


def numbered(number: int, rows: Iterable[Row]) -> Iterator[Line]:
    """Rows that stand in one line."""
    return (Line(number, row) for row in rows)
