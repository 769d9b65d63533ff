"""Which two clubs an article reports a match of."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.reading.passages import Passage
from graphsvc.extraction.telling.phrases import one_of
from graphsvc.extraction.telling.tellings import MatchTelling
from graphsvc.model import SegmentKind

ELSEWHERE = re.compile(
    r"\b"
    + one_of(r"""
        had (?:\w+ )?(?:lost|beaten|drawn|won) | last (?:week|month|season|year|time) | previous
        earlier (?:this|in the) (?:season|week|month) | reverse fixture | first leg
        at the weekend | after (?:beating|losing|drawing|winning) | ago
        other (?:match|game|result) | elsewhere
    """)
    + r"\b",
    re.IGNORECASE,
)
"""Signs that a phrase tells of another match than the one reported."""

AROUND = 40
"""Characters on either side of a telling in which such a sign counts."""
ENOUGH = 1.0
"""The least weight of a pair that an article reports on."""
FOREMOST = 4
"""Of how many clubs, the most prominent ones, any two may be the pair."""
SHARE = 0.6
"""What the prominence of the lesser of two clubs adds to their weight as a pair."""


def weight_of(telling: MatchTelling) -> float:
    """How much a telling's place and words speak for the match that the article reports."""
    sentence = telling.passage.sentence
    weight = 3.0
    if sentence.zone is SegmentKind.PARAGRAPH:
        weight = max(0.5, 2.5 - 0.5 * sentence.depth)
    return weight * (0.2 if is_elsewhere(telling) else 1.0)


def is_elsewhere(telling: MatchTelling) -> bool:
    """Whether a telling is of another match: of one to come, or by its words after the lead."""
    sentence = telling.passage.sentence
    later = sentence.zone is SegmentKind.PARAGRAPH and sentence.depth > 0
    around = telling.passage.between(telling.start - AROUND, telling.end + AROUND)
    return bool((later and ELSEWHERE.search(around)) or (telling.date and telling.date.future))


def main_pair(reading: Reading, tellings: Sequence[MatchTelling]) -> tuple[str, str] | None:
    """The two clubs of the match reported, first as named; None where no pair has the weight."""
    pairs = _weights(tellings)
    named = _prominence(reading)
    top = sorted(named, key=lambda club: (-named[club], club))[:FOREMOST]
    for pair in combinations(sorted(top), 2):
        pairs[frozenset(pair)] += SHARE * min(named[club] for club in pair)
    if not pairs:
        return None
    best = max(pairs, key=lambda pair: (pairs[pair], sorted(pair)))
    if pairs[best] < ENOUGH:
        return None
    first, second = sorted(best, key=list(named).index)
    return first, second


def _weights(tellings: Sequence[MatchTelling]) -> defaultdict[frozenset[str], float]:
    pairs: defaultdict[frozenset[str], float] = defaultdict(float)
    for telling in tellings:
        if len(telling.pair) == 2:
            pairs[telling.pair] += weight_of(telling)
    return pairs


def _prominence(reading: Reading) -> Mapping[str, float]:
    """How prominently an article names each club, first as named."""
    named: dict[str, float] = {}
    for passage in reading.passages:
        for club in dict.fromkeys(mention.club for mention in passage.clubs):
            named[club] = named.get(club, 0.0) + _of_place(passage)
    return named


def _of_place(passage: Passage) -> float:
    foremost = passage.zone is SegmentKind.HEADLINE or passage.sentence.depth == 0
    return 1.5 if foremost else 0.5
