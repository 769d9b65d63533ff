"""Minutes as they are told, as labels of the match clock: "13", "45+2"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from graphsvc.extraction.reading import minute_phrases as phrases
from graphsvc.extraction.reading.numbers import value_of
from graphsvc.extraction.reading.passages import Found
from graphsvc.model import Basis

NEAR = 40
"""Characters before a number in which words may make it a bound."""

LAST_MINUTE = 120
"""Of extra time; what is counted beyond it is no minute of a match."""


@dataclass(frozen=True, slots=True)
class MinuteMention(Found):
    """A minute: its label, and whether the text gives it or a phrase was counted out."""

    label: str
    basis: Basis
    relative: bool = False
    """Counted from the goal told before: `label` is the number of minutes since."""


def minutes_in(text: str, *, offset: int) -> tuple[MinuteMention, ...]:
    """The minutes told in a sentence that begins at `offset`, in its order; none overlap."""
    kept: list[MinuteMention] = []
    for each in _found(text):
        if not each.overlaps(kept):
            kept.append(each)
    return tuple(
        replace(each, start=each.start + offset, end=each.end + offset)
        for each in sorted(kept, key=lambda each: each.start)
    )


def _found(text: str) -> Iterator[MinuteMention]:
    """By all phrases, those that count more first; offsets from the start of the text."""
    yield from _stoppages(text)
    yield from _counted(text)
    for label, pattern in phrases.FIXED:
        for match in pattern.finditer(text):
            yield _mention(match, label, Basis.NORMALIZED)
    for pattern in phrases.LATER:
        for match in pattern.finditer(text):
            since = str(value_of(match["n"]))
            yield replace(_mention(match, since, Basis.NORMALIZED), relative=True)


def _mention(match: re.Match[str], label: str, basis: Basis) -> MinuteMention:
    return MinuteMention(match.start(), match.end(), label, basis)


def _stoppages(text: str) -> Iterator[MinuteMention]:
    for pattern in phrases.STOPPAGE:
        for match in pattern.finditer(text):
            label = f"{_half_end(match)}+{value_of(match['n'])}"
            yield _mention(match, label, Basis.STATED)
    for pattern in phrases.VAGUE_STOPPAGE:
        for match in pattern.finditer(text):
            yield _mention(match, f"{_half_end(match)}+1", Basis.NORMALIZED)


def _half_end(match: re.Match[str]) -> str:
    """The minute that stoppage time is counted from."""
    told = match.groupdict()
    return told.get("base") or ("45" if told.get("first") else "90")


def _counted(text: str) -> Iterator[MinuteMention]:
    for phrase in phrases.COUNTED:
        for match in phrase.pattern.finditer(text):
            minute = phrase.base + phrase.sign * value_of(match["n"])
            if 0 < minute <= LAST_MINUTE and not _is_bound(text, match):
                yield _mention(match, str(minute), phrase.basis)


def _is_bound(text: str, match: re.Match[str]) -> bool:
    """Whether it only says "at the latest": inside ten minutes."""
    number = match.start("n")
    return bool(phrases.BOUND.search(text[max(0, number - NEAR) : number]))
