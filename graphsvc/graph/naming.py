"""Names and aliases of the graph: an index of them, for finding by name and by its beginning."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from weakref import WeakKeyDictionary

from graphsvc.graph.build import GraphView
from graphsvc.graph.records import AliasRecord, NodeRecord
from graphsvc.graph.slips import one_slip_from, span
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


@dataclass(frozen=True, slots=True, eq=False)
class Name:
    """A name of a node, told outright or as an alias."""

    record: NodeRecord
    text: str
    alias: AliasRecord | None
    folded: tuple[str, ...] = field(init=False)
    """Its words, accents and case aside."""
    order: tuple[int, int, str, str] = field(init=False)
    """Sorts names before aliases, and short ones before long ones."""

    def __post_init__(self) -> None:
        folded = words(self.text)
        length = len(" ".join(folded))
        object.__setattr__(self, "folded", folded)
        object.__setattr__(self, "order", (self.tier, length, self.text, self.record.id))

    @property
    def tier(self) -> int:
        """0 for a name, 1 for an alias, 2 for one that holds in a single article."""
        if self.alias is None:
            return 0
        return 2 if self.alias.scope else 1

    def starts(self) -> list[str]:
        """The name from each of its words on: "Robin Gosens" -> robin gosens, gosens."""
        return [" ".join(self.folded[place:]) for place in range(len(self.folded))]


class NameIndex:
    """The names of a view, folded: aliases whole, all from the start of each word."""

    def __init__(self) -> None:
        self.revision = -1
        self._names: dict[str, tuple[Name, ...]] = {}
        self._aliases: defaultdict[tuple[str, ...], list[Name]] = defaultdict(list)
        self._starts: defaultdict[str, list[Name]] = defaultdict(list)
        self._ordered: list[str] = []

    def update(self, view: GraphView) -> None:
        """Take in what has changed in the view since it was last looked at."""
        records = {each.id: each for kind in NAMED_KINDS for each in view.of_kind(kind)}
        changed = [each for each in records.values() if each.revision > self.revision]
        self._forget(self._names.keys() - records.keys())
        self._forget(each.id for each in changed)
        self._ordered += [start for each in changed for start in self._learn(each)]
        self._ordered.sort()  # of a sorted list with a tail this is a merge
        self.revision = view.revision

    def _forget(self, ids: Iterable[str]) -> None:
        for id_ in ids:
            for name in self._names.pop(id_, ()):
                if name.alias:
                    self._aliases[name.folded].remove(name)
                for start in name.starts():
                    self._starts[start].remove(name)

    def _learn(self, record: NodeRecord) -> Iterator[str]:
        """Take in the names of a node; the starts that no name had before."""
        self._names[record.id] = tuple(names_of(record))
        for name in self._names[record.id]:
            if name.alias:
                self._aliases[name.folded].append(name)
            for start in name.starts():
                if start not in self._starts:
                    yield start
                self._starts[start].append(name)

    def by_alias(self, alias: str, kind: EntityKind) -> NodeRecord | None:
        """The node of that kind with that alias; one that holds anywhere comes first."""
        found = [each for each in self._aliases.get(words(alias), ()) if each.record.kind is kind]
        best = min(found, key=lambda each: (each.tier, each.record.id), default=None)
        return best.record if best else None

    def starting(self, prefix: str) -> Iterator[Name]:
        """The names of which some word begins so, and goes on so."""
        places = span(self._ordered, prefix)
        starts = self._ordered[places.start : places.stop]
        return chain.from_iterable(map(self._starts.__getitem__, starts))

    def holding(self, word: str) -> Iterator[Name]:
        """The names of which that is a word."""
        return chain(self._starts.get(word, ()), self.starting(f"{word} "))

    def nearly_holding(self, word: str) -> Iterator[Name]:
        """The names of which a word is one slip away from that."""
        for meant in one_slip_from(word, self._ordered):
            yield from self.holding(meant)

    def nearly_starting(self, prefix: str) -> Iterator[Name]:
        """The same, one letter too many, missing, wrong or swapped with its neighbour."""
        for meant in one_slip_from(prefix, self._ordered):
            yield from self.starting(meant)


def names_of(record: NodeRecord) -> Iterator[Name]:
    """A node's names; an alias that is told in several articles once, the widest one."""
    yield Name(record, record.name, None)
    known = {words(record.name)}
    for alias in sorted(record.aliases, key=_width):
        if words(alias.text) not in known:
            known.add(words(alias.text))
            yield Name(record, alias.text, alias)


def _width(alias: AliasRecord) -> tuple[bool, str]:
    return alias.scope is not None, alias.scope.id if alias.scope else ""


_INDEXES: WeakKeyDictionary[GraphView, NameIndex] = WeakKeyDictionary()


def index_of(view: GraphView) -> NameIndex:
    """The index of a view at its revision: made when first asked for, then kept current."""
    index = _INDEXES.get(view)
    if index is None:
        index = _INDEXES[view] = NameIndex()
    if index.revision != view.revision:
        index.update(view)
    return index
