"""How well a sentence fits a search: Okapi BM25 with the constants of SQLite.

https://sqlite.org/fts5.html#the_bm25_function
"""

from collections.abc import Sequence
from math import log

from graphsvc.store.search import Sentence

K1, B = 1.2, 0.75
COMMON = 1e-6
"""How much a word counts that most sentences hold."""


class Fitting:
    """What makes sentences fit a search, from all the sentences that there are."""

    def __init__(self, words: Sequence[str], sentences: Sequence[Sentence]) -> None:
        count = len(sentences)
        self._length = sum(len(each.words) for each in sentences) / count if count else 0
        holding = {word: sum(word in each.words for each in sentences) for word in words}
        self._weights = {word: _weight(count, holding[word]) for word in words}

    def score(self, sentence: Sentence) -> float:
        """How well a sentence fits: the higher, the better."""
        crowd = K1 * (1 - B + B * len(sentence.words) / self._length)
        counts = {word: sentence.words.count(word) for word in self._weights}
        return sum(
            self._weights[word] * count * (K1 + 1) / (count + crowd)
            for word, count in counts.items()
        )


def _weight(count: int, holding: int) -> float:
    """The rarer a word, the more it counts."""
    weight = log((count - holding + 0.5) / (holding + 0.5))
    return weight if weight > 0 else COMMON
