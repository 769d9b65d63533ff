"""Names and aliases of the graph, for finding by name and for search as you type."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple
from weakref import WeakKeyDictionary

from rapidfuzz import process
from rapidfuzz.distance import OSA

from graphsvc.graph.build import GraphView
from graphsvc.graph.records import AliasRecord, NodeRecord
from graphsvc.model import EntityKind
from graphsvc.reference.naming import words

NAMED_KINDS = (
    EntityKind.CLUB,
    EntityKind.PLAYER,
    EntityKind.MATCH,
    EntityKind.COMPETITION,
    EntityKind.EDITION,
    EntityKind.STAGE,
    EntityKind.VENUE,
    EntityKind.PLACE,
)
SLIP_FROM = 4
"""Shorter prefixes are taken as they are: with a slip, three letters fit almost anything."""

_last_letter = "\U0010ffff"


class Name(NamedTuple):
    """A name of a node, told outright or as an alias."""

    record: NodeRecord
    text: str
    alias: AliasRecord | None

    @property
    def tier(self) -> int:
        """0 for a name, 1 for an alias, 2 for one that holds in a single article."""
        if self.alias is None:
            return 0
        return 2 if self.alias.scope else 1


class Suggestion(NamedTuple):
    """What a prefix may mean."""

    text: str
    """The name or alias that matched."""
    record: NodeRecord
    alias: AliasRecord | None
    score: float
    """0 to 1: names before aliases, no slip before one slip, nearly complete before begun."""


class NameIndex:
    """All names of one revision, folded: aliases whole, all from the start of each word."""

    def __init__(self, view: GraphView) -> None:
        self.revision = view.revision
        self._aliases: defaultdict[tuple[str, ...], list[NodeRecord]] = defaultdict(list)
        self._starts: defaultdict[str, list[Name]] = defaultdict(list)
        for name in sorted(_names(view), key=lambda each: (each.tier, each.record.id)):
            folded = words(name.text)
            if name.alias:
                self._aliases[folded].append(name.record)
            for place in range(len(folded)):
                self._starts[" ".join(folded[place:])].append(name)
        self._sorted = sorted(self._starts)
        self._cut: dict[int, dict[str, list[str]]] = {}

    def by_alias(self, alias: str, kind: EntityKind) -> NodeRecord | None:
        """The node of that kind with that alias; one that holds anywhere comes first."""
        found = self._aliases.get(words(alias), ())
        return next((each for each in found if each.kind is kind), None)

    def starting(self, prefix: str) -> Iterator[Name]:
        """The names of which some word begins so."""
        first = bisect_left(self._sorted, prefix)
        last = bisect_left(self._sorted, prefix + _last_letter)
        for start in self._sorted[first:last]:
            yield from self._starts[start]

    def nearly_starting(self, prefix: str) -> Iterator[Name]:
        """The same, one letter too many, missing, wrong or swapped with its neighbour."""
        for length in range(len(prefix) - 1, len(prefix) + 2):
            cut = self._cut_to(length)
            near = process.extract(
                prefix, list(cut), scorer=OSA.distance, score_cutoff=1, limit=None
            )
            for text, _, _ in near:
                for start in cut[text]:
                    yield from self._starts[start]

    def _cut_to(self, length: int) -> dict[str, list[str]]:
        """The beginnings of that length, each with what begins so."""
        if length not in self._cut:
            cut: defaultdict[str, list[str]] = defaultdict(list)
            for start in self._sorted:
                cut[start[:length]].append(start)
            self._cut[length] = cut
        return self._cut[length]


def _one_slip_from(text: str, choices: Iterable[str]) -> list[str]:
    near = process.extract(text, list(choices), scorer=OSA.distance, score_cutoff=1, limit=None)
    return [choice for choice, _, _ in near]


def index_of(view: GraphView) -> NameIndex:
    """The index of a view at its revision, made when it is first asked for."""
    index = _INDEXES.get(view)
    if index is None or index.revision != view.revision:
        index = _INDEXES[view] = NameIndex(view)
    return index


_INDEXES: WeakKeyDictionary[GraphView, NameIndex] = WeakKeyDictionary()


def suggest(
    view: GraphView,
    prefix: str,
    *,
    kinds: Collection[EntityKind] | None = None,
    first: int = 8,
) -> list[Suggestion]:
    """What a prefix may mean, best first: accents and case aside, with at most one slip.

    A node is listed once for each of its names that match.
    """
    folded = " ".join(words(prefix))
    if not folded:
        return []
    index = index_of(view)
    slips = index.nearly_starting(folded) if len(folded) >= SLIP_FROM else iter(())
    found: dict[tuple[str, str], Suggestion] = {}
    for slip, names in ((0, index.starting(folded)), (1, slips)):
        for name in names:
            if kinds is None or name.record.kind in kinds:
                found.setdefault((name.record.id, name.text), _suggestion(name, folded, slip))
    return sorted(found.values(), key=lambda s: (-s.score, s.text, s.record.id))[:first]


def _suggestion(name: Name, prefix: str, slip: int) -> Suggestion:
    complete = min(1.0, len(prefix) / len(" ".join(words(name.text))))
    score = 0.95 - 0.1 * name.tier - 0.3 * slip + 0.05 * complete
    return Suggestion(name.text, name.record, name.alias, round(score, 4))


def _names(view: GraphView) -> Iterable[Name]:
    """All names; an alias that is told in several articles once, the widest one."""
    for kind in NAMED_KINDS:
        for record in view.of_kind(kind):
            yield Name(record, record.name, None)
            known = {words(record.name)}
            for alias in sorted(record.aliases, key=_width):
                if words(alias.text) not in known:
                    known.add(words(alias.text))
                    yield Name(record, alias.text, alias)


def _width(alias: AliasRecord) -> tuple[bool, str]:
    return alias.scope is not None, alias.scope.id if alias.scope else ""
