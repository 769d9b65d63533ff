"""The joint decision: which of the told goals are goals of the match, and for which side.

Each candidate is a goal for the one side, a goal for the other, or none. A side's goals never
exceed its score, and each goal of the score that nothing tells costs. Summing over all assignments
(a convolution over the two counts) gives the exact probability of each choice: its confidence.
"""

from collections.abc import Sequence
from dataclasses import dataclass

MISSING = 0.35
"""What a goal of the score is worth that no candidate explains, beside one that is explained."""

WRONG_SCORE = 0.03
"""How likely the score that was read is not the score of the match."""

Counts = dict[tuple[int, int], float]


@dataclass(frozen=True, slots=True)
class Candidate:
    """Weights of the three choices; they need not sum to one."""

    none: float
    first: float
    second: float


@dataclass(frozen=True, slots=True)
class Belief:
    """Probabilities that a candidate is a goal of the one side, and of the other."""

    first: float
    second: float

    @property
    def goal(self) -> float:
        """That it is a goal at all."""
        return self.first + self.second


def decide(candidates: Sequence[Candidate], score: tuple[int, int] | None) -> list[Belief]:
    """The belief in each candidate, in order, given the others and the score where it is known."""
    before = _running(candidates)
    after = _running(candidates[::-1])[::-1]
    return [
        _belief(candidate, _joined(before[index], after[index + 1]), score)
        for index, candidate in enumerate(candidates)
    ]


def _running(candidates: Sequence[Candidate]) -> list[Counts]:
    """Weights of the counts after none, one, two … of the candidates."""
    counts: Counts = {(0, 0): 1.0}
    running = [counts]
    for candidate in candidates:
        following: Counts = {}
        for (one, other), weight in counts.items():
            for key, choice in (
                ((one, other), candidate.none),
                ((one + 1, other), candidate.first),
                ((one, other + 1), candidate.second),
            ):
                following[key] = following.get(key, 0.0) + weight * choice
        total = sum(following.values())
        counts = {key: weight / total for key, weight in following.items()}
        running.append(counts)
    return running


def _joined(one: Counts, other: Counts) -> Counts:
    joined: Counts = {}
    for (a, b), weight in one.items():
        for (c, d), more in other.items():
            joined[a + c, b + d] = joined.get((a + c, b + d), 0.0) + weight * more
    return joined


def _belief(candidate: Candidate, rest: Counts, score: tuple[int, int] | None) -> Belief:
    none = candidate.none * _fit(rest, score, (0, 0))
    first = candidate.first * _fit(rest, score, (1, 0))
    second = candidate.second * _fit(rest, score, (0, 1))
    total = none + first + second
    return Belief(first / total, second / total) if total else Belief(0.0, 0.0)


def _fit(rest: Counts, score: tuple[int, int] | None, extra: tuple[int, int]) -> float:
    """How well all the counts, this candidate's goal included, fit the score."""
    return sum(
        weight * _weight(one + extra[0], other + extra[1], score)
        for (one, other), weight in rest.items()
    )


def _weight(one: int, other: int, score: tuple[int, int] | None) -> float:
    if score is None:
        return 1.0
    missing = (score[0] - one, score[1] - other)
    if min(missing) < 0:
        return WRONG_SCORE * MISSING ** sum(score)
    return MISSING ** sum(missing)
