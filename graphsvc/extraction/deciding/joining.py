"""The joint decision over all scorers of a match: their goals, their side, and the final score.

Each scorer has ways to put his tellings together, each goal of a way is one or none, and he plays
for one side. Whatever they do, the goals of a side are few or none above its score, and a goal of
the score that nobody has costs. All of it is summed exactly: the counts of two scorers together
are the convolution of theirs.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

MISSING = 0.08
"""What a goal of the score is worth that nobody has, beside one that somebody has."""
TOO_MANY = 0.02
"""What each goal above the score is worth."""
MOST = 9
"""Goals of a side that are told apart; more count as so many."""
LOOSE = 0.15
"""How well any counts fit where no score is known."""
LEAST_OPEN = 0.02
"""The least chance that the score is none of those that the text may give."""
SLIGHT = 1e-7
"""Counts less likely than that are left out."""
MOST_OF_ONE = 6
"""Goals that one scorer may have."""

Goals = tuple[int, int]
"""Of the one side, and of the other."""
Counts = Mapping[Goals, float]
"""How likely each pair of counts is."""


@dataclass(frozen=True, slots=True)
class Possible:
    """A goal that may be one: how likely, seen alone, and whether it was put into the own net."""

    chance: float
    own: bool = False


@dataclass(frozen=True, slots=True)
class Scorer:
    """The ways in which somebody may have scored, each with its weight, and his side."""

    ways: tuple[tuple[float, tuple[Possible, ...]], ...]
    first: float
    """The chance that he plays for the first side."""

    @property
    def most(self) -> int:
        """The most goals that he may have."""
        return max((len(goals) for _, goals in self.ways), default=0)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is believed of a scorer beside all others."""

    way: int
    """The likeliest of his ways."""
    goals: tuple[tuple[float, float], ...]
    """Of that way: for each goal the chance that it is one for the first side, and the second."""


@dataclass(frozen=True, slots=True)
class Joint:
    """What is believed of all scorers, and of each score that the match may have ended with."""

    verdicts: tuple[Verdict, ...]
    scores: tuple[float, ...]


def decide_jointly(scorers: Sequence[Scorer], scores: Sequence[tuple[Goals, float]]) -> Joint:
    """The joint beliefs; `scores` are those that the text may give, with their chances.

    What they leave of 1 is that the score is another, or told nowhere: then any counts will do.
    """
    tables = [_table(each) for each in scorers]
    before = _running(tables)
    after = _running(tables[::-1])[::-1]
    possible = sum(each.most for each in scorers)
    fits = _Fits(scores, possible)
    verdicts = tuple(
        _verdict(scorer, fits.weights(_sum(before[n], after[n + 1]), scorer.most))
        for n, scorer in enumerate(scorers)
    )
    return Joint(verdicts, fits.posterior(before[-1]))


def _table(scorer: Scorer) -> Counts:
    """How likely somebody has so many goals for either side."""
    table: dict[Goals, float] = defaultdict(float)
    for weight, goals in scorer.ways:
        for side, chance in ((0, scorer.first), (1, 1.0 - scorer.first)):
            for counts, each in _counts(goals, side).items():
                table[counts] += weight * chance * each
    return table


def _counts(goals: Iterable[Possible], side: int) -> Counts:
    counts: Counts = {(0, 0): 1.0}
    for goal in goals:
        counts = _sum(counts, {(0, 0): 1.0 - goal.chance, _one(side, goal): goal.chance})
    return counts


def _one(side: int, goal: Possible) -> Goals:
    """One goal, of the side that it counts for."""
    return (0, 1) if side ^ goal.own else (1, 0)


def _running(tables: Sequence[Counts]) -> list[Counts]:
    running: list[Counts] = [{(0, 0): 1.0}]
    for table in tables:
        running.append(_sum(running[-1], table))
    return running


def _sum(one: Counts, other: Counts) -> Counts:
    """The counts of two groups together."""
    counts: dict[Goals, float] = defaultdict(float)
    for (first, second), weight in one.items():
        for (more, further), chance in other.items():
            counts[first + more, second + further] += weight * chance
    for first, second in [goals for goals in counts if max(goals) > MOST]:
        counts[min(first, MOST), min(second, MOST)] += counts.pop((first, second))
    return {goals: weight for goals, weight in counts.items() if weight >= SLIGHT}


class _Fits:
    """How well counts of goals fit the scores that the text may give."""

    def __init__(self, scores: Sequence[tuple[Goals, float]], possible: int) -> None:
        """`possible` are the goals that all scorers may have together."""
        self._scores = scores
        self._open = max(LEAST_OPEN, 1.0 - sum(chance for _, chance in scores))
        self._fit = {
            (first, second): self._open * LOOSE
            + sum(chance * _agreement((first, second), score) for score, chance in scores)
            for first in range(min(possible, 2 * MOST) + 1)
            for second in range(min(possible - first, 2 * MOST) + 1)
        }

    def weights(self, others: Counts, most: int) -> dict[Goals, float]:
        """For each number of goals, `most` at most, of one more scorer: how well all fit."""
        fit, most = self._fit, min(most, MOST_OF_ONE)
        return {
            (more, further): sum(
                weight * fit[first + more, second + further]
                for (first, second), weight in others.items()
            )
            for more in range(most + 1)
            for further in range(most + 1 - more)
        }

    def posterior(self, counts: Counts) -> tuple[float, ...]:
        """The chance of each score, given how many goals there seem to be."""
        each = [
            chance * sum(weight * _agreement(goals, score) for goals, weight in counts.items())
            for score, chance in self._scores
        ]
        total = sum(each) + self._open * LOOSE
        return tuple(weight / total for weight in each)


def _agreement(goals: Goals, score: Goals) -> float:
    fit = 1.0
    for scored, wanted in zip(goals, score, strict=True):
        fit *= MISSING ** (wanted - scored) if scored <= wanted else TOO_MANY ** (scored - wanted)
    return fit


def _verdict(scorer: Scorer, fits: Mapping[Goals, float]) -> Verdict:
    """The likeliest way, and its goals, given how all others fit."""
    best = max(
        ((_total(weight, goals, scorer, fits), n) for n, (weight, goals) in enumerate(scorer.ways)),
        key=lambda each: (each[0], -each[1]),
    )
    weight, goals = scorer.ways[best[1]]
    total = best[0]
    told = []
    for n in range(len(goals)):
        chances = _single(weight, goals, n, scorer, fits)
        told.append(tuple(each / total if total else 0.0 for each in chances))
    return Verdict(best[1], tuple(told))  # type: ignore[arg-type]


def _sides(scorer: Scorer) -> Iterator[tuple[int, float]]:
    yield 0, scorer.first
    yield 1, 1.0 - scorer.first


def _total(
    weight: float, goals: Sequence[Possible], scorer: Scorer, fits: Mapping[Goals, float]
) -> float:
    return sum(
        weight * chance * each * fits.get(counts, 0.0)
        for side, chance in _sides(scorer)
        for counts, each in _counts(goals, side).items()
    )


def _single(
    weight: float, goals: Sequence[Possible], at: int, scorer: Scorer, fits: Mapping[Goals, float]
) -> tuple[float, float]:
    """The weight of one goal being one, for the first side and for the second."""
    found = [0.0, 0.0]
    others = [goal for n, goal in enumerate(goals) if n != at]
    for side, chance in _sides(scorer):
        one = _one(side, goals[at])
        for (first, second), each in _counts(others, side).items():
            fit = fits.get((first + one[0], second + one[1]), 0.0)
            found[0 if one[0] else 1] += weight * chance * each * goals[at].chance * fit
    return found[0], found[1]
