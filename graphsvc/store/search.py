"""What all engines find alike: the words of a text, and of each article one sentence."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from graphsvc.model import Article, SegmentKind
from graphsvc.reference.naming import fold

MOST_WORDS = 32
"""Words of a search that count; it may have more, but no sentence would hold them all."""

_WORD = re.compile(r"[\w\u0300-\u036f]+(?:['’][\w\u0300-\u036f]+)*")
_POSSESSIVE = re.compile(r"['’]s\Z")
_OTHERS = re.compile(r"[^a-z0-9]+")


class Word(NamedTuple):
    """A word of a text and its place there."""

    folded: str
    """Without accents, case and possessive s, in the letters a to z and digits."""
    start: int
    end: int


def words_in(text: str) -> Iterator[Word]:
    """The words of a text: "Müller's" is muller. Accents may be letters of their own."""
    for found in _WORD.finditer(text):
        folded = _OTHERS.sub("", fold(_POSSESSIVE.sub("", found[0])))
        if folded:
            yield Word(folded, found.start(), found.end())


def asked(text: str) -> tuple[str, ...]:
    """The words of a search, each once."""
    return tuple(dict.fromkeys(each.folded for each in words_in(text)))[:MOST_WORDS]


class Sentence(NamedTuple):
    """A sentence of an article, by its words."""

    article: str
    start: int
    end: int
    words: tuple[str, ...]


def sentences_of(article: Article) -> list[Sentence]:
    """What of an article can be found."""
    return [
        Sentence(
            article.id,
            each.start,
            each.end,
            tuple(word.folded for word in words_in(article.segment_text(each))),
        )
        for each in article.of_kind(SegmentKind.SENTENCE)
    ]


class FoundSentence(NamedTuple):
    """A sentence of an article that holds all words of a search."""

    article: str
    """The id of the article."""
    start: int
    end: int
    """The place in its text, in code points."""
    score: float
    """The higher, the better it fits; to be compared within one answer only."""


def best_of_each(found: Iterable[FoundSentence], limit: int) -> list[FoundSentence]:
    """The sentence of each article that fits best, the earliest of equals; the best one first."""
    in_order = sorted(found, key=lambda each: (-each.score, each.article, each.start))
    best: dict[str, FoundSentence] = {}
    for each in in_order:
        best.setdefault(each.article, each)
    return list(best.values())[:limit]
