"""What the words of a sentence are found to be."""

from collections.abc import Iterator

from graphsvc.extraction.explaining.pages import Page
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
from graphsvc.extraction.tagging.tagger import Tags
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


def goal_words(told: Tags) -> Iterator[Mark]:
    """The words of a sentence that tell a goal, those beside each other as one."""
    run: Found | None = None
    for unit, chance in zip(told.sheet.units, told.goals, strict=True):
        if chance >= TELLS:
            run = Found(run.start if run else unit.start, unit.end)
        elif run:
            yield Mark(run.start, run.end, MarkKind.GOAL)
            run = None
    if run:
        yield Mark(run.start, run.end, MarkKind.GOAL)
