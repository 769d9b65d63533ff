"""Who was at home, where no phrase says it: by the city, the ground or the country told."""

import re
from collections.abc import Sequence
from enum import StrEnum

from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.reading.passages import NameKind, NameMention, Passage
from graphsvc.extraction.telling.tellings import MatchTelling
from graphsvc.reference import Names
from graphsvc.reference.naming import fold

LEAD = 3
"""Paragraphs at the head of a report that tell of its match before of any other."""
IN = re.compile(r"\bin (?:the )?$")


class HomeSource(StrEnum):
    """By what it is known who was at home."""

    MODEL = "MODEL"
    """The model is sure."""
    PHRASE = "PHRASE"
    GROUND = "GROUND"
    """A ground, or the city of the dateline."""
    COUNTRY = "COUNTRY"
    GOALS = "GOALS"
    """What is told of "the visitors" and the like fits the goals better so."""


def home_by_ground(clubs: Sequence[str], reading: Reading, names: Names) -> str | None:
    """The one club whose ground the lead names, or whose city the dateline names."""
    grounds = {key for name in _grounds(reading) for key in name.keys}
    cities = {fold(name.key) for name in reading.dateline if name.kind is NameKind.CITY}
    local = [club for club in clubs if club in grounds]
    return _only(local or [club for club in clubs if fold(names.clubs[club].city) in cities])


def home_by_country(
    clubs: Sequence[str], tellings: Sequence[MatchTelling], names: Names
) -> str | None:
    """The one club of a country that is told with a match: "against Ajax in the Netherlands"."""
    countries = {
        name.key
        for telling in tellings
        for name in telling.passage.of_kind(NameKind.COUNTRY)
        if _is_place(telling.passage, name)
    }
    return _only([club for club in clubs if names.clubs[club].country in countries])


def _only(clubs: Sequence[str]) -> str | None:
    return clubs[0] if len(clubs) == 1 else None


def _grounds(reading: Reading) -> list[NameMention]:
    """The grounds named in headline, captions, byline and first paragraphs."""
    head = [passage for passage in reading.passages if passage.sentence.depth < LEAD]
    told = [name for passage in head for name in passage.of_kind(NameKind.GROUND)]
    return [*told, *(name for name in reading.dateline if name.kind is NameKind.GROUND)]


def _is_place(passage: Passage, name: NameMention) -> bool:
    return bool(IN.search(passage.between(name.start - 8, name.start)))
