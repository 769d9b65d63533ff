"""Lines, and the blocks of them that belong together: a headline, a caption, a paragraph.

A line is a block of its own, unless the text is hard-wrapped: then a full line and the next are
joined, as they were before the wrapping. A column of names and its head are one block.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from graphsvc.articles.columns import columns

WIDEST_WRAP = 100
"""Columns. Mail and news systems wrap at 65 to 80; longer lines are paragraphs as they stand."""
NARROWEST_WRAP = 45
FEWEST_WRAPPED = 2
"""So many full lines that break off within a sentence show that a text is hard-wrapped."""

STOPS = (".", "!", "?", "…", ":", '"', "”", "’", "'", "»", ")")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank, without the white space around it."""

    start: int
    end: int
    width: int
    """Columns, with the indent."""
    follows: bool
    """The line before it is not blank, and this one is not indented: it may carry on from it."""


@dataclass(frozen=True, slots=True)
class Block:
    """One or more lines that belong together."""

    start: int
    end: int


def lines_of(text: str) -> Iterator[Line]:
    """The lines of a text that are not blank."""
    start, follows = 0, False
    for raw in text.splitlines(keepends=True):
        line = raw.strip()
        indent = len(raw) - len(raw.lstrip())
        if line:
            at = start + indent
            yield Line(at, at + len(line), indent + len(line), follows and indent < 2)
        follows = bool(line)
        start += len(raw)


def blocks_of(text: str, *, alone: Callable[[str, int, int], bool]) -> list[Block]:
    """The blocks of a text, in its order; `alone` tells the lines that join no other."""
    lines = list(lines_of(text))
    pairs = [(a, b) for a, b in pairwise(lines) if _may_join(text, a, b, alone)]
    width = _wrap_width(text, pairs)
    joined = {b.start for a, b in pairs if _is_full(text, a, b, width)}
    words = [text[line.start : line.end] for line in lines]
    for column in columns(words, [line.follows for line in lines]):
        joined.discard(lines[column[0]].start)
        joined |= {lines[place].start for place in column[1:]}
    blocks: list[Block] = []
    for line in lines:
        if line.start in joined:
            blocks[-1] = Block(blocks[-1].start, line.end)
        else:
            blocks.append(Block(line.start, line.end))
    return blocks


def _may_join(text: str, a: Line, b: Line, alone: Callable[[str, int, int], bool]) -> bool:
    if not b.follows or max(a.width, b.width) > WIDEST_WRAP:
        return False
    # A headline in capitals ends where the capitals end.
    if text[a.start : a.end].isupper() != text[b.start : b.end].isupper():
        return False
    return not alone(text, a.start, a.end) and not alone(text, b.start, b.end)


def _wrap_width(text: str, pairs: Sequence[tuple[Line, Line]]) -> int:
    """The columns that a text is wrapped at; more than any line has if it is not wrapped."""
    width = max((line.width for pair in pairs for line in pair), default=0)
    full = [a for a, b in pairs if _is_full(text, a, b, width)]
    broken = sum(not text[a.start : a.end].endswith(STOPS) for a in full)
    wrapped = width >= NARROWEST_WRAP and broken >= FEWEST_WRAPPED and broken * 2 >= len(full)
    return width if wrapped else len(text)


def _is_full(text: str, a: Line, b: Line, width: int) -> bool:
    """Whether the first word of the next line had no room in this one."""
    word = text[b.start : b.end].split(maxsplit=1)[0]
    return a.width + 1 + len(word) > width
