"""The match that an article reports, as the trained model weighs it: clubs, home side, score."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
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
PAIR = 0.4
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


class Unchosen(StrEnum):
    """Why an article is taken to report no match."""

    NO_PAIR = "NO_PAIR"
    """It names no two clubs."""
    NO_REPORT = "NO_REPORT"
    """It does not read like the report of a match."""
    UNLIKELY = "UNLIKELY"
    """Between no two of its clubs is one likely."""


@dataclass(frozen=True, slots=True)
class Final:
    """A score of the text: the chance that the match ended with it."""

    passage: Passage
    score: ScoreMention
    chance: float


@dataclass(frozen=True, slots=True)
class Choice:
    """What was weighed to find the match that an article reports, and what came of it."""

    chosen: Chosen | None
    why: Unchosen | None = None
    """Why no match was chosen, if so."""
    report: float | None = None
    """The chance that the article reports a match; None where it was not asked."""
    pairs: tuple[tuple[float, tuple[str, str]], ...] = ()
    """Each two clubs, with the chance that the match is between them; the likeliest first."""
    finals: tuple[Final, ...] = ()
    """The scores of the text, in its order."""


def choose(known: Outline, model: Model) -> Choice:
    """The match that an article reports; none where it seems to report none."""
    clubs = list(combinations(known.foremost, 2))
    if not clubs:
        return Choice(None, Unchosen.NO_PAIR)
    report = _report(known, model)
    if report is not None and report < REPORT:
        return Choice(None, Unchosen.NO_REPORT, report)
    weighed = [(model.pairs.logit(pair_features(known, *pair)), pair) for pair in clubs]
    weighed.sort(reverse=True)
    pairs = tuple((chance_of(logit), pair) for logit, pair in weighed)
    chance, pair = pairs[0]
    if chance < PAIR:
        return Choice(None, Unchosen.UNLIKELY, report, pairs)
    finals = tuple(_finals(known, pair, model))
    return Choice(_chosen(known, pair, chance, finals, model), None, report, pairs, finals)


def _chosen(
    known: Outline, pair: Sequence[str], chance: float, finals: Sequence[Final], model: Model
) -> Chosen:
    first, second = sorted(pair, key=lambda club: known.places[club][0].mention.start)
    forth = set(side_of_match_features(known, first, second))
    back = set(side_of_match_features(known, second, first))
    won = chance_of(model.winners.logit(forth) - model.winners.logit(back))
    home = chance_of(model.homes.logit(forth) - model.homes.logit(back))
    scores = tuple(sorted(_scores(finals, won), key=_by_chance))
    return Chosen((first, second), chance, home, won, scores)


def _report(known: Outline, model: Model) -> float | None:
    """The chance that an article reports a match; None for one that is too short to ask."""
    features = set(report_features(known))
    return None if len(features) < FEW else model.reports.chance(features)


def _by_chance(told: Told) -> tuple[float, tuple[int, int]]:
    return -told.chance, told.goals


def _finals(known: Outline, clubs: Sequence[str], model: Model) -> Iterator[Final]:
    for passage in known.reading.passages:
        for score in (each for each in passage.scores if not each.apart):
            chance = model.finals.chance(score_features(known, passage, score, clubs))
            yield Final(passage, score, chance)


def _scores(finals: Sequence[Final], first_won: float) -> Iterator[Told]:
    """The scores that the match may have ended with, each for either side as the winner."""
    doubt: dict[tuple[int, int], float] = defaultdict(lambda: 1.0)
    places: dict[tuple[int, int], list[tuple[Passage, ScoreMention]]] = defaultdict(list)
    for final in finals:
        if final.chance >= FAINT:
            score = final.score
            goals = max(score.first, score.second), min(score.first, score.second)
            doubt[goals] *= 1.0 - final.chance
            places[goals].append((final.passage, score))
    total = max(1.0, sum(1.0 - each for each in doubt.values()))
    for (high, low), each in doubt.items():
        chance = (1.0 - each) / total
        told = tuple(places[high, low])
        if high == low:
            yield Told((high, low), chance, told)
        else:
            yield Told((high, low), chance * first_won, told)
            yield Told((low, high), chance * (1.0 - first_won), told)
