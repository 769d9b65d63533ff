"""Chances that a side did not take, where a phrase counts them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.reading.numbers import NUMBER, value_of
from graphsvc.extraction.reading.passages import Found, MinuteMention, Passage
from graphsvc.extraction.telling.phrases import after, rest
from graphsvc.extraction.telling.subjects import club_of
from graphsvc.model import SegmentKind

MISSED = re.compile(
    r"\b(?:wasted|squandered|spurned|missed|passed up|failed to take)"
    rf" (?:(?P<about>a couple of)|(?P<count>{NUMBER}))"
    r" (?:[\w-]+ ){0,3}?(?:chances|opportunities|openings)\b",
    re.IGNORECASE,
)
THEN = re.compile(
    r"^[^.;]{0,60}?\b(?:made to pay|paid|punished|before|until|when)\b", re.IGNORECASE
)
"""Between chances and the goal that came after them."""
COUPLE = 2


@dataclass(frozen=True, slots=True)
class Missed(Found):
    """A phrase that counts chances that a club did not take."""

    passage: Passage
    club: str
    count: int
    roughly: bool
    before: MinuteMention | None
    """The minute of the goal that came after them."""


def tell_missed(reading: Reading) -> list[Missed]:
    """The missed chances that an article counts, in its order."""
    return [
        missed
        for index, passage in enumerate(reading.passages)
        if passage.zone is SegmentKind.PARAGRAPH
        for missed in _tell(passage, reading.passages[:index])
    ]


def _tell(passage: Passage, earlier: Sequence[Passage]) -> Iterator[Missed]:
    base = passage.sentence.start
    for match in MISSED.finditer(passage.sentence.text):
        place = Found(base + match.start(), base + match.end())
        club = club_of(passage, place.start, earlier)
        people = [p for p in passage.people if club and club.end <= p.start < place.start]
        if club and not people:
            count = value_of(match["count"]) if match["count"] else COUPLE
            yield Missed(
                place.start,
                place.end,
                passage=passage,
                club=club.club,
                count=count,
                roughly=match["count"] is None,
                before=_next_minute(passage, place),
            )


def _next_minute(passage: Passage, place: Found) -> MinuteMention | None:
    if THEN.match(rest(passage, place.end)) is None:
        return None
    return next(iter(after(passage.minutes, place.end)), None)
