"""How far a club came in a competition: "reached the quarterfinals in its first campaign"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.reading.numbers import ORDINAL, value_of
from graphsvc.extraction.reading.passages import Found, NameKind, NameMention, Passage
from graphsvc.extraction.telling.moods import is_unreal
from graphsvc.extraction.telling.phrases import joined, rest
from graphsvc.extraction.telling.stakes import phase_in
from graphsvc.extraction.telling.subjects import club_of
from graphsvc.model import CompetitionPhase, SegmentKind

REACHED = re.compile(
    r"\b(?:reach(?:ed|es)?|(?:got|made it|went through|advanced|progressed) (?:in)?to|made)"
    r"(?= (?:the|last season['’]s|last year['’]s) (?:[\w-]+ ){0,3}?(?:quarter|semi|last|round|"
    r"knock|group|final))",
    re.IGNORECASE,
)
LAST_YEAR = re.compile(r"\blast (?:year|season|term)\b", re.IGNORECASE)
NTH = re.compile(rf"\bin (?:its|their) (?:maiden|(?P<n>{ORDINAL})(?:[- ]ever)?) $", re.IGNORECASE)
CAMPAIGN = re.compile(r"^ (?:campaign|season|adventure|participation)\b", re.IGNORECASE)
PHASE_NEAR = 30


@dataclass(frozen=True, slots=True)
class Campaign(Found):
    """A phrase about the last campaign of a club: how far it came, or the how manieth it was."""

    passage: Passage
    club: str
    competition: NameMention | None
    phase: CompetitionPhase | None
    number: int | None
    year: Found | None = None
    """Where it says "last year", which may be that of the calendar."""


def tell_campaigns(reading: Reading) -> list[Campaign]:
    """The campaigns of last season that an article tells of, in its order."""
    return [
        campaign
        for index, passage in enumerate(reading.passages)
        if passage.zone is SegmentKind.PARAGRAPH and LAST_YEAR.search(passage.sentence.text)
        for campaign in _tell(passage, reading.passages[:index])
    ]


def _tell(passage: Passage, earlier: Sequence[Passage]) -> Iterator[Campaign]:
    named = passage.of_kind(NameKind.COMPETITION)
    competition = named[0] if len({name.keys for name in named}) == 1 else None
    numbered = list(_numbered(passage, earlier))
    yield from numbered
    base = passage.sentence.start
    for match in REACHED.finditer(passage.sentence.text):
        words = Found(base + match.start(), base + match.end())
        phase = phase_in(rest(passage, words.end, length=PHASE_NEAR))
        club = club_of(passage, words.start, earlier)
        year = LAST_YEAR.search(passage.sentence.text)
        if phase and club and year and not is_unreal(passage, words):
            last = Found(base + year.start(), base + year.end())
            whole = joined(club, Found(words.start, words.end + phase[2]), last, *numbered)
            by_year = last if year[0].lower().endswith("year") else None
            yield Campaign(
                whole.start, whole.end, passage, club.club, competition, phase[0], None, by_year
            )


def _numbered(passage: Passage, earlier: Sequence[Passage]) -> Iterator[Campaign]:
    """The how manieth campaign: "in its first Champions League campaign"."""
    for name in passage.of_kind(NameKind.COMPETITION):
        head = passage.between(passage.sentence.start, name.start)
        nth, tail = NTH.search(head), CAMPAIGN.match(rest(passage, name.end))
        club = club_of(passage, passage.sentence.start + nth.start(), earlier) if nth else None
        if nth and tail and club:
            start = passage.sentence.start + nth.start()
            number = value_of(nth["n"]) if nth["n"] else 1
            yield Campaign(start, name.end + tail.end(), passage, club.club, name, None, number)
