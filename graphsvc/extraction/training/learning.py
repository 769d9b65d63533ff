"""From examples to weights: a logistic regression that keeps what it needs."""

from collections import Counter
from collections.abc import Sequence
from math import log

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from graphsvc.extraction.tagging.linear import BIAS, Linear

Example = tuple[frozenset[str], bool]
"""The features of a place, and whether it is so there."""

SEEN = 3
"""Examples in which a feature must stand to be learned."""
SLIGHT = 0.02
"""A weight smaller than that says nothing."""


def learn(examples: Sequence[Example], *, strength: float = 0.1, seen: int = SEEN) -> Linear:
    """The weights that tell the examples apart; `strength` is how far they may trust them."""
    labels = np.array([label for _, label in examples])
    if len(set(labels.tolist())) < 2:
        return Linear({BIAS: 10.0 if labels.any() else -10.0})
    counts = Counter(feature for features, _ in examples for feature in features)
    known = {f: n for n, f in enumerate(sorted(f for f, n in counts.items() if n >= seen))}
    if not known:
        return Linear({BIAS: log(labels.mean() / (1.0 - labels.mean()))})
    matrix = _matrix(examples, known)
    fitted = LogisticRegression(C=strength, solver="liblinear", max_iter=300, random_state=0)
    fitted.fit(matrix, labels)
    weights = fitted.coef_[0]
    kept = {f: float(weights[n]) for f, n in known.items() if abs(weights[n]) >= SLIGHT}
    kept[BIAS] = kept.get(BIAS, 0.0) + float(fitted.intercept_[0])
    return Linear(kept)


def _matrix(examples: Sequence[Example], known: dict[str, int]) -> csr_matrix:
    columns: list[int] = []
    ends = [0]
    for features, _ in examples:
        columns += sorted(known[each] for each in features if each in known)
        ends.append(len(columns))
    ones = np.ones(len(columns), dtype=np.float32)
    return csr_matrix((ones, columns, ends), shape=(len(examples), len(known)))
