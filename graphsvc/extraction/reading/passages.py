"""A passage is one sentence with everything found in it; offsets are code points of the article."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import accumulate, groupby
from typing import Protocol, TypeVar

from graphsvc.model import AliasKind, Article, Basis, SegmentKind

SPACES = dict.fromkeys(map(ord, "\n\r\t\u00a0"), " ")
"""White space that means no more than a space: lines wrapped at a width. Places stay the same."""

COLUMN = {**SPACES, ord("\n"): ";"}
"""The same where each line is a name of its own, as in line-ups."""
NARROW = 35
"""Columns that the lines of such a paragraph have at most on average; wrapped lines are fuller."""

SIDE_AND_GOALS = re.compile(r"[^\W\d][^.!?:;,\d]{2,40} \d")
"""The line of a side and its goals: "Brighton and Hove Albion 2"."""

PARENTS = (SegmentKind.HEADLINE, SegmentKind.CAPTION, SegmentKind.PARAGRAPH)


class Span(Protocol):
    """Anything that has a place in the article."""

    @property
    def start(self) -> int:
        """Offset of its first character."""

    @property
    def end(self) -> int:
        """Offset behind its last character."""


@dataclass(frozen=True, slots=True)
class Found:
    """Something at a place: `text[start:end]` of the article."""

    start: int
    end: int

    def overlaps(self, others: Iterable[Span]) -> bool:
        """Whether it shares a character with any of those."""
        start, end = self.start, self.end
        for other in others:  # noqa: SIM110 - called for each word: `any` takes twice as long
            if start < other.end and other.start < end:
                return True
        return False


Placed = TypeVar("Placed", bound=Span)


def apart(found: Iterable[Placed], others: Iterable[Span]) -> list[Placed]:
    """Those that share no character with any of the others; both may be thousands."""
    ordered = sorted(others, key=lambda each: each.start)
    if not ordered:
        return list(found)
    starts = [each.start for each in ordered]
    ends = [0, *accumulate((each.end for each in ordered), max)]
    return [each for each in found if ends[bisect_left(starts, each.end)] <= each.start]


@dataclass(frozen=True, slots=True)
class ClubMention(Found):
    """A club, by its gazetteer slug; `alias` tells in what way the text names it."""

    club: str
    alias: AliasKind = AliasKind.NAME


@dataclass(frozen=True, slots=True)
class PersonMention(Found):
    """A person, by the fullest name the article gives; a pronoun is a DESCRIPTION."""

    person: str
    alias: AliasKind = AliasKind.NAME


class NameKind(StrEnum):
    """Other names of the gazetteer."""

    COMPETITION = "COMPETITION"
    COUNTRY = "COUNTRY"
    DEMONYM = "DEMONYM"
    GROUND = "GROUND"
    CITY = "CITY"
    GROUP = "GROUP"
    LEAGUE = "LEAGUE"


@dataclass(frozen=True, slots=True)
class NameMention(Found):
    """A competition, country, demonym, ground, city or group; `keys` are the rows it may mean.

    They are slugs of competitions, codes of countries, names of cities; of a ground the slugs of
    its clubs, of a group its letter; none of "the league", which is some country's own.
    """

    kind: NameKind
    keys: tuple[str, ...]

    @property
    def key(self) -> str:
        """The first it may mean."""
        return self.keys[0]


@dataclass(frozen=True, slots=True)
class ScoreMention(Found):
    """Two numbers as a score, in the order of the text. `interim` is not how a match ended."""

    first: int
    second: int
    interim: bool
    apart: bool = False
    """It counts penalties, or the goals of several matches: no match ended so."""


@dataclass(frozen=True, slots=True)
class MinuteMention(Found):
    """A minute: its label, and whether the text gives it or a phrase was counted out."""

    label: str
    basis: Basis
    relative: bool = False
    """Counted from something told before: `label` is the number of minutes since."""
    since: int | None = None
    """The minute that it is counted from: of a relative one, the last that the text told."""


@dataclass(frozen=True, slots=True)
class Sentence(Found):
    """One sentence of an article, and the zone that it lies in."""

    zone: SegmentKind
    zone_number: int
    """Place of its zone among the headline, captions and paragraphs, from 0."""
    depth: int
    """Paragraphs before it; -1 in a headline or caption."""
    text: str
    truncated: bool
    spoken: bool = False
    """Whether it is direct speech: a manager's words, not the reporter's."""

    @property
    def titled(self) -> bool:
        """Whether it is a headline with a capital on every longer word: it says nothing there."""
        if self.zone is not SegmentKind.HEADLINE:
            return False
        longer = [word for word in self.text.split() if len(word) > 3 and word[0].isalpha()]
        return all(word[0].isupper() for word in longer)

    def owns(self, end: int) -> bool:
        """Whether the name that ends there owns what follows: "Roe's cross"."""
        return self.text.startswith(("'s ", "’s "), end - self.start)

    def between(self, start: int, end: int) -> str:
        """The article's text between two places of this sentence."""
        return self.text[max(0, start - self.start) : max(0, end - self.start)]


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence and the names in it, each in the order of the text."""

    sentence: Sentence
    clubs: tuple[ClubMention, ...]
    people: tuple[PersonMention, ...]
    names: tuple[NameMention, ...]
    scores: tuple[ScoreMention, ...]
    minutes: tuple[MinuteMention, ...] = ()
    entry: MinuteMention | None = None
    """The minute of the goal that the entry of a ticker, to which it belongs, announces."""

    @property
    def zone(self) -> SegmentKind:
        """The zone it lies in."""
        return self.sentence.zone

    def between(self, start: int, end: int) -> str:
        """The article's text between two places of this passage."""
        return self.sentence.between(start, end)

    def of_kind(self, *kinds: NameKind) -> tuple[NameMention, ...]:
        """Its names of those kinds."""
        return tuple(name for name in self.names if name.kind in kinds)


def sentences(article: Article) -> Iterator[Sentence]:
    """The sentences of headline, captions and paragraphs, in the order of the text.

    A score that stands on two lines, a side on each, is one sentence. More of them are a table, and
    so are those that a colon announces.
    """
    announced = False
    for of_score, found in groupby(_sentences(article), _is_of_score):
        lines = list(found)
        if of_score and len(lines) == 2 and not announced and _are_neighbours(article, *lines):
            start, end = lines[0].start, lines[1].end
            yield replace(lines[0], end=end, text=article.text[start:end].translate(SPACES))
        else:
            yield from lines
        announced = lines[-1].text.endswith(":")


def _are_neighbours(article: Article, one: Sentence, other: Sentence) -> bool:
    """Whether nothing stands between two sentences of the same kind of zone."""
    return one.zone is other.zone and not article.text[one.end : other.start].strip()


def _is_of_score(sentence: Sentence) -> bool:
    return bool(SIDE_AND_GOALS.fullmatch(sentence.text))


def _sentences(article: Article) -> Iterator[Sentence]:
    depth = -1
    spans = article.of_kind(SegmentKind.SENTENCE)
    starts = [span.start for span in spans]
    for number, parent in enumerate(article.of_kind(*PARENTS)):
        paragraph = parent.kind is SegmentKind.PARAGRAPH
        depth += paragraph
        blanks = COLUMN if _is_column(article.text[parent.start : parent.end]) else SPACES
        for span in spans[bisect_left(starts, parent.start) : bisect_left(starts, parent.end)]:
            if span.end <= parent.end:
                yield Sentence(
                    start=span.start,
                    end=span.end,
                    zone=parent.kind,
                    zone_number=number,
                    depth=depth if paragraph else -1,
                    text=article.text[span.start : span.end].translate(blanks),
                    truncated=parent.truncated,
                )


def _is_column(text: str) -> bool:
    """Whether a paragraph is one of short lines, none of which goes on in the next."""
    first = text.split("\n")[:-1]
    return bool(first) and sum(map(len, first)) <= NARROW * len(first)
