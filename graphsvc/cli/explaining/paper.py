"""Lines of a width, wrapped between words, in colours where the terminal shows them."""

import os
import re
import shutil
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple, TypedDict

import click

NARROWEST, WIDEST = 40, 110
"""Columns: below there is no room, above the eye gets lost."""
ELSEWHERE = 100
"""Columns of what goes to a file or another program."""
WORD = re.compile(r"\S+")
CONTROLS = dict.fromkeys(
    [*range(32), *range(127, 160), *range(0x2028, 0x202F), *range(0x2066, 0x206A)], " "
)
"""What an article may not send to the terminal: it would steer it, or turn the order of words."""


class Ink(TypedDict, total=False):
    """How words look, as `click.style` takes it."""

    fg: str
    bold: bool
    dim: bool
    underline: bool


class Piece(NamedTuple):
    """Words that look alike."""

    text: str
    ink: Ink = Ink()


@dataclass(frozen=True, slots=True)
class Paper:
    """What is written on: how many columns it has, and whether it shows colours."""

    width: int
    colours: bool

    def lines(self, pieces: Iterable[Piece], *, lead: str = "", indent: int = 0) -> Iterator[str]:
        """The pieces in lines; the first begins with `lead`, the others with that many spaces."""
        pieces = [Piece(each.text.translate(CONTROLS), each.ink) for each in pieces]
        text = "".join(each.text for each in pieces)
        room = max(NARROWEST, self.width) - indent
        before = lead.ljust(indent)
        for start, end in _broken(text, room):
            yield before + "".join(self._inked(each) for each in _part(pieces, start, end))
            before = " " * indent

    def _inked(self, piece: Piece) -> str:
        return click.style(piece.text, **piece.ink) if self.colours and piece.ink else piece.text


def paper_at_hand() -> Paper:
    """The terminal; colours only where it is one, and NO_COLOR (see no-color.org) is not set."""
    if not sys.stdout.isatty():
        return Paper(ELSEWHERE, colours=False)
    columns = shutil.get_terminal_size().columns - 1
    return Paper(min(columns, WIDEST), colours=not os.environ.get("NO_COLOR"))


def _broken(text: str, room: int) -> Iterator[tuple[int, int]]:
    """Where the lines of a text begin and end; a word that is too long has a line of its own."""
    start = end = None
    for word in WORD.finditer(text):
        if start is not None and end is not None and word.end() - start > room:
            yield start, end
            start = None
        start, end = word.start() if start is None else start, word.end()
    if start is not None and end is not None:
        yield start, end


def _part(pieces: Iterable[Piece], start: int, end: int) -> Iterator[Piece]:
    """What of the pieces stands between two places of their text."""
    place = 0
    for text, ink in pieces:
        part = text[max(0, start - place) : max(0, end - place)]
        if part:
            yield Piece(part, ink)
        place += len(text)
