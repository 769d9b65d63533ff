"""The weights of `word_features` by the words that they look at: a sentence weighed in one go.

Most runs of words have no weight, so one look-up each settles all features that look at them.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from graphsvc.extraction.tagging.contexts import AROUND, EDGE, JOINED, WINDOW

Steps = tuple[int, ...]
"""Where the words of a run stand, seen from its first: (0, 2) with one left out between."""
Shares = tuple[tuple[int, float], ...]
"""For each unit that a run of words says something of: how far off it is, and the weight."""
STARTS = {
    name: (places[0], tuple(place - places[0] for place in places))
    for name, places in JOINED.items()
}
"""Of each feature that looks at words: the place of the first, and the steps from there."""
NOTHING = (0.0,) * (2 * WINDOW + 1)
"""What a word says that has no weight anywhere."""


@dataclass(frozen=True, slots=True)
class Windows:
    """The weights of one linear model."""

    words: Mapping[str, tuple[float, ...]]
    """By a single word: the weight at each of its places in the window, from left to right."""
    runs: tuple[tuple[Steps, Mapping[str, Shares]], ...]
    ends: Mapping[str, float]
    zones: Mapping[str, Mapping[str, float]]
    """By the zone: the weight of a unit there, and under no word what all of them have."""
    before: Mapping[str, float]
    after: Mapping[str, float]

    @classmethod
    def of(cls, weights: Mapping[str, float]) -> "Windows":
        """The weights of a model, found by the names of their features."""
        runs: dict[Steps, dict[str, list[tuple[int, float]]]] = {}
        zones: dict[str, dict[str, float]] = defaultdict(dict)
        for feature, weight in weights.items():
            name, _, words = feature.partition("=")
            if name in ("z", "z0"):
                zone, _, word = words.partition("|")
                zones[zone][word] = weight
            elif name in STARTS:
                first, steps = STARTS[name]
                runs.setdefault(steps, defaultdict(list))[words].append((-first, weight))
        return cls(
            {word: _row(shares) for word, shares in runs.pop((0,), {}).items()},
            tuple((steps, _frozen(shares)) for steps, shares in runs.items()),
            {name[2:]: weight for name, weight in weights.items() if name[:2] == "e="},
            dict(zones),
            {name[1:]: weight for name, weight in weights.items() if name[0] == "<"},
            {name[1:]: weight for name, weight in weights.items() if name[0] == ">"},
        )

    def logits(self, forms: Sequence[str], zone: str) -> list[float]:
        """What the features of each unit of a sentence weigh together."""
        edge = (EDGE,) * WINDOW
        padded = (*edge, *forms, *edge)
        words = self._of_words(padded)
        runs = self._of_runs(padded)
        ends, here = self.ends, self.zones.get(zone, {})
        alone = here.get("", 0.0)
        after = _spread(forms, self.after)
        before = _spread(forms[::-1], self.before)[::-1]
        return [
            words[at]
            + runs[at]
            + alone
            + ends.get(form[-3:], 0.0)
            + here.get(form, 0.0)
            + after[at]
            + before[at]
            for at, form in enumerate(forms)
        ]

    def _of_words(self, padded: Sequence[str]) -> list[float]:
        """What single words weigh: column by column, as that is what Python adds fastest."""
        find = self.words.get
        columns = zip(*[find(word, NOTHING) for word in padded], strict=True)
        return [*map(sum, zip(*(each[n:] for n, each in enumerate(columns)), strict=False))]

    def _of_runs(self, padded: Sequence[str]) -> list[float]:
        sums = [0.0] * (len(padded) + 2 * WINDOW)  # with room for units that are none
        for steps, table in self.runs:
            words = zip(*(padded[step:] for step in steps), strict=False)
            for start, run in enumerate(map("|".join, words), WINDOW):
                if run in table:
                    for shift, weight in table[run]:
                        sums[start + shift] += weight
        return sums[2 * WINDOW :]


def _row(shares: Sequence[tuple[int, float]]) -> tuple[float, ...]:
    """The weights of a word by its place, seen from the unit that it says something of."""
    weights = {-shift: weight for shift, weight in shares}
    return tuple(weights.get(place, 0.0) for place in range(-WINDOW, WINDOW + 1))


def _frozen(shares: Mapping[str, list[tuple[int, float]]]) -> dict[str, Shares]:
    return {run: tuple(each) for run, each in shares.items()}


def _spread(forms: Sequence[str], weights: Mapping[str, float]) -> list[float]:
    """What the words after each unit weigh, up to `AROUND` of them, every word once."""
    each = [weights.get(form, 0.0) for form in forms]
    totals = [*accumulate(each, initial=0.0), *[sum(each)] * AROUND]
    sums = [totals[at + 1 + AROUND] - totals[at + 1] for at in range(len(forms))]
    last: dict[str, int] = {}
    for at, form in enumerate(forms):
        before = last.get(form, 0)
        for place in range(max(0, at - AROUND), before):
            sums[place] -= each[at]  # it is there a second time
        last[form] = at
    return sums
