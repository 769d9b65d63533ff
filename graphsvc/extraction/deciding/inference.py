"""The joint decision: which of the told goals are goals of the match, and for which side.

Each candidate is a goal for the one side, a goal for the other, or none. A side's goals never
exceed its score, and each goal of the score that nothing tells costs. Summing over all assignments
(a convolution over the two counts) gives the exact probability of each choice: its confidence.
What is told is the assignment within the score of which most goals are expected right.
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

Choice = int | None
"""The side that a candidate is a goal of, 0 or 1; None where it is no goal."""

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


def assign(beliefs: Sequence[Belief], score: Goals | None) -> list[Choice]:
    """The choice for each candidate, in order: most goals expected right, none above the score.

    Of assignments as good as each other it is the one with the earlier candidates as goals.
    """
    limit = score or (len(beliefs), len(beliefs))
    paths: dict[Goals, _Path] = {(0, 0): (0.0, ())}
    for belief in beliefs:
        paths = _longer(paths, belief, limit)
    best = max(paths.values(), key=lambda path: path[0])
    return list(best[1])


_Path = tuple[float, tuple[Choice, ...]]
"""How many of the goals chosen so far are expected right, at best; and these choices."""


def _longer(paths: Mapping[Goals, _Path], belief: Belief, limit: Goals) -> dict[Goals, _Path]:
    """The best way to each pair of counts with one candidate more."""
    longer: dict[Goals, _Path] = {}
    for (first, second), (right, choices) in paths.items():
        for counts, chance, choice in (
            ((first, second), 0.0, None),
            ((first + 1, second), belief.first, 0),
            ((first, second + 1), belief.second, 1),
        ):
            fits = counts[0] <= limit[0] and counts[1] <= limit[1]
            if fits and (counts not in longer or right + chance > longer[counts][0]):
                longer[counts] = (right + chance, (*choices, choice))
    return longer


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
