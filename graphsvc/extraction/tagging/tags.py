"""What the words of a sentence tell: chances, unit by unit, whoever gives them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from graphsvc.extraction.tagging.insights import Insight
from graphsvc.extraction.tagging.sheets import Sheet

Rules = Mapping[int, Sequence[str]]
"""By the place in the article where somebody is named: the patterns that take him for a scorer."""


@dataclass(frozen=True, slots=True)
class Tags:
    """What the words of one sentence tell: `goals` of each unit, `scorers` of those who may be."""

    sheet: Sheet
    goals: tuple[float, ...]
    scorers: Mapping[int, float] = field(default_factory=dict)
    place: int = 0
    """Of the sentence in the document."""
    insight: Insight | None = None
    """What an encoder makes of the document, if one has read it."""


class Reader(Protocol):
    """Whatever sees more in a document than single sentences tell."""

    def read(self, tags: Sequence[Tags], sides: Sequence[str]) -> Insight:
        """What it makes of a document about a match of two `sides`, whose sentences are tagged."""
