"""Direct speech: what a manager says of the match is told otherwise than what the reporter says."""

import re
from collections.abc import Iterable, Iterator, Sequence

from graphsvc.extraction.reading.passages import Found, Span

CLOSING = "”»"
MARK = re.compile('["“”«»„]')
OPENS = re.compile(r"(?<!\w)\S(?=\S)")
"""Where a mark may open: not right behind a word, as that of inches is, nor before a blank."""
FEWEST = 4
"""Words in quotation marks from which on somebody speaks, rather than that a word is set apart."""
MOSTLY = 0.5
"""The share of a sentence in speech from which on it is speech."""


def speech_in(text: str, paragraphs: Iterable[Span]) -> list[Found]:
    """The stretches of some paragraphs that somebody says, without their quotation marks.

    One that is not closed goes on to the end of its paragraph; the next opens it anew.
    """
    spoken = [said for each in paragraphs for said in _of_paragraph(text, each)]
    return [said for said in spoken if text[said.start : said.end].count(" ") >= FEWEST - 1]


def _of_paragraph(text: str, paragraph: Span) -> Iterator[Found]:
    start: int | None = None
    for mark in MARK.finditer(text, paragraph.start, paragraph.end):
        if start is not None:
            yield Found(start, mark.start())
            start = None
        elif mark[0] not in CLOSING and OPENS.match(text, mark.start()):
            start = mark.end()
    if start is not None:
        yield Found(start, paragraph.end)


def is_spoken(place: Span, speech: Sequence[Span]) -> bool:
    """Whether most of a place is speech."""
    shared = sum(max(0, min(s.end, place.end) - max(s.start, place.start)) for s in speech)
    return shared >= MOSTLY * (place.end - place.start)
