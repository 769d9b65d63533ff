"""Chances as figures, and words of the article in quotation marks."""

from collections.abc import Sequence
from math import floor

from graphsvc.extraction.reading.passages import Found

LONGEST = 48
"""Characters of a quotation up to which it is not shortened."""


def chance(value: float) -> str:
    """A chance: ".93"; what is nearly certain is not told as certain."""
    if value >= 0.995:
        return "1.0" if value == 1.0 else ">.99"
    return "<.01" if 0.0 < value < 0.005 else f"{value:.2f}"[1:]


def short_of(value: float, needed: float) -> str:
    """A chance, which is not rounded up to the one that is needed if it does not suffice."""
    rounded = value < needed and chance(value) == chance(needed)
    return chance(floor(value * 100) / 100 if rounded else value)


def needing(value: float, needed: float) -> str:
    """A chance, and the one that is needed."""
    return f"{short_of(value, needed)}, needs {chance(needed)}"


def quoted(text: str, place: Found) -> str:
    """The words at a place, shortened in their middle where they are many."""
    words = " ".join(text[place.start : place.end].split())
    if len(words) > LONGEST:
        words = f"{words[: LONGEST // 2].rstrip()} … {words[-LONGEST // 2 :].lstrip()}"
    return f"“{words}”"


def listed(doubts: Sequence[str]) -> str:
    """Words in quotation marks, parted by commas."""
    return ", ".join(f"“{each}”" for each in doubts)


def numbers(sentences: Sequence[int]) -> str:
    """The numbers of sentences, as they stand behind what is told there: "(3, 7)"."""
    return f"({', '.join(map(str, sentences))})"
