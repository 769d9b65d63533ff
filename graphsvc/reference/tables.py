"""Reading a table: UTF-8, tab separated, one header line, a row a line."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from graphsvc.errors import UnreadableTable


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a table, and where it stands."""

    table: str
    number: int
    """From 1, the header being line 1."""
    fields: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.fields[column]

    def split(self, column: str) -> tuple[str, ...]:
        """The values of a field that separates them with |."""
        return tuple(value for value in self.fields[column].split("|") if value)

    def known(self, column: str, keys: Collection[str], *, where: str) -> str:
        """A field that has to be one of `keys`, those of the table `where`."""
        value = self.fields[column]
        if value not in keys:
            raise self.error(f"{column} {value!r} is not in {where}", "correct it, or add it there")
        return value

    def error(self, wrong: str, mend: str) -> UnreadableTable:
        """What is wrong with this row, and what mends it."""
        return UnreadableTable(f"{self.table}, line {self.number}: {wrong}; {mend}.")


def read_table(path: Path, columns: Collection[str], *, key: str) -> Iterator[Line]:
    """The rows of a table that has at least those columns; `key` is one that never repeats.

    Raises `UnreadableTable` for a table that is missing, and at the first row that is wrong.
    """
    header, *rows = _text(path).split("\n")
    names = header.split("\t")
    if lacking := [column for column in columns if column not in names]:
        raise UnreadableTable(f"{path.name}, line 1: no column {', '.join(lacking)}; add it.")
    seen: set[str] = set()
    for number, row in enumerate(rows, 2):
        if row:
            line = _line(path.name, number, names, row.split("\t"))
            if line[key] in seen:
                raise line.error(f"{key} {line[key]!r} stands above already", "keep one of the two")
            seen.add(line[key])
            yield line


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise UnreadableTable(f"{path.name} is missing in {path.parent}; put it there.") from error
    except UnicodeDecodeError as error:
        raise UnreadableTable(f"{path.name} is not UTF-8; save it as UTF-8.") from error


def _line(table: str, number: int, names: list[str], values: list[str]) -> Line:
    line = Line(table, number, dict(zip(names, values, strict=False)))
    if len(values) != len(names):
        raise line.error(
            f"{len(values)} columns where the header has {len(names)}",
            "write each tab that separates two fields, and none inside a field",
        )
    return line
