"""The match that an article reports, as the trained model weighs it: clubs, home side, score."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from graphsvc.extraction.deciding.outlines import (
    Outline,
    pair_features,
    report_features,
    score_features,
    side_of_match_features,
)
from graphsvc.extraction.reading.passages import Passage, ScoreMention
from graphsvc.extraction.tagging.linear import chance_of
from graphsvc.extraction.tagging.model import Model

REPORT = 0.5
"""The least chance of an article that is said to report a match."""
FEW = 50
"""Words below which a text is too short to ask whether it is a report: its phrases decide."""
PAIR = 0.5
"""The least chance of a pair of clubs that an article is said to report on."""
FAINT = 0.05
"""A score that is less likely the final one is not looked at."""


@dataclass(frozen=True, slots=True)
class Told:
    """A final score as the text may give it: goals in the order of the clubs, and its places."""

    goals: tuple[int, int]
    chance: float
    places: tuple[tuple[Passage, ScoreMention], ...]


@dataclass(frozen=True, slots=True)
class Chosen:
    """The two clubs of a match, first as named, and what the text seems to tell of it."""

    clubs: tuple[str, str]
    chance: float
    first_at_home: float
    """The chance that the first club was at home."""
    first_won: float
    """The chance that the first club won, if either did."""
    scores: tuple[Told, ...]
    """The likeliest first; together at most 1."""


def choose(known: Outline, model: Model) -> Chosen | None:
    """The match that an article reports; None where it seems to report none."""
    pairs = list(combinations(known.foremost, 2))
    if not pairs or not _is_report(known, model):
        return None
    logit, pair = max((model.pairs.logit(pair_features(known, *pair)), pair) for pair in pairs)
    chance = chance_of(logit)
    if chance < PAIR:
        return None
    first, second = sorted(pair, key=lambda club: known.places[club][0].mention.start)
    forth = set(side_of_match_features(known, first, second))
    back = set(side_of_match_features(known, second, first))
    won = chance_of(model.winners.logit(forth) - model.winners.logit(back))
    home = chance_of(model.homes.logit(forth) - model.homes.logit(back))
    scores = tuple(sorted(_scores(known, (first, second), won, model), key=_by_chance))
    return Chosen((first, second), chance, home, won, scores)


def _is_report(known: Outline, model: Model) -> bool:
    features = set(report_features(known))
    return len(features) < FEW or model.reports.chance(features) >= REPORT


def _by_chance(told: Told) -> tuple[float, tuple[int, int]]:
    return -told.chance, told.goals


def _scores(known: Outline, clubs: Sequence[str], first_won: float, model: Model) -> Iterator[Told]:
    """The scores that the match may have ended with, each for either side as the winner."""
    doubt: dict[tuple[int, int], float] = defaultdict(lambda: 1.0)
    places: dict[tuple[int, int], list[tuple[Passage, ScoreMention]]] = defaultdict(list)
    for passage in known.reading.passages:
        for score in passage.scores:
            chance = model.finals.chance(score_features(known, passage, score, clubs))
            if chance >= FAINT:
                goals = max(score.first, score.second), min(score.first, score.second)
                doubt[goals] *= 1.0 - chance
                places[goals].append((passage, score))
    total = max(1.0, sum(1.0 - each for each in doubt.values()))
    for (high, low), each in doubt.items():
        chance = (1.0 - each) / total
        told = tuple(places[high, low])
        if high == low:
            yield Told((high, low), chance, told)
        else:
            yield Told((high, low), chance * first_won, told)
            yield Told((low, high), chance * (1.0 - first_won), told)
