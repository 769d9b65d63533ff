"""Finding nodes by the words of names: their own, and those of what they are told with.

A match is found by its clubs and a goal by its scorer; words more may name what stands around it
("romero midtjylland": his goal against them; "atalanta 2020": their matches of that year; "atalanta
midtjylland 1-1").
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from operator import attrgetter
from typing import NamedTuple

from graphsvc.graph.build import GraphView
from graphsvc.graph.naming import Name, NameIndex, index_of
from graphsvc.graph.records import (
    AliasRecord,
    ClubRecord,
    EditionRecord,
    GoalRecord,
    MatchRecord,
    NodeRecord,
    PlayerRecord,
    StageRecord,
)
from graphsvc.graph.slips import SLIP_FROM
from graphsvc.model import EntityKind
from graphsvc.reference.naming import words

CONNECTIVES = frozenset(["v", "vs", "versus", "against", "and", "at", "for", "in", "of", "the"])
"""Words that people put between names; beside others they are not looked for."""
MOST_WORDS = 16
"""Words of a search that count; names have fewer."""
MOST_WEIGHED = 5_000
"""Nodes that are looked at, those with the words in their own names first: it bounds the cost."""

BEGUN_FROM = 3
"""How many letters a word has of which the beginning is enough."""
EXACT, BEGUN, SLIPPED = 1.0, 0.8, 0.6
TIERS = (1.0, 0.95, 0.9)
"""What a name counts, an alias, and one that holds in a single article."""
TOLD_WITH, AROUND = 0.9, 0.7
"""What the name of a match's club or a goal's scorer counts, and of what stands around it."""
KINDS = {EntityKind.MATCH: 0.85, EntityKind.GOAL: 0.7}
"""What there are many of comes after what they belong to."""


class Hit(NamedTuple):
    """A node that a search found."""

    record: NodeRecord
    text: str
    """The name by which it was found."""
    alias: AliasRecord | None
    """Where that is an alias, which."""
    score: float
    """0 to 1."""


class _Fit(NamedTuple):
    """How well a name fits a word."""

    quality: float
    name: Name | None


_Fits = Mapping[str, _Fit]
"""By the id of a node, the best that one of its names does."""
_NONE = _Fit(0.0, None)
_quality = attrgetter("quality")


def asked_for(text: str) -> tuple[str, ...]:
    """The words of a search that are looked for in names."""
    told = dict.fromkeys(words(text))
    return tuple(word for word in told if word not in CONNECTIVES)[:MOST_WORDS]


def find_named(
    view: GraphView, text: str, *, kinds: Collection[EntityKind] | None = None, limit: int = 100
) -> list[Hit]:
    """The nodes that all words of a text fit, best first; of equals, the latest matches first."""
    wanted = asked_for(text)
    if not wanted:
        return []
    index = index_of(view)
    fits = [_fits(index, word) for word in wanted]
    nodes = islice(_candidates(view, fits), MOST_WEIGHED)
    hits = [_hit(each, wanted, fits) for each in nodes if kinds is None or each.kind in kinds]
    found = sorted((each for each in hits if each), key=lambda each: each.record.id)
    found.sort(key=lambda each: _day(each.record), reverse=True)
    return sorted(found, key=lambda each: -each.score)[:limit]


def _fits(index: NameIndex, word: str) -> _Fits:
    """The nodes of which a name has that word, or one that begins so, or is a slip away."""
    best: dict[str, _Fit] = {}
    for quality, names in _named(index, word):
        for name in names:
            fit = _Fit(quality * TIERS[name.tier], name)
            if fit.quality > best.get(name.record.id, _NONE).quality:
                best[name.record.id] = fit
    return best


def _named(index: NameIndex, word: str) -> Iterator[tuple[float, Iterable[Name]]]:
    yield EXACT, index.holding(word)
    if len(word) >= BEGUN_FROM:
        yield BEGUN, index.starting(word)
    if len(word) >= SLIP_FROM:
        yield SLIPPED, index.nearly_holding(word)


def _candidates(view: GraphView, fits: Sequence[_Fits]) -> Iterator[NodeRecord]:
    """What may be meant, each once: what is named so, then their matches and goals."""
    rarest_first = sorted(fits, key=len)
    ids = dict.fromkeys(chain.from_iterable(rarest_first))
    named = [record for record in map(view.node, ids) if record]
    named.sort(key=_many)
    told_with = chain.from_iterable(_telling(each) for each in named)
    yield from {each.id: each for each in chain(named, islice(told_with, MOST_WEIGHED))}.values()


def _many(record: NodeRecord) -> bool:
    return record.kind in KINDS


def _telling(record: NodeRecord) -> Iterable[NodeRecord]:
    """The matches of a club, the latest first, and the goals of a player."""
    if isinstance(record, ClubRecord):
        return sorted(record.matches, key=_day, reverse=True)
    return record.goals if isinstance(record, PlayerRecord) else ()


def _told_with(record: NodeRecord) -> Sequence[NodeRecord]:
    """Of a match the clubs, of a goal the scorer."""
    if isinstance(record, MatchRecord):
        return [each.club for each in record.participations]
    return [record.scorer] if isinstance(record, GoalRecord) and record.scorer else []


def _around(record: NodeRecord) -> Sequence[NodeRecord]:
    """What else a search may name beside a node."""
    around: Sequence[NodeRecord | None] = ()
    match record:
        case MatchRecord():
            around = (record.competition, record.edition, record.stage, record.venue, record.city)
        case GoalRecord(match=MatchRecord() as match):
            around = (record.club, *_told_with(match), *_around(match))
        case PlayerRecord():
            around = (record.club,)
        case StageRecord():
            around = (record.edition, record.edition and record.edition.competition)
        case EditionRecord():
            around = (record.competition,)
    return [each for each in around if each]


def _day(record: NodeRecord) -> str:
    """When it was, so far as that is known."""
    if isinstance(record, GoalRecord):
        return _day(record.match) if record.match else ""
    return (record.date or "") if isinstance(record, MatchRecord) else ""


def _figures(record: NodeRecord) -> str:
    """The day and the score of a match, and of a goal its minute beside them."""
    if isinstance(record, GoalRecord):
        return f"{_figures(record.match) if record.match else ''} {record.minute or ''}"
    if not isinstance(record, MatchRecord):
        return ""
    score = f"{record.score.home} {record.score.away}" if record.score else ""
    return f"{record.date or ''} {score}"


def _hit(record: NodeRecord, wanted: Sequence[str], fits: Sequence[_Fits]) -> Hit | None:
    """The node as found, if each of the words fits it and one of them more than its surroundings.

    How well they fit is weighed with how much of the name was asked for.
    """
    near = _told_with(record)
    closest = [_close(record, near, each) for each in fits]
    around = _around(record) if any(not each.quality for each in closest) else ()
    qualities = [
        fit.quality or _beside(record, around, word, each)
        for fit, word, each in zip(closest, wanted, fits, strict=True)
    ]
    names = [each.name for each in closest if each.name]
    if not names or not all(qualities):
        return None
    name = min(names, key=lambda each: (each.record is not record, each.order))
    complete = min(1.0, len(wanted) / len(name.folded))
    score = sum(qualities) / len(qualities) * KINDS.get(record.kind, 1.0) * (0.8 + 0.2 * complete)
    return Hit(record, name.text, name.alias, round(score, 4))


def _close(record: NodeRecord, near: Sequence[NodeRecord], fits: _Fits) -> _Fit:
    """How well a word fits a node's own names, or else those of what it is told with."""
    own = fits.get(record.id)
    if own:
        return own
    best = max((fits.get(each.id, _NONE) for each in near), key=_quality, default=_NONE)
    return _Fit(TOLD_WITH * best.quality, best.name)


def _beside(record: NodeRecord, around: Sequence[NodeRecord], word: str, fits: _Fits) -> float:
    """How well a word fits what stands around a node, the day and the score included."""
    if word in words(_figures(record)):
        return AROUND
    return AROUND * max((fits.get(each.id, _NONE).quality for each in around), default=0.0)
