"""National teams, which go by the names of their countries: "Wales beat Finland 2-0".

A country is a side only in an article about sides that are countries; else it is a place.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from graphsvc.extraction.reading.passages import (
    ClubMention,
    NameKind,
    NameMention,
    Sentence,
)
from graphsvc.model import AliasKind
from graphsvc.reference import Names

LEAD = 1
"""Depth of paragraphs down to which an article says who met."""
IN_HEAD = 1.5
"""What a name in the head of an article counts."""
ENOUGH = 1.5
"""How firmly two countries must be named as sides."""
AS_A_PLACE = re.compile(
    r"\b(?:in|from|across|near|around|outside|leave|left|northern|southern|eastern|western|north|"
    r"south|east|west|rural|central|(?:coast|corner|north|south|east|west|rest|part|town|city|"
    r"capital|people) of)(?: the)? $",
    re.IGNORECASE,
)
"""Words after which a country is no side."""

SOMEBODYS = re.compile(r"['’]s? [A-Z]| [A-Z][a-z]+(?! ?\d)")
"""Behind a country that is somebody's own, "Spain's Roca", or a given name, "Chad Kane"."""
NAMED_SO = re.compile(r"\b[A-Z][a-z]+ $")
"""Before a country that is a surname: "Michael Jordan"."""
NEAR = 30
"""Characters beside a country whose words are looked at."""

Row = tuple[Sentence, Sequence[NameMention], Sequence[ClubMention]]
"""A sentence, the names in it, and its clubs."""


def national_sides(rows: Sequence[Row], names: Names) -> list[tuple[ClubMention, ...]]:
    """The countries that each sentence names as sides; none in an article about clubs."""
    if not _of_nations(rows, names):
        return [()] * len(rows)
    return [tuple(_mentions(sentence, named, names)) for sentence, named, _ in rows]


def _of_nations(rows: Sequence[Row], names: Names) -> bool:
    """Whether two countries are named as sides, more firmly than any two clubs are named."""
    countries = _second(
        (sentence, name.key) for sentence, named, _ in rows for name in _sides(sentence, named)
    )
    clubs = _second((sentence, club.club) for sentence, _, named in rows for club in named)
    expected = 0.5 if _for_nations(rows, names) else 0.0
    return countries + expected >= ENOUGH and countries + expected > clubs


def _second(found: Iterable[tuple[Sentence, str]]) -> float:
    """How often the second most prominent of some names stands there, in the head the more."""
    weight: defaultdict[str, float] = defaultdict(float)
    for sentence, key in found:
        weight[key] += IN_HEAD if sentence.depth <= LEAD else 1.0
    return sorted((0.0, 0.0, *weight.values()))[-2]


def _for_nations(rows: Sequence[Row], names: Names) -> bool:
    """Whether a competition of national teams is named."""
    return any(
        names.competitions[name.key].teams == "national"
        for _, named, _ in rows
        for name in named
        if name.kind is NameKind.COMPETITION
    )


def _sides(sentence: Sentence, named: Sequence[NameMention]) -> Iterator[NameMention]:
    for name in named:
        if name.kind is NameKind.COUNTRY and not _is_no_side(sentence, name):
            yield name


def _is_no_side(sentence: Sentence, name: NameMention) -> bool:
    """Whether a country is where somebody is or comes from, or a part of a person's name."""
    before = sentence.between(name.start - NEAR, name.start)
    after = sentence.between(name.end, name.end + NEAR)
    return bool(AS_A_PLACE.search(before) or SOMEBODYS.match(after) or NAMED_SO.search(before))


def _mentions(
    sentence: Sentence, named: Sequence[NameMention], names: Names
) -> Iterator[ClubMention]:
    for name in _sides(sentence, named):
        side = names.national_sides[name.key]
        yield ClubMention(name.start, name.end, side.slug, AliasKind.NAME)
