"""An article whose sentences are numbered, to refer to them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from graphsvc.extraction.deciding.matches import Match
from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.reading.passages import Found, Passage
from graphsvc.reference import Names

WORD = re.compile(r"(?<=\w)[\w-]*")


@dataclass(frozen=True)
class Page:
    """A reading whose sentences have numbers, from 1, and whose clubs have names."""

    reading: Reading
    names: Names

    @cached_property
    def _numbers(self) -> Mapping[int, int]:
        return {each.sentence.start: n for n, each in enumerate(self.reading.passages, 1)}

    def number(self, passage: Passage) -> int:
        """The number of a sentence."""
        return self._numbers[passage.sentence.start]

    def numbers(self, passages: Sequence[Passage]) -> tuple[int, ...]:
        """The numbers of some sentences, each once, in order."""
        return tuple(sorted({self.number(each) for each in passages}))

    def club(self, slug: str) -> str:
        """The name of a club."""
        return self.names.clubs[slug].name

    def fixture(self, match: Match) -> str:
        """A match by its clubs."""
        return " v ".join(map(self.club, match.clubs))

    def whole(self, found: Found) -> Found:
        """Where something stands, to the end of its last word."""
        last = WORD.match(self.reading.article.text, found.end)
        return Found(found.start, last.end() if last else found.end)

    def words(self, found: Found) -> str:
        """The words at a place."""
        return self.reading.article.text[found.start : found.end]


def at(found: Found) -> Found:
    """Where something stands, without what it is."""
    return Found(found.start, found.end)
