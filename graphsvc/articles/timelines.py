"""Lines of a page that tell when it was published, updated or crawled."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from graphsvc.articles.moments import CLOCK, Moment, moments_in
from graphsvc.articles.offsets import ZONE

LONGEST = 160
MOST_OTHER_WORDS = 4


class Occasion(Enum):
    """What happened at a moment."""

    PUBLISHED = auto()
    UPDATED = auto()
    CRAWLED = auto()


@dataclass(frozen=True, slots=True)
class Stamp:
    """A moment of an article's own life, with its label: `text[start:moment.end]`."""

    occasion: Occasion
    start: int
    moment: Moment
    labelled: bool


_UPDATED = re.compile(
    r"\b(?:last\s+)?(?:updated?|modified|edited|revised)(?:\s+(?:on|at))?\s*:?\s*$", re.IGNORECASE
)
_PUBLISHED = re.compile(
    r"\b(?:first\s+)?(?:published|posted|created|issued|filed|released|date)(?:\s+(?:on|at))?"
    r"\s*:?\s*$",
    re.IGNORECASE,
)
_CRAWLED = re.compile(r"\bdate $")
"""The header that crawlers write: a small "date", a day, the site's rank or name."""

_LABEL = r"(?:last\s+)?(?:updated?|modified|edited|published|posted)"
_UNDATED = re.compile(
    rf"{_LABEL}(?:\s+(?:on|at))?\s*:?\s*{CLOCK}\s*(?:{ZONE})?"
    rf"|(?:{_LABEL}\s*:?\s*)?\d+\s+(?:minutes?|mins?|hours?|days?|weeks?|months?|years?)\s+ago"
    r"|\d+[\s-]+min(?:ute)?s?[\s-]+read",
    re.IGNORECASE,
)
"""A time without a day, or a time counted from a reading that is long past."""

_PARTS = re.compile(r"[|•·/]")
_WORD = re.compile(r"\w+")


def stamps_in(text: str, start: int, end: int) -> Iterator[Stamp]:
    """The moments in a line, with what their labels say; without one, of publication."""
    for moment in moments_in(text, start, end):
        head = text[start : moment.start]
        label = _UPDATED.search(head) or _CRAWLED.search(head) or _PUBLISHED.search(head)
        occasion = _occasion(label)
        at = start + label.start() if label else moment.start
        yield Stamp(occasion, at, moment, label is not None)
        start = moment.end


def _occasion(label: re.Match[str] | None) -> Occasion:
    if label is None or label.re is _PUBLISHED:
        return Occasion.PUBLISHED
    return Occasion.UPDATED if label.re is _UPDATED else Occasion.CRAWLED


def is_time_line(text: str, start: int, end: int) -> bool:
    """Whether a line tells a moment of the article's own life and hardly anything else."""
    if end - start > LONGEST:
        return False
    if _UNDATED.fullmatch(text, start, end):
        return True
    stamps = list(stamps_in(text, start, end))
    if not stamps:
        return False
    others = _others(text, start, end, stamps)
    allowed = MOST_OTHER_WORDS if stamps[0].labelled or _PARTS.search(others) else 0
    return len(_WORD.findall(others)) <= allowed


def _others(text: str, start: int, end: int, stamps: list[Stamp]) -> str:
    """What a line says besides its stamps."""
    pieces = []
    for stamp in stamps:
        pieces.append(text[start : stamp.start])
        start = stamp.moment.end
    return " ".join([*pieces, text[start:end]])
