"""A linear model over features that are there or not: a logistic regression."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from math import exp, log

from graphsvc.extraction.tagging.windows import Windows

BIAS = "bias"
"""The feature that is always there."""
FARTHEST = 30.0
"""Log-odds beyond which a probability is no nearer to 0 or 1."""
SLIGHTEST = 0.001
"""Chances nearer to 0 or 1 than that count as so far, where their log-odds are asked for."""


@dataclass(frozen=True)
class Linear:
    """A weight for each feature that says anything; all others weigh nothing."""

    weights: Mapping[str, float]

    @cached_property
    def windows(self) -> Windows:
        """The weights of the features that `word_features` gives."""
        return Windows.of(self.weights)

    @property
    def bias(self) -> float:
        """The log-odds where no feature says anything."""
        return self.weights.get(BIAS, 0.0)

    def logit(self, features: Iterable[str]) -> float:
        """The log-odds that it is so."""
        weights = self.weights
        known = [feature for feature in set(features) if feature in weights]
        known.sort()  # the order of a set changes from run to run, and with it the last digits
        return self.bias + sum([weights[feature] for feature in known])

    def chance(self, features: Iterable[str]) -> float:
        """The probability that it is so, 0 to 1."""
        return chance_of(self.logit(features))


def chance_of(logit: float) -> float:
    """The probability of log-odds."""
    if logit > FARTHEST:
        logit = FARTHEST
    elif logit < -FARTHEST:
        logit = -FARTHEST
    return 1.0 / (1.0 + exp(-logit))


def log_odds(chance: float) -> float:
    """The log-odds of a probability, bounded."""
    bounded = max(SLIGHTEST, min(1.0 - SLIGHTEST, chance))
    return log(bounded / (1.0 - bounded))
