"""How many watched a match, and who led it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graphsvc.extraction.reading.cues import cued
from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.reading.passages import Found, Passage, PersonMention
from graphsvc.extraction.telling.moods import is_prior, is_unreal
from graphsvc.extraction.telling.phrases import lead, rest

NEAR = 60
"""Characters beside a number or a name whose words are looked at."""
COUNT = r"(?P<n>\d{1,3}(?:,\d{3}|\.\d{3}| \d{3})|\d{2,6})(?![\d%]|[,.]\d| \d{3}\b)"
"""A number of people below a million."""
LISTED = re.compile(
    rf"^(?:att(?:endance|\.)?|crowd|gate)(?: at [^:]{{0,40}})? ?[:–-] ?{COUNT}"
    r"(?= ?(?:$|[.,;(]|of\b))",
    re.IGNORECASE,
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
REFEREE = re.compile(r"\b(?:ref(?:eree)?|match official)(?: ?[:–-])? $", re.IGNORECASE)
OF_OTHERS = re.compile(
    r"\b(?:former|ex|last|previous|retired)[ -](?:\w+['’]s )?$|\b(?:week|month|year|season)['’]s $",
    re.IGNORECASE,
)
"""Before a referee of another day."""
EXPECTED = re.compile(
    r"^ (?:was|were|had been|is|players?\b|(?:had )?(?:expected|predicted|hoped))", re.IGNORECASE
)
"""Behind a number of people who were only expected, or who did not watch."""
FEWEST = 50
"""People from which on prose tells of a crowd."""


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
        yield _attendance(passage, listed)
        return
    for phrase in IN_PROSE:
        for found in phrase.finditer(text):
            place = Found(base + found.start(), base + found.end())
            attendance = _attendance(passage, found)
            if attendance.number >= FEWEST and not _is_another(passage, place):
                yield attendance


def _is_another(passage: Passage, place: Found) -> bool:
    """Whether a number is that of another day, of some of those who were there, or only hoped."""
    elsewhere = AWAY_FROM_IT.search(lead(passage, place.start, length=NEAR))
    expected = EXPECTED.match(rest(passage, place.end, length=NEAR))
    return bool(elsewhere or expected) or is_prior(passage, place) or is_unreal(passage, place)


def _attendance(passage: Passage, found: re.Match[str]) -> Attendance:
    base = passage.sentence.start
    number = int(re.sub(r"\D", "", found["n"]))
    return Attendance(base + found.start(), base + found.end(), passage, number)


def tell_referee(reading: Reading) -> Referee | None:
    """Who led the match, where the article calls somebody its referee."""
    for passage in reading.passages:
        for person in passage.people:
            before = lead(passage, person.start, length=NEAR)
            found = REFEREE.search(before)
            if found and _is_of_the_match(before[: found.start()], listed=":" in found[0]):
                return Referee(person.start - len(found[0]), person.end, passage, person)
    return None


def _is_of_the_match(before: str, *, listed: bool) -> bool:
    """Whether what stands before "referee" leaves it at this match: a line begins with it."""
    return not before if listed else not OF_OTHERS.search(before)
