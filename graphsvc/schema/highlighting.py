"""The words of a text that a search found, marked."""

from collections.abc import Callable, Collection

from rapidfuzz.distance import OSA

from graphsvc.graph.searching import BEGUN_FROM
from graphsvc.graph.slips import SLIP_FROM
from graphsvc.store.search import words_in

MARK = "**"
"""Put before and after each word found: text as all the rest, so there is nothing to escape."""


def marked(text: str, wanted: Collection[str], fits: Callable[[str, str], bool]) -> str | None:
    """The text with each word marked that fits one of those wanted; None where none does."""
    parts: list[str] = []
    done = 0
    for word in words_in(text):
        if any(fits(each, word.folded) for each in wanted):
            parts += [text[done : word.start], MARK, text[word.start : word.end], MARK]
            done = word.end
    return "".join([*parts, text[done:]]) if parts else None


def same(wanted: str, word: str) -> bool:
    """Whether two folded words are one, as in sentences."""
    return wanted == word


def near(wanted: str, word: str) -> bool:
    """Whether a folded word begins as the one wanted, or is one slip away, as in names."""
    if word.startswith(wanted) and (word == wanted or len(wanted) >= BEGUN_FROM):
        return True
    return len(wanted) >= SLIP_FROM and OSA.distance(wanted, word, score_cutoff=1) <= 1
