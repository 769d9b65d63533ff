"""Firsts of a club: "its first-ever point in the Champions League", "sought its first win"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.reading.passages import Found, NameKind, NameMention, Passage
from graphsvc.extraction.telling.phrases import joined, lead, one_of, rest
from graphsvc.extraction.telling.subjects import beneficiary, club_after, club_of
from graphsvc.model import SegmentKind


class Thing(StrEnum):
    """What a club has for the first time."""

    POINT = "POINT"
    WIN = "WIN"
    DEFEAT = "DEFEAT"


class Span(StrEnum):
    """Since when it is the first: ever in a competition, or in this season."""

    EVER = "EVER"
    SEASON = "SEASON"


FIRST = re.compile(
    r"\b(?:(?P<own>its|their|an?|['’]s?) )(?P<first>(?:very )?first(?P<ever>[- ]ever)?"
    r" (?P<adjectives>(?:league|competitive) )?"
    r"(?P<thing>point|points|win|victory|defeat|loss))\b(?P<ever_after> ever)?",
    re.IGNORECASE,
)
HISTORIC = re.compile(
    r"\b(?:an? |the )?(?:historic|landmark) (?P<thing>point|win|victory) for (?:the )?",
    re.IGNORECASE,
)
THINGS = {
    "point": Thing.POINT, "points": Thing.POINT, "win": Thing.WIN, "victory": Thing.WIN,
    "defeat": Thing.DEFEAT, "loss": Thing.DEFEAT,
}  # fmt: skip
IN_COMPETITION = re.compile(r"^ in (?:the )?$", re.IGNORECASE)
THE_COMPETITION = re.compile(r"^ in the (?:competition|tournament)\b", re.IGNORECASE)
OF_SEASON = re.compile(
    r"^ (?:of|in|this) (?:the |this |their |its )?(?:new |league )?(?:season|campaign)\b"
    r"|^ this season\b",
    re.IGNORECASE,
)
SOUGHT = re.compile(
    r"\b"
    + one_of(r"""
        s(?:eek(?:s|ing)?|ought) | chas(?:e|es|ed|ing) | search(?:ed|ing)? (?:of|for)
        await(?:s|ed|ing)? | wait(?:s|ed|ing)? (?:\w+ )?for | look(?:s|ed|ing)? for | without
        hunt(?:ing)? for | den(?:y|ied|ying) | hop(?:es|ed|ing) for | bid for | yet to | still
    """)
    + r"\b[^,;.]{0,40}$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class First(Found):
    """A phrase that tells a first of a club, had or only sought."""

    passage: Passage
    club: str
    thing: Thing
    span: Span
    sought: bool
    words: Found
    """The shortest words that say "first"."""
    competition: NameMention | None
    """Where the phrase names it; None of "the competition"."""


@dataclass(frozen=True, slots=True)
class Landmark(Found):
    """A phrase that calls what a club has won historic: "a historic point for Midtjylland"."""

    club: str
    thing: Thing


def tell_firsts(reading: Reading) -> list[First]:
    """The firsts that an article tells, in its order."""
    return [
        first
        for index, passage in enumerate(reading.passages)
        if passage.zone is SegmentKind.PARAGRAPH
        for first in _tell(passage, reading.passages[:index])
    ]


def tell_landmarks(reading: Reading) -> list[Landmark]:
    """What an article calls historic for a club."""
    found = []
    for passage in reading.passages:
        for match in HISTORIC.finditer(passage.sentence.text):
            start, end = (passage.sentence.start + place for place in match.span())
            if club := club_after(passage, end):
                thing = THINGS[match["thing"].lower()]
                found.append(Landmark(start, club.end, club.club, thing))
    return found


def _tell(passage: Passage, earlier: Sequence[Passage]) -> Iterator[First]:
    base = passage.sentence.start
    for match in FIRST.finditer(passage.sentence.text):
        words = Found(base + match.start("first"), base + match.end())
        scope = _scope(passage, words, ever=bool(match["ever"] or match["ever_after"]))
        led, club = beneficiary(passage, words.end)
        club = club if led else club_of(passage, base + match.start(), earlier)
        if club is None or scope is None:
            continue
        span, where, name = scope
        sought = SOUGHT.search(lead(passage, words.start, length=60))
        start = words.start - (len(sought[0]) if sought else len(match["own"]) + 1)
        place = joined(Found(start, words.end), where)
        thing = THINGS[match["thing"].lower()]
        yield First(
            place.start, place.end, passage, club.club, thing, span, bool(sought), words, name
        )


def _scope(
    passage: Passage, words: Found, *, ever: bool
) -> tuple[Span, Found, NameMention | None] | None:
    """Since when, and where that is told; None where it is not."""
    follow = rest(passage, words.end)
    if season := OF_SEASON.match(follow):
        return Span.SEASON, Found(words.end, words.end + season.end()), None
    if anaphor := THE_COMPETITION.match(follow):
        return Span.EVER, Found(words.end, words.end + anaphor.end()), None
    for name in passage.of_kind(NameKind.COMPETITION):
        if IN_COMPETITION.match(passage.between(words.end, name.start)):
            seasonal = OF_SEASON.match(rest(passage, name.end))
            return Span.SEASON if seasonal and not ever else Span.EVER, name, name
    return None
