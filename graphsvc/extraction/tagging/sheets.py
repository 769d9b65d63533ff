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
KEEPER_AFTER = re.compile(
    r",? (?:in (?:the \w+ )?goal\b|(?:saved|parried|tipped|clawed|beat away|pushed|palmed)\b"
    r"|(?:made|pulled off|produced) (?:a|an|two|three|another) (?:\w+ ){0,2}(?:saves?|stops?)\b)"
)
NEAR = 40
ENOUGH = 0.6
"""What a save counts beside being called the keeper."""
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
    start = passage.sentence.start
    if KEEPER_BEFORE.search(passage.between(max(start, person.start - NEAR), person.start)):
        return 1.0
    return ENOUGH if KEEPER_AFTER.match(passage.between(person.end, person.end + NEAR)) else 0.0
