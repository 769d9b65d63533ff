"""What somebody meant whose finger slipped once: a letter too many, missing, wrong or swapped."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

SLIP_FROM = 4
"""Letters from which on a slip counts: with one, three letters fit almost anything."""

LAST = "\U0010ffff"
"""Sorts after every letter."""


def span(ordered: Sequence[str], head: str, first: int = 0, last: int | None = None) -> range:
    """The places in a sorted list of what begins with `head`, between two places."""
    last = len(ordered) if last is None else last
    start = bisect_left(ordered, head, first, last)
    return range(start, bisect_left(ordered, head + LAST, start, last))


def one_slip_from(text: str, ordered: Sequence[str]) -> Iterator[str]:
    """What `text` may stand for, each once, if something in the sorted list begins so.

    What begins with `text` itself is left out: there is no slip in it.
    The list is walked letter by letter, and only letters that it has are tried: what is looked at
    does not grow with the list.
    """
    seen: set[str] = set()
    places = range(len(ordered))
    for cut in range(len(text)):
        places = span(ordered, text[:cut], places.start, places.stop)
        if not places:
            return
        for meant in _meant(text, cut, _letters(ordered, cut, places)):
            if meant in seen or meant.startswith(text):
                continue
            if span(ordered, meant, places.start, places.stop):
                seen.add(meant)
                yield meant


def _meant(text: str, cut: int, letters: Sequence[str]) -> Iterator[str]:
    """What a text stands for if the slip is at that place, one of `letters` being right there."""
    head, tail = text[:cut], text[cut:]
    yield head + tail[1:]
    yield head + tail[1:2] + tail[:1] + tail[2:]
    for letter in letters:
        yield head + letter + tail
        yield head + letter + tail[1:]


def _letters(ordered: Sequence[str], place: int, within: range) -> list[str]:
    """The letters at a place of the texts in a part of the list, which begin alike up to there."""
    letters: list[str] = []
    start = within.start
    while start < within.stop:
        head = ordered[start][: place + 1]
        if len(head) > place:
            letters.append(head[place])
            start = span(ordered, head, start, within.stop).stop
        else:
            start += 1
    return letters
