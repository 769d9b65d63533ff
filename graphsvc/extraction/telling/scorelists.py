"""Lists of scorers as reports end with them: "Goals: Lindqvist 48, Marković 68 (og)"."""

import re
from collections.abc import Iterator, Sequence

from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.reading.passages import (
    ClubMention,
    Found,
    MinuteMention,
    Passage,
    PersonMention,
)
from graphsvc.extraction.telling.phrases import rest
from graphsvc.extraction.telling.tellings import GoalTelling
from graphsvc.model import Basis, GoalKind

LIST = re.compile(r"^(?:Goals?|Goalscorers?|Scorers?|Scoring)\s*[:–-]", re.IGNORECASE)
LABEL = r"\d{1,3}(?:\+\d{1,2})?"
KIND = r"pens?|p|og|o\.g\.|own goal"
MINUTES = re.compile(
    rf"^,? ?\(?(?P<minutes>(?:{LABEL}['’.]?(?: ?\(?(?:{KIND})\b\)?)?(?:, ?| and )?)+)",
    re.IGNORECASE,
)
ONE = re.compile(rf"(?P<label>{LABEL})['’.]?(?: ?\(?(?P<kind>{KIND})\b)?", re.IGNORECASE)
SURE = 0.92
"""How surely a line of such a list tells a goal of the match."""
LINE_UPS = 3
"""Sentences up to the list among which the line-up of its club stands."""


def tell_lists(reading: Reading) -> list[GoalTelling]:
    """The goals that lists of scorers tell, in the article's order."""
    found: list[GoalTelling] = []
    for index, passage in enumerate(reading.passages):
        if LIST.match(passage.sentence.text):
            found += _tell(passage, _side_of(reading.passages[: index + 1]))
    return [telling for telling in found if not _by_official(reading, telling)]


def _by_official(reading: Reading, telling: GoalTelling) -> bool:
    return telling.scorer is not None and telling.scorer.person in reading.officials


def _side_of(passages: Sequence[Passage]) -> ClubMention | None:
    """The club whose line-up stands before the list: "Norwich City: Ridgewell, …"."""
    for passage in reversed(passages[-LINE_UPS:]):
        for club in passage.clubs:
            if club.start - passage.sentence.start < 3:
                return club
    return None


def _tell(passage: Passage, club: ClubMention | None) -> Iterator[GoalTelling]:
    for person in passage.people:
        if match := MINUTES.match(rest(passage, person.end)):
            base = person.end + match.start("minutes")
            for minute in ONE.finditer(match["minutes"]):
                yield _telling(passage, person, club, base, minute)


def _telling(
    passage: Passage,
    person: PersonMention,
    club: ClubMention | None,
    base: int,
    minute: re.Match[str],
) -> GoalTelling:
    start, end = base + minute.start("label"), base + minute.end("label")
    return GoalTelling(
        start=person.start,
        end=end,
        passage=passage,
        trigger=Found(start, end),
        scorer=person,
        club=club,
        against=None,
        minute=MinuteMention(start, end, minute["label"], Basis.STATED),
        role=None,
        period=None,
        kind=_kind(minute["kind"]),
        count=1,
        strength=SURE,
        rule="goal/list",
    )


def _kind(word: str | None) -> GoalKind | None:
    if word is None:
        return None
    return GoalKind.OWN_GOAL if word.lower().startswith("o") else GoalKind.PENALTY
