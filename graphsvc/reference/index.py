"""An index of names: which rows a run of words names."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from graphsvc.reference.naming import words
from graphsvc.reference.rows import Words

Row = TypeVar("Row")


class NameIndex(Generic[Row]):
    """Finds the rows that a run of words names; the longest run counts.

    It is made of pairs of a name's words and a row, those of one row together. Rows of one name
    keep their order; a name without words is left out.
    """

    def __init__(self, entries: Iterable[tuple[Words, Row]]) -> None:
        self._rows: dict[Words, list[Row]] = {}
        self._longest: defaultdict[str, int] = defaultdict(int)
        for name, row in entries:
            rows = self._rows.setdefault(name, [])
            if not rows or rows[-1] is not row:
                rows.append(row)
        self._rows.pop((), None)
        for name in self._rows:
            self._longest[name[0]] = max(self._longest[name[0]], len(name))

    def called(self, name: str) -> tuple[Row, ...]:
        """The rows of exactly that name, accents and case aside."""
        return tuple(self._rows.get(words(name), ()))

    def begins_with(self, word: str) -> bool:
        """Whether any name begins with a word."""
        return word in self._longest

    def longest_from(self, run: Words) -> tuple[int, tuple[Row, ...]]:
        """How many words from the start of `run` make the longest name, and its rows; (0, ())."""
        longest = self._longest.get(run[0], 0) if run else 0
        for length in range(min(longest, len(run)), 0, -1):
            if rows := self._rows.get(run[:length]):
                return length, tuple(rows)
        return 0, ()

    def __iter__(self) -> Iterator[Words]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)
