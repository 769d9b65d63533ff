"""Minutes as they are told, as labels of the match clock: "13", "45+2"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from graphsvc.extraction.reading import minute_phrases as phrases
from graphsvc.extraction.reading.numbers import value_of
from graphsvc.extraction.reading.passages import MinuteMention, Span
from graphsvc.model import Basis

NEAR = 40
"""Characters before a number in which words may make it a bound."""

LAST_MINUTE = 120
"""Of extra time; what is counted beyond it is no minute of a match."""


NUMBERS = re.compile(r"\d+(?:\+\d+)?")


def minutes_in(
    text: str, *, offset: int, names: Iterable[Span] = (), first_half: bool = False
) -> tuple[MinuteMention, ...]:
    """The minutes told in a sentence that begins at `offset`, in its order; none overlap.

    A number right after one of `names` is one, as in lists of scorers; in the `first_half` of a
    report stoppage time is that of the first half.
    """
    kept: list[MinuteMention] = []
    taken = bytearray(len(text))
    ends = [name.end - offset for name in names]
    for each in (*_found(text, first_half=first_half), *_beside(text, ends)):
        if not any(taken[each.start : each.end]):
            taken[each.start : each.end] = b"x" * (each.end - each.start)
            kept.append(each)
    return tuple(
        replace(each, start=each.start + offset, end=each.end + offset)
        for each in sorted(kept, key=lambda each: each.start)
    )


def _beside(text: str, ends: Iterable[int]) -> Iterator[MinuteMention]:
    for end in ends:
        if match := phrases.BESIDE.match(text, end):
            for number in NUMBERS.finditer(text, match.start("n"), match.end("more")):
                yield MinuteMention(number.start(), number.end(), number[0], Basis.STATED)


def _found(text: str, *, first_half: bool) -> Iterator[MinuteMention]:
    """By all phrases, those that count more first; offsets from the start of the text."""
    yield from _stoppages(text, first_half=first_half)
    yield from _at_head(text)
    yield from _counted(text)
    for label, pattern in phrases.FIXED:
        for match in pattern.finditer(text):
            yield _mention(match, label, Basis.NORMALIZED)
    for pattern in phrases.LATER:
        for match in pattern.finditer(text):
            since = str(value_of(match["n"]))
            yield replace(_mention(match, since, Basis.NORMALIZED), relative=True)


def _at_head(text: str) -> Iterator[MinuteMention]:
    """The minute that an entry of a ticker opens with."""
    if match := phrases.HEAD.match(text):
        yield MinuteMention(*match.span("minute"), match["label"], Basis.STATED)


def _mention(match: re.Match[str], label: str, basis: Basis) -> MinuteMention:
    return MinuteMention(match.start(), match.end(), label, basis)


def _stoppages(text: str, *, first_half: bool) -> Iterator[MinuteMention]:
    for pattern in phrases.STOPPAGE:
        for match in pattern.finditer(text):
            label = f"{_half_end(match, first_half)}+{value_of(match['n'])}"
            yield _mention(match, label, Basis.STATED)
    for pattern in phrases.VAGUE_STOPPAGE:
        for match in pattern.finditer(text):
            yield _mention(match, f"{_half_end(match, first_half)}+1", Basis.NORMALIZED)


def _half_end(match: re.Match[str], first_half: bool) -> str:
    """The minute that stoppage time is counted from."""
    told = match.groupdict()
    return told.get("base") or (
        "45" if first_half or told.get("first") or told.get("late") else "90"
    )


def _counted(text: str) -> Iterator[MinuteMention]:
    rows = phrases.COUNTED if "minute" in text.lower() else phrases.BY_OTHER_WORDS
    for phrase in rows:
        for match in phrase.pattern.finditer(text):
            minute = phrase.base + phrase.sign * value_of(match["n"])
            if 0 < minute <= LAST_MINUTE and not _is_bound(text, match):
                yield _mention(match, str(minute), phrase.basis)


def _is_bound(text: str, match: re.Match[str]) -> bool:
    """Whether it only says "at the latest": inside ten minutes."""
    number = match.start("n")
    return bool(phrases.BOUND.search(text[max(0, number - NEAR) : number]))
