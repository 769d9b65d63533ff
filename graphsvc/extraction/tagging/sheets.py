"""The sentences of a document in units, with who is who in them."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.reading.passages import Passage, PersonMention
from graphsvc.extraction.tagging.units import Cast, Unit, units_of
from graphsvc.model import SegmentKind

KEEPER_BEFORE = re.compile(
    r"\b(?:goal)?(?:keeper|tender|minder)s? $|\b(?:goalie|custodian) $", re.IGNORECASE
)
SAVED_BY = re.compile(
    r"\b(?:(?:saved|denied|kept out|tipped (?:over|away|wide|behind)|parried|thwarted|foiled"
    r"|pushed (?:away|wide|behind)|smothered|(?:save|stop)) by"
    r"|(?:forc|test|extend|round|lobb|chipp)(?:ed|ing)|wrong-footed) $",
    re.IGNORECASE,
)
BEYOND = re.compile(
    r"\b(?:past|beyond|beat|beating|under|beneath|leaving)"
    r" (?:the (?:diving|advancing|onrushing|despairing|helpless|stranded) )?$",
    re.IGNORECASE,
)
SAVES = (
    r"saved|saving|parried|parrying|tipped|tipping|clawed|clawing|palmed|palming|pushed"
    r"|pushing|punched|smothered|smothering|spilled|fumbled|beat away|beating away|dived|dives"
    r"|diving|thwarted|thwarting|(?:kept|keeping|keeps) (?:it |them |him |her )?out"
    r"|(?:kept|keeping) a clean sheet|got (?:a|his|her) (?:hands?|gloves?|fingertips)"
    r"|(?:made|makes|making|pulled off|produced|producing) (?:a|an|two|three|another|one) "
    r"(?:[\w-]+ ){0,3}(?:saves?|stops?)|(?:denied|denies|denying) \w+"
)
KEEPER_AFTER = re.compile(
    rf",? (?:in (?:the \w+ )?goal|between the posts|{SAVES})\b"
    r"|['’]s? (?:fingertips|fingers|gloves|dive|despairing|outstretched|clean sheet|saves?)\b"
)
NEAR = 40
ENOUGH = 0.6
"""What a save counts beside being called the keeper."""
HALF = 0.35
"""What it counts that a ball went past somebody, whom it may have passed as a defender."""
SPEECH = "Q"
"""The zone of what somebody says."""
DEEPEST = 2
"""Depth of paragraphs from which on all are alike to the model."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sentence in units; `forms` are theirs, `zone` tells where in the article it stands."""

    passage: Passage
    units: tuple[Unit, ...]
    forms: tuple[str, ...]
    zone: str


def sheets_of(reading: Reading, sides: Collection[str]) -> list[Sheet]:
    """The sentences of a document; `sides` are the clubs of the match it reports, by slug."""
    cast = Cast(sides, reading.officials, _keepers(reading))
    return [_sheet(passage, cast) for passage in reading.passages]


def _sheet(passage: Passage, cast: Cast) -> Sheet:
    units = tuple(units_of(passage, cast))
    return Sheet(passage, units, tuple(unit.form for unit in units), _zone(passage))


def _zone(passage: Passage) -> str:
    if passage.sentence.spoken:
        return SPEECH
    if passage.zone is SegmentKind.PARAGRAPH:
        return f"P{min(DEEPEST, passage.sentence.depth)}"
    return passage.zone.name[0]


def _keepers(reading: Reading) -> frozenset[str]:
    """Those who are called the keeper of a side, or save as one does."""
    weights: dict[str, float] = {}
    for passage in reading.passages:
        for person in passage.people:
            weights[person.person] = weights.get(person.person, 0.0) + _keeps(passage, person)
    return frozenset(person for person, weight in weights.items() if weight >= ENOUGH)


def _keeps(passage: Passage, person: PersonMention) -> float:
    """How firmly the words beside a name say that it is the keeper's."""
    before = passage.between(max(passage.sentence.start, person.start - NEAR), person.start)
    if KEEPER_BEFORE.search(before):
        return 1.0
    after = passage.between(person.end, person.end + NEAR)
    if SAVED_BY.search(before) or KEEPER_AFTER.match(after):
        return ENOUGH
    return HALF if BEYOND.search(before) else 0.0
