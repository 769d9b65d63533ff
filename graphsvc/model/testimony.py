"""What a witness says of an article: places in its text, and never words of its own.

A witness is a plug-in that reads an article beside graphsvc. Places are code points over the raw
text, so that it need know nothing of how graphsvc reads.
"""

from dataclasses import dataclass
from typing import Protocol

from graphsvc.model.articles import Article


@dataclass(frozen=True, slots=True)
class Span:
    """A place in an article: `text[start:end]`.

    Raises `ValueError` where nothing stands there, `TypeError` for what is no whole number.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not (_whole(self.start) and _whole(self.end)):
            raise TypeError(f"{self.start!r}..{self.end!r} is no place: give two of int")
        if not 0 <= self.start < self.end:
            raise ValueError(f"{self.start}..{self.end} is no place: 0 <= start < end")


@dataclass(frozen=True, slots=True, kw_only=True)
class WitnessedGoal:
    """A goal of the match reported, as one phrase tells it; told twice, it is two of these.

    All but `confidence` are words of the article. Raises `ValueError` for a confidence that is no
    probability.
    """

    words: Span
    """What tells the goal, in one sentence: "headed in at the far post"."""
    scorer: Span
    """Who scored: his name, best in that sentence or shortly before, else "he", "the Dane"."""
    minute: Span | None = None
    club: Span | None = None
    """The side that the goal counts for."""
    own_goal: Span | None = None
    """What says that it was put into the own net."""
    penalty: Span | None = None
    """What says that it was a penalty."""
    confidence: float = 0.8
    """How many of ten such goals are right, the tenth part: 0.8 for eight of ten."""

    def __post_init__(self) -> None:
        if not 0.0 < self.confidence < 1.0:
            raise ValueError(f"a confidence of {self.confidence}: give a number between 0 and 1")


@dataclass(frozen=True, slots=True, kw_only=True)
class WitnessedResult:
    """How the match reported ended. Raises `ValueError` for goals that are not two numbers."""

    club: Span
    """The words for one side,"""
    opponent: Span
    """and those for the other."""
    score: Span
    """The words of the final score."""
    goals: tuple[int, int]
    """Of the club and of its opponent; the numbers of those words."""

    def __post_init__(self) -> None:
        if not _two_counts(self.goals):
            raise ValueError(f"goals of {self.goals!r}: give two of int, each 0 or more")


@dataclass(frozen=True, slots=True)
class Testimony:
    """All that a witness says of one article."""

    __test__ = False  # pytest takes its name for that of a test

    goals: tuple[WitnessedGoal, ...] = ()
    result: WitnessedResult | None = None


class Witness(Protocol):
    """A plug-in: whatever can say where an article tells goals.

    It is asked about one article at a time. Where it has something to let go of at the end, it has
    a method `close` beside.
    """

    def testify(self, article: Article) -> Testimony:
        """Say where the article tells goals. What it raises loses no more than its testimony."""


def _two_counts(given: object) -> bool:
    match given:
        case tuple((one, other)):
            return all(_whole(each) and each >= 0 for each in (one, other))
    return False


def _whole(number: object) -> bool:
    return isinstance(number, int) and not isinstance(number, bool)
