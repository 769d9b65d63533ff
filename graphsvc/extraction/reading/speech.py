"""Direct speech: what a manager says of the match is told otherwise than what the reporter says.

Between double quotation marks, or single ones: 'We were poor,' he said. A single mark is an
apostrophe as well ("the lads' goals", "the '90s"), so that speech in them must show both its ends.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from graphsvc.extraction.reading.passages import Found, Span

CLOSING = "”»"
MARK = re.compile('["“”«»„]')
OPENS = re.compile(r"(?<!\w)\S(?=\S)")
"""Where a mark may open: not right behind a word, as that of inches is, nor before a blank."""
SINGLE = re.compile(
    r"(?P<opens>(?<![^\s(\[–—])['‘](?=[^\W\d_]))|(?P<closes>(?<=[,.!?…—])['’](?![^\s)\]–—]))"
)
"""A single mark that speech may open or close with; never inside a word, nor at the end of one."""
FEWEST = 4
"""Words in quotation marks from which on somebody speaks, rather than that a word is set apart."""
MOSTLY = 0.5
"""The share of a sentence in speech from which on it is speech."""


def speech_in(text: str, paragraphs: Iterable[Span]) -> list[Found]:
    """The stretches of some paragraphs that somebody says, without their quotation marks.

    One that is not closed goes on to the end of its paragraph; the next opens it anew.
    """
    told = list(paragraphs)
    spoken: list[Found] = []
    for paragraph, following in zip_longest(told, told[1:]):
        said = [*_of_paragraph(text, paragraph)]
        single = _in_single_marks(text, paragraph, goes_on=_opens_at_head(text, following))
        spoken += sorted(
            [*said, *(each for each in single if not each.overlaps(said))],
            key=lambda each: each.start,
        )
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


def _in_single_marks(text: str, paragraph: Span, *, goes_on: bool) -> Iterator[Found]:
    """The stretches between single marks; of two that open, a capital tells the one that does."""
    start: int | None = None
    for mark in SINGLE.finditer(text, paragraph.start, paragraph.end):
        if mark["opens"]:
            elided = start is not None and text[start].isupper() and text[mark.end()].islower()
            start = start if elided else mark.end()
        elif start is not None:
            yield Found(start, mark.start())
            start = None
    if goes_on and start is not None and start == paragraph.start + 1:
        yield Found(start, paragraph.end)


def _opens_at_head(text: str, paragraph: Span | None) -> bool:
    mark = paragraph and SINGLE.match(text, paragraph.start)
    return bool(mark and mark["opens"])


def is_spoken(place: Span, speech: Sequence[Span]) -> bool:
    """Whether most of a place is speech."""
    shared = sum(max(0, min(s.end, place.end) - max(s.start, place.start)) for s in speech)
    return shared >= MOSTLY * (place.end - place.start)
