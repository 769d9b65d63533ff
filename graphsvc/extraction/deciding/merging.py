"""Which tellings of one scorer are of one goal: a goal is told in headline, lead and body alike.

Every way to put the tellings together is weighed by what the model thinks of each two of them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import log

from graphsvc.extraction.deciding.grouping import minute_of, nth_of
from graphsvc.extraction.tagging.contexts import bucket
from graphsvc.extraction.tagging.insights import steps
from graphsvc.extraction.tagging.linear import chance_of
from graphsvc.extraction.tagging.model import Model
from graphsvc.extraction.tagging.units import Form
from graphsvc.extraction.telling.tellings import GoalTelling

MOST = 6
"""Tellings of one scorer that are put together in every way; others join what they fit best."""
WAYS = 4
"""Of the ways to put them together so many, the likeliest, are kept."""
NEAR = 7
"""Units around a scorer whose words are looked at."""

FAR_APART = 4.0
"""The log-odds against one goal in two minutes."""

Blocks = tuple[tuple[GoalTelling, ...], ...]
"""The tellings of each goal."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way to put the tellings of a scorer together, and how likely it is among all."""

    blocks: Blocks
    chance: float
    repeated: int = 0
    """How many of the blocks, the last ones, only words tell that count other goals with them."""

    @property
    def told(self) -> int:
        """How many of the blocks are told by themselves."""
        return len(self.blocks) - self.repeated


def same_features(one: GoalTelling, other: GoalTelling, goals: int | None) -> Iterator[str]:
    """Whether two tellings of a scorer, in the order of the text, are of one goal.

    `goals` is how many the match had, where that is known.
    """
    yield f"goals={'none' if goals is None else min(goals, 4)}"
    yield f"minutes={_minutes(one, other)}"
    yield f"nth={nth_of(one)}|{nth_of(other)}"
    yield f"roles={one.role}|{other.role}"
    yield f"kinds={one.kind}|{other.kind}"
    yield f"periods={one.period}|{other.period}|{one.period == other.period}"
    if one.seen is None or other.seen is None:
        return
    if insight := one.seen.tags.insight:
        places = (one.seen.place, one.seen.at), (other.seen.place, other.seen.at)
        yield from steps("seen", insight.same.get(places))
    apart = other.seen.place - one.seen.place
    zones = one.seen.tags.sheet.zone, other.seen.tags.sheet.zone
    yield f"apart={min(apart, 5)}"
    yield f"zones={zones[0]}|{zones[1]}"
    yield f"zones={zones[0]}|{zones[1]}|{min(apart, 3)}"
    yield f"scores={_scores(one, other)}"
    yield f"chances={bucket(one.strength)}|{bucket(other.strength)}"
    yield f"forms={_form(one)}|{_form(other)}"
    for word in _words(other):
        yield f"w={word}"
        yield f"w={min(apart, 1)}|{word}"
    for word in _words(one):
        yield f"v={word}"


def _form(telling: GoalTelling) -> str:
    form = telling.seen.tags.sheet.forms[telling.seen.at] if telling.seen else ""
    return form if form in ("he", "she", Form.PERSON) else "noun"


def _words(telling: GoalTelling) -> set[str]:
    if telling.seen is None:
        return set()
    forms, at = telling.seen.tags.sheet.forms, telling.seen.at
    return {*forms[max(0, at - NEAR) : at + NEAR + 1]}


def _minutes(one: GoalTelling, other: GoalTelling) -> str:
    if one.minute is None or other.minute is None:
        return "one" if one.minute or other.minute else "none"
    if one.minute.relative or other.minute.relative:
        return "later"
    apart = abs(minute_of(one.minute) - minute_of(other.minute))
    return "same" if apart == 0 else "near" if apart <= 2 else "far"


def _scores(one: GoalTelling, other: GoalTelling) -> str:
    """The running scores of their sentences beside each other."""
    told = [{(s.first, s.second) for s in each.passage.scores} for each in (one, other)]
    if not all(told):
        return "one" if any(told) else "none"
    return "same" if told[0] & told[1] else "different"


def ways(tellings: Sequence[GoalTelling], model: Model, goals: int | None) -> list[Way]:
    """The likeliest ways to put the tellings of one scorer together, the best first."""
    chief = sorted(tellings, key=lambda each: -each.strength)[:MOST]
    chief.sort(key=lambda each: each.start)
    alike = {
        (n, m): _alike(chief[n], chief[m], goals, model)
        for n, m in combinations(range(len(chief)), 2)
    }
    weighed = [(_weight(split, alike), split) for split in _splits(len(chief))]
    weighed.sort(key=lambda each: -each[0])
    best = weighed[:WAYS]
    total = sum(2.718281828 ** (weight - best[0][0]) for weight, _ in best)
    return [
        Way(_blocks(split, chief, tellings), 2.718281828 ** (weight - best[0][0]) / total)
        for weight, split in best
    ]


def _alike(one: GoalTelling, other: GoalTelling, goals: int | None, model: Model) -> float:
    """The log-odds that two tellings are of one goal: hardly, if their minutes are far apart."""
    logit = model.same.logit(same_features(one, other, goals))
    return min(logit, -FAR_APART) if _minutes(one, other) == "far" else logit


def _splits(size: int) -> Iterator[tuple[int, ...]]:
    """Every way to split so many into blocks: for each its block, blocks numbered as they begin."""

    def grow(split: tuple[int, ...], blocks: int) -> Iterator[tuple[int, ...]]:
        if len(split) == size:
            yield split
            return
        for block in range(blocks + 1):
            yield from grow((*split, block), max(blocks, block + 1))

    yield from grow((), 0)


def _weight(split: Sequence[int], alike: Mapping[tuple[int, int], float]) -> float:
    """The log-likelihood of a split: of each telling as much as if it had one pair."""
    told = sum(
        log(chance_of(logit if split[n] == split[m] else -logit)) for (n, m), logit in alike.items()
    )
    return 2.0 * told / max(2, len(split))


def _blocks(
    split: Sequence[int], chief: Sequence[GoalTelling], tellings: Sequence[GoalTelling]
) -> Blocks:
    blocks: list[list[GoalTelling]] = [[] for _ in range(max(split, default=-1) + 1)]
    for block, telling in zip(split, chief, strict=True):
        blocks[block].append(telling)
    for telling in tellings:
        if telling not in chief:
            blocks[0].append(telling)
    return tuple(tuple(block) for block in blocks)
