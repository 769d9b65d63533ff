"""Finding phrases in a passage, and what stands around them."""

import re
from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from graphsvc.extraction.reading.cues import Cued
from graphsvc.extraction.reading.passages import Found, Passage


def one_of(lines: str) -> str:
    """A pattern for one of several phrases: one a line, or several on a line, parted by " | "."""
    phrases = (phrase.strip() for line in lines.splitlines() for phrase in line.split(" | "))
    return f"(?:{'|'.join(phrase for phrase in phrases if phrase)})"


def pattern(*phrases: str) -> re.Pattern[str]:
    """Any of these phrases, whatever their case, from the beginning of a word."""
    return re.compile(rf"\b(?:{'|'.join(phrases)})", re.IGNORECASE)


Meaning = TypeVar("Meaning")
Table = tuple[tuple[re.Pattern[str], Meaning], ...]
"""What phrases mean; the first row that fits counts."""


def table(*rows: tuple[str, Meaning]) -> Table[Meaning]:
    """A table of phrases and what they mean."""
    return tuple((pattern(phrase), meaning) for phrase, meaning in rows)


def look_up(rows: Table[Meaning], text: str) -> tuple[re.Match[str], Meaning] | None:
    """The first row of a table that a text holds, and where."""
    for phrase, meaning in rows:
        if match := phrase.search(text):
            return match, meaning
    return None


class _Form(Protocol):
    @property
    def pattern(self) -> Cued: ...


Form = TypeVar("Form", bound=_Form)
Place = TypeVar("Place", bound=Found)


def occurrences(passage: Passage, forms: Iterable[Form]) -> list[tuple[Form, Found]]:
    """Where a passage says one of the forms, in its order; of two that overlap the first listed.

    A name that reads like a form ("Draw", "Winner") is none.
    """
    base = passage.sentence.start
    names = [*passage.clubs, *passage.people]
    kept: list[tuple[Form, Found]] = []
    for form in forms:
        for match in form.pattern.finditer(passage.sentence.text):
            place = Found(base + match.start(), base + match.end())
            named = any(name.start <= place.start < name.end for name in names)
            if not named and not place.overlaps(other for _, other in kept):
                kept.append((form, place))
    return sorted(kept, key=lambda each: each[1].start)


def joined(*places: Found | None) -> Found:
    """The stretch from the first of some places to the last; at least one is there."""
    told = [place for place in places if place]
    return Found(min(place.start for place in told), max(place.end for place in told))


def distance(one: Found, other: Found) -> int:
    """Characters between two places; 0 where they touch or overlap."""
    return max(one.start - other.end, other.start - one.end, 0)


def before(places: Iterable[Place], limit: int) -> list[Place]:
    """Those that end by a place, in the order of the text."""
    return [place for place in places if place.end <= limit]


def after(places: Iterable[Place], limit: int) -> list[Place]:
    """Those that begin at a place or later, in the order of the text."""
    return [place for place in places if place.start >= limit]


def belonging(places: Sequence[Place], trigger: Found, window: Found) -> Place | None:
    """What belongs to a trigger within its window: the next after it, else the first before it."""
    inside = [each for each in places if window.start <= each.start and each.end <= window.end]
    return next(iter(after(inside, trigger.start) or inside), None)


def lead(passage: Passage, place: int, *, length: int | None = None) -> str:
    """The sentence up to a place, or so many characters of it."""
    start = passage.sentence.start
    return passage.between(start if length is None else max(start, place - length), place)


def rest(passage: Passage, place: int, *, length: int | None = None) -> str:
    """The sentence from a place on, or so many characters of it."""
    return passage.between(place, passage.sentence.end if length is None else place + length)
