"""From an article to its passages: who and what each sentence names."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from graphsvc.extraction.reading.clubs import club_mentions, senses
from graphsvc.extraction.reading.gazetteering import Token, club_surfaces, other_names, tokens_of
from graphsvc.extraction.reading.halves import before_half_time, closing_first_half
from graphsvc.extraction.reading.minutes import minutes_in
from graphsvc.extraction.reading.nations import national_sides
from graphsvc.extraction.reading.passages import (
    ClubMention,
    MinuteMention,
    NameKind,
    NameMention,
    Passage,
    PersonMention,
    Sentence,
    Span,
    apart,
    sentences,
)
from graphsvc.extraction.reading.people import people_of
from graphsvc.extraction.reading.runs import runs
from graphsvc.extraction.reading.scores import scores_in
from graphsvc.extraction.reading.sightings import Sighting, sight
from graphsvc.extraction.reading.slips import Named, misspelt
from graphsvc.extraction.reading.speech import is_spoken, speech_in
from graphsvc.extraction.reading.tickers import entered
from graphsvc.model import Article, SegmentKind, Testimony
from graphsvc.reference import Names
from graphsvc.rules.minutes import minute_key

Testimonies = Mapping[str, Testimony]
"""What each witness says of an article, by its name."""
NOBODY: Testimonies = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Reading:
    """An article as its passages, and the people in it who score no goals."""

    article: Article
    passages: tuple[Passage, ...]
    officials: frozenset[str]
    dateline: tuple[NameMention, ...]
    """The cities and countries of the dateline, the grounds of the byline."""
    testimonies: Testimonies = field(default_factory=dict)
    """What others who read the article say of the match that it reports."""


def read(article: Article, names: Names, testimonies: Testimonies = NOBODY) -> Reading:
    """Find the names, the people and the scores of each sentence."""
    speech = speech_in(article.text, article.of_kind(SegmentKind.PARAGRAPH))
    told = (replace(each, spoken=is_spoken(each, speech)) for each in sentences(article))
    datelines = article.of_kind(SegmentKind.DATELINE)
    rows = [_row(sentence, datelines, names) for sentence in told]
    named = _clubs(rows, names)
    found = [
        run
        for row, mentions in zip(rows, named, strict=True)
        for run in runs(row.sentence, row.tokens, (*mentions, *row.names))
    ]
    clubs = [mention for mentions in named for mention in mentions]
    people = people_of(found, text=article.text, clubs=clubs)
    named_in = [*zip(rows, named, map(people.among, (row.sentence for row in rows)), strict=True)]
    first_half = before_half_time([row.sentence for row in rows])
    passages = [
        _passage(*each, first_half=number in first_half) for number, each in enumerate(named_in)
    ]
    for number in [*closing_first_half(passages)]:
        passages[number] = _passage(*named_in[number], first_half=True)
    timed = tuple(_timed(entered(passages)))
    return Reading(article, timed, people.officials, _dateline(article, names), testimonies)


def _passage(
    row: "_Row",
    clubs: tuple[ClubMention, ...],
    people: tuple[PersonMention, ...],
    *,
    first_half: bool,
) -> Passage:
    text, start = row.sentence.text, row.sentence.start
    return Passage(
        row.sentence,
        clubs=clubs,
        people=people,
        names=tuple(apart(row.names, clubs)),
        scores=scores_in(row.sentence, clubs),
        minutes=minutes_in(text, offset=start, names=people, first_half=first_half),
    )


def _timed(passages: Iterable[Passage]) -> Iterator[Passage]:
    """With each relative minute counted from the last that was told before it."""
    last: int | None = None
    for passage in passages:
        minutes = []
        for minute in passage.minutes:
            minutes.append(replace(minute, since=last) if minute.relative else minute)
            last = _reached(minute, last)
        yield replace(passage, minutes=tuple(minutes)) if minutes else passage


def _reached(minute: MinuteMention, last: int | None) -> int | None:
    """The minute of the match that is told, after the last one."""
    if not minute.relative:
        return minute_key(minute.label)[0]
    return None if last is None else last + int(minute.label)


@dataclass(frozen=True, slots=True)
class _Row:
    """A sentence before its clubs and people are known."""

    sentence: Sentence
    tokens: list[Token]
    names: list[NameMention]


def _row(sentence: Sentence, datelines: Sequence[Span], names: Names) -> _Row:
    """Without the words of a dateline, which tell where it was written."""
    tokens = apart(tokens_of(sentence), datelines)
    return _Row(sentence, tokens, other_names(tokens, sentence, names))


def _clubs(rows: Sequence[_Row], names: Names) -> list[tuple[ClubMention, ...]]:
    """The clubs of each sentence, decided for all of them together."""
    sighted = [_sight(row, names) for row in rows]
    countries = Counter(code for row in rows for code in _countries(row.names, names))
    meaning = senses([each for places in sighted for each in places], countries)
    clubs = [club_mentions(places, meaning) for places in sighted]
    told = [(r.sentence, r.names, named) for r, named in zip(rows, clubs, strict=True)]
    nations = national_sides(told, names)
    named = [Named(r.sentence, r.tokens, own, r.names) for r, own in zip(rows, clubs, strict=True)]
    slips = misspelt(named)
    return [
        _beside((*own, *slip), them) for own, slip, them in zip(clubs, slips, nations, strict=True)
    ]


def _beside(
    clubs: tuple[ClubMention, ...], nations: tuple[ClubMention, ...]
) -> tuple[ClubMention, ...]:
    """Clubs and national teams in the order of the text; a country in a club's name is none."""
    free = apart(nations, clubs)
    return tuple(sorted((*clubs, *free), key=lambda each: each.start))


def _sight(row: _Row, names: Names) -> list[Sighting]:
    fixed = [name for name in row.names if name.kind in (NameKind.COMPETITION, NameKind.DEMONYM)]
    surfaces = apart(club_surfaces(row.tokens, names), fixed)
    return sight(row.sentence, row.tokens, surfaces)


def _countries(found: Sequence[NameMention], names: Names) -> Iterator[str]:
    """The countries that the names of a sentence point at."""
    for name in found:
        if name.kind in (NameKind.DEMONYM, NameKind.COUNTRY):
            yield name.key
        elif name.kind is NameKind.COMPETITION and (
            country := names.competitions[name.key].country
        ):
            yield country


def _dateline(article: Article, names: Names) -> tuple[NameMention, ...]:
    lines = (
        Sentence(
            segment.start,
            segment.end,
            zone=SegmentKind.DATELINE,
            zone_number=0,
            depth=0,
            text=article.segment_text(segment),
            truncated=False,
        )
        for segment in article.of_kind(SegmentKind.BYLINE, SegmentKind.DATELINE)
    )
    return tuple(name for line in lines for name in other_names(tokens_of(line), line, names))
