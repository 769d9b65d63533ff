"""The joint decision: which of the told goals are goals of the match, and for which side.

Each candidate is a goal for the one side, a goal for the other, or none. A side's goals never
exceed its score, and each goal of the score that nothing tells costs. Summing over all assignments
(a convolution over the two counts) gives the exact probability of each choice: its confidence.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

MISSING = 0.35
"""What a goal of the score is worth that no candidate explains, beside one that is explained."""

WRONG_SCORE = 0.03
"""How likely the score that was read is not the score of the match."""

Goals = tuple[int, int]
"""Of the one side, and of the other."""

_Counts = Mapping[Goals, float]
"""How likely each pair of counts is. One above the score stands for any more as well."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Weights of the three choices, none below 0; they need not sum to one."""

    none: float
    first: float
    second: float

    def normalised(self) -> "Candidate":
        """The same as probabilities; without any weight it is no goal."""
        total = self.none + self.first + self.second
        if not total:
            return Candidate(1.0, 0.0, 0.0)
        return Candidate(self.none / total, self.first / total, self.second / total)


@dataclass(frozen=True, slots=True)
class Belief:
    """Probabilities that a candidate is a goal of the one side, and of the other."""

    first: float
    second: float

    @property
    def goal(self) -> float:
        """That it is a goal at all."""
        return self.first + self.second


def decide(
    candidates: Sequence[Candidate], score: Goals | None, *, wrong_score: float = WRONG_SCORE
) -> list[Belief]:
    """The belief in each candidate, in order, given the others and the score where it is known.

    `wrong_score` is how likely the match ended otherwise; at 0 the score is never exceeded.
    """
    alone = [candidate.normalised() for candidate in candidates]
    if score is None:
        return [Belief(each.first, each.second) for each in alone]
    fit = _Fit(score, wrong_score)
    before = fit.running(alone)
    after = fit.running(alone[::-1])[::-1]
    return [
        fit.belief(each, fit.sum(before[place], after[place + 1]))
        for place, each in enumerate(alone)
    ]


@dataclass(frozen=True, slots=True)
class _Fit:
    """Counts of goals beside the score of a match."""

    score: Goals
    wrong_score: float

    def running(self, candidates: Iterable[Candidate]) -> list[_Counts]:
        """The counts after none, one, two … of the candidates."""
        running: list[_Counts] = [{(0, 0): 1.0}]
        for each in candidates:
            choices = {(0, 0): each.none, (1, 0): each.first, (0, 1): each.second}
            running.append(self.sum(running[-1], choices))
        return running

    def sum(self, one: _Counts, other: _Counts) -> _Counts:
        """The counts of two groups of candidates together."""
        counts: dict[Goals, float] = defaultdict(float)
        for (first, second), weight in one.items():
            for (more, further), chance in other.items():
                total = (
                    min(first + more, self.score[0] + 1),
                    min(second + further, self.score[1] + 1),
                )
                counts[total] += weight * chance
        return counts

    def belief(self, candidate: Candidate, others: _Counts) -> Belief:
        """The belief in a candidate beside all the others."""
        none = candidate.none * self._weight(others, (0, 0))
        first = candidate.first * self._weight(others, (1, 0))
        second = candidate.second * self._weight(others, (0, 1))
        total = none + first + second
        return Belief(first / total, second / total) if total else Belief(0.0, 0.0)

    def _weight(self, others: _Counts, goal: Goals) -> float:
        """How well all the counts, with this goal, agree with the score."""
        return sum(
            weight * self._agreement(first + goal[0], second + goal[1])
            for (first, second), weight in others.items()
        )

    def _agreement(self, first: int, second: int) -> float:
        missing = (self.score[0] - first, self.score[1] - second)
        if min(missing) < 0:
            return self.wrong_score * MISSING ** sum(self.score)
        return float(MISSING ** sum(missing))
