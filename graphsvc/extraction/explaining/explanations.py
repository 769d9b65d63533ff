"""Everything about one article, as far as a person wants to know why.

Nothing is decided here. What was decided is told by the records that deciding returns; where they
leave out what they dropped, the functions that dropped it are asked again.
"""

from collections.abc import Collection, Iterator, Sequence

from graphsvc.extraction.deciding.choosing import Choice, choose
from graphsvc.extraction.deciding.decisions import Decided, DecidedMatch
from graphsvc.extraction.deciding.events import sentences_elsewhere
from graphsvc.extraction.deciding.matches import Match
from graphsvc.extraction.deciding.outlines import outline
from graphsvc.extraction.explaining.hearing import Hearing
from graphsvc.extraction.explaining.marking import goal_words, joined, names_in
from graphsvc.extraction.explaining.matching import match_explained, searched
from graphsvc.extraction.explaining.pages import Page, at
from graphsvc.extraction.explaining.records import (
    Explanation,
    Heard,
    Line,
    Mark,
    MarkKind,
    Rejected,
    Unread,
    Why,
)
from graphsvc.extraction.explaining.ruling import fallen_in, foreign_in, nameless_in
from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.reading.passages import Found, Passage
from graphsvc.extraction.tagging.model import Model
from graphsvc.model import SegmentKind
from graphsvc.reference import Names

SLIGHT = 0.02
"""Chances below that are not worth a line."""
UNREAD = (
    SegmentKind.BYLINE,
    SegmentKind.DATELINE,
    SegmentKind.METADATA,
    SegmentKind.BOILERPLATE,
)


def explained(decided: Decided, names: Names, model: Model) -> Explanation:
    """Why so was decided about an article; with the names and the model that it was decided by."""
    page = Page(decided.reading, names)
    choice = _choice(decided, names, model) if model.trained else None
    matches = [each.match for each in decided.matches]
    hearings = [
        Hearing(page, each.goals, _about(page, each.match, matches), model)
        for each in decided.matches
    ]
    rejected = [
        [*hearing.rejected(), *_ruled_out(page, each, matches)]
        for hearing, each in zip(hearings, decided.matches, strict=True)
    ]
    kept = [_worth_a_line(each) for each in rejected]
    return Explanation(
        text=decided.reading.article.text,
        lines=list(_lines(page, decided, hearings, kept)),
        unread=list(_unread(decided.reading)),
        searched=searched(page, choice) if choice else None,
        matches=[
            match_explained(page, each, choice if each.match.main else None, told)
            for each, told in zip(decided.matches, kept, strict=True)
        ],
        overlooked=sum(map(len, rejected)) - sum(map(len, kept)),
    )


def _choice(decided: Decided, names: Names, model: Model) -> Choice:
    told = [*decided.tellings, *decided.heard]
    return choose(outline(decided.reading, told, names), model)


def _about(page: Page, match: Match, matches: Sequence[Match]) -> Collection[int]:
    """The numbers of the sentences that are about a match: of the main one all but others' own."""
    elsewhere = sentences_elsewhere(match, matches)
    default = match if match.main else None
    return {
        page.number(each)
        for each in page.reading.passages
        if elsewhere.get(each.sentence, default) is match
    }


def _ruled_out(page: Page, decided: DecidedMatch, matches: Sequence[Match]) -> Iterator[Rejected]:
    if decided.goals.judgement:
        yield from fallen_in(page, decided.goals.judgement)
    if decided.match.main:
        yield from foreign_in(page, decided, matches)
        yield from nameless_in(page, decided, matches)


def _worth_a_line(rejected: Sequence[Rejected]) -> list[Rejected]:
    return [
        each
        for each in rejected
        if each.why is not Why.UNLIKELY_SCORER or (each.chance or 0.0) >= SLIGHT
    ]


def _lines(
    page: Page,
    decided: Decided,
    hearings: Sequence[Hearing],
    rejected: Sequence[Sequence[Rejected]],
) -> Iterator[Line]:
    """The sentences of the article; clubs by other words as in the match that it reports."""
    heard = [each for hearing in hearings for each in hearing.heard()]
    every = [each for told in rejected for each in told]
    goals = [each for match in decided.matches for each in goal_words(page, match.goals)]
    main = next((each for each in decided.matches if each.match.main), None)
    for number, passage in enumerate((main or decided).reading.passages, 1):
        here = tuple(each for each in heard if each.sentence == number)
        words = joined(place for sentence, place in goals if sentence == number)
        yield Line(
            number=number,
            zone=passage.zone,
            zone_number=passage.sentence.zone_number,
            place=at(passage.sentence),
            marks=(*_named(page, passage, here), *words),
            heard=here,
            rejected=tuple(each for each in every if each.sentence == number),
        )


def _unread(reading: Reading) -> Iterator[Unread]:
    sentences = [each.sentence for each in reading.passages]
    for segment in reading.article.of_kind(*UNREAD):
        place = Found(segment.start, segment.end)
        if not place.overlaps(sentences):
            yield Unread(segment.kind, place)


def _named(page: Page, passage: Passage, heard: Sequence[Heard]) -> Iterator[Mark]:
    """Names, and whom other words mean of whom a goal is told."""
    names = list(names_in(page, passage))
    yield from names
    for each in heard:
        if not each.place.overlaps(names):
            yield Mark(each.place.start, each.place.end, MarkKind.PERSON, each.person)
