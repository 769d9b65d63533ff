"""How many watched a match, and who led it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graphsvc.extraction.reading.cues import cued
from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.reading.passages import Found, Passage, PersonMention
from graphsvc.extraction.telling.moods import is_prior, is_unreal
from graphsvc.extraction.telling.phrases import lead

COUNT = r"(?P<n>\d{1,3}(?:[,. ]\d{3})+|\d{2,6})(?![\d%]|[,.]\d)"
LISTED = re.compile(
    rf"^(?:att(?:endance|\.)?|crowd|gate)(?: at [^:]{{0,40}})? ?[:–-] ?{COUNT}", re.IGNORECASE
)
"""A line of its own: "Attendance: 41,706"."""
IN_PROSE = (
    cued(
        rf"\b(?:crowd|attendance|gate) of (?:(?:just|only|some|about|around|exactly) )?{COUNT}",
        "of ",
    ),
    cued(
        rf"\b(?:watched by|in front of|before) (?:just |only |some |about )?{COUNT} "
        r"(?:people|fans|spectators|supporters|hardy souls|souls)\b",
        "people|fans|spectators|supporters|souls",
    ),
)
AWAY_FROM_IT = re.compile(
    r"\b(?:average|record|last|usual|previous|travelling|away|season|capacity)\b[^.;]{0,30}$",
    re.IGNORECASE,
)
"""Before a number that is that of another day, or of a part of those who were there."""
REFEREE_BEFORE = re.compile(r"\b(?:ref(?:eree)?|match official)(?: ?[:–-])? $", re.IGNORECASE)
FEWEST = 10


@dataclass(frozen=True, slots=True)
class Attendance(Found):
    """A phrase that tells how many watched the match."""

    passage: Passage
    number: int


@dataclass(frozen=True, slots=True)
class Referee(Found):
    """A phrase that tells who led the match."""

    passage: Passage
    person: PersonMention


def tell_attendance(reading: Reading) -> Attendance | None:
    """How many watched, as the article tells it: a line that lists it counts before prose."""
    told = [found for passage in reading.passages for found in _attendances(passage)]
    return min(told, key=lambda each: not LISTED.match(each.passage.sentence.text), default=None)


def _attendances(passage: Passage) -> Iterator[Attendance]:
    text, base = passage.sentence.text, passage.sentence.start
    if listed := LISTED.match(text):
        yield from _attendance(passage, listed)
        return
    for phrase in IN_PROSE:
        for found in phrase.finditer(text):
            place = Found(base + found.start(), base + found.end())
            elsewhere = AWAY_FROM_IT.search(lead(passage, place.start))
            if not (elsewhere or is_prior(passage, place) or is_unreal(passage, place)):
                yield from _attendance(passage, found)


def _attendance(passage: Passage, found: re.Match[str]) -> Iterator[Attendance]:
    number = int(re.sub(r"\D", "", found["n"]))
    if number >= FEWEST:
        base = passage.sentence.start
        yield Attendance(base + found.start(), base + found.end(), passage, number)


def tell_referee(reading: Reading) -> Referee | None:
    """Who led the match, where the article calls somebody the referee."""
    for passage in reading.passages:
        for person in passage.people:
            before = REFEREE_BEFORE.search(lead(passage, person.start))
            if before:
                start = person.start - len(before[0])
                return Referee(start, person.end, passage, person)
    return None
