"""What the words of a sentence are found to be."""

from collections.abc import Iterable, Iterator

from graphsvc.extraction.deciding.decisions import DecidedGoals
from graphsvc.extraction.explaining.pages import Page, at
from graphsvc.extraction.explaining.records import Mark, MarkKind
from graphsvc.extraction.reading.passages import (
    ClubMention,
    Found,
    MinuteMention,
    NameKind,
    NameMention,
    Passage,
    PersonMention,
    ScoreMention,
)
from graphsvc.extraction.tagging.units import Cast, Mention, units_of
from graphsvc.reference.naming import fold

TELLS = 0.3
"""The chance from which on a word is marked as one that tells a goal."""
KINDS = {
    PersonMention: MarkKind.PERSON,
    ClubMention: MarkKind.CLUB,
    MinuteMention: MarkKind.MINUTE,
    ScoreMention: MarkKind.SCORE,
}


def names_in(page: Page, passage: Passage) -> Iterator[Mark]:
    """The names, minutes and scores of a sentence; none overlaps another."""
    for unit in units_of(passage, Cast()):
        if unit.mention:
            means = _means(page, unit.mention)
            said = fold(page.words(unit))
            means = "" if fold(means) in said or said in fold(means) else means
            yield Mark(unit.start, unit.end, _kind(unit.mention), means)


def _kind(mention: Mention) -> MarkKind:
    if isinstance(mention, NameMention):
        told = mention.kind in (NameKind.COMPETITION, NameKind.LEAGUE, NameKind.GROUP)
        return MarkKind.COMPETITION if told else MarkKind.PLACE
    return KINDS[type(mention)]


def _means(page: Page, mention: Mention) -> str:
    match mention:
        case PersonMention():
            return mention.person
        case ClubMention():
            return page.club(mention.club)
        case MinuteMention(relative=False):
            return mention.label
    return ""


def goal_words(page: Page, goals: DecidedGoals) -> Iterator[tuple[int, Found]]:
    """The words that tell a goal, by the model or by a rule, with the number of their sentence."""
    for told in goals.tags:
        number = page.number(told.sheet.passage)
        for unit, chance in zip(told.sheet.units, told.goals, strict=True):
            if chance >= TELLS:
                yield number, at(unit)
    for telling in goals.tellings:
        yield page.number(telling.passage), page.whole(telling.trigger)


def joined(places: Iterable[Found]) -> Iterator[Mark]:
    """Words that tell a goal, those beside each other as one."""
    run: Found | None = None
    for place in sorted(places, key=lambda each: each.start):
        if run and place.start <= run.end + 1:
            run = Found(run.start, max(run.end, place.end))
            continue
        if run:
            yield Mark(run.start, run.end, MarkKind.GOAL)
        run = place
    if run:
        yield Mark(run.start, run.end, MarkKind.GOAL)
