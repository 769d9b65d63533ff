"""The accepted statements between nodes, of which a question may want only some."""

from collections.abc import Callable, Collection, Iterator
from typing import NamedTuple

from graphsvc.graph.build import GraphView
from graphsvc.graph.records import NodeRecord, StatementRecord

MOST_FOLLOWED = 10_000
"""How many links are followed from one end of a question: it bounds what the question costs."""

Wanted = Callable[[StatementRecord], bool]
"""Whether a statement is of use for a question."""


class Step(NamedTuple):
    """One statement on the way, read in its own direction or against it."""

    source: NodeRecord
    property: str
    forward: bool
    target: NodeRecord
    statement: StatementRecord


class Links:
    """The links of a view that a question wants, and how many it may still follow.

    Where there are too many, the least connected nodes are followed first: through a match or a
    club two players have something in common, through a competition of 38,000 matches nothing.
    """

    def __init__(self, view: GraphView, wanted: Wanted | None = None) -> None:
        self._view = view
        self._network = view.network
        self._wanted = wanted
        self._left = MOST_FOLLOWED

    def crowd(self, node: str) -> int:
        """With how many nodes one is connected, by whatever statements."""
        return len(self._network.succ[node]) + len(self._network.pred[node])

    def order(self, node: str) -> tuple[int, str]:
        """Sorts the least connected nodes first; of equals, by id."""
        return self.crowd(node), node

    def follow(self, node: str, *, always: bool = False) -> list[str]:
        """The nodes one wanted statement away, by id.

        Where they are more than may be followed yet it is none, or with `always` so many of them.
        """
        if self.crowd(node) > self._left and not always:
            return []
        near = sorted(self._near(node))[: self._left]
        self._left -= min(self.crowd(node), self._left)
        return near

    def _near(self, node: str) -> set[str]:
        around = self._network.succ[node], self._network.pred[node]
        if self._wanted is None:
            return set(around[0]) | set(around[1])
        return {
            other
            for links in around
            for other, edges in links.items()
            if any(self._is_wanted(key) for key in edges)
        }

    def from_to(self, source: str, target: str) -> Iterator[StatementRecord]:
        """The wanted statements about one node of which the other is the value."""
        for key in self._network.succ[source].get(target, ()):
            record = self._view.statement(key)
            if record and self._is_wanted(key):
                yield record

    def _is_wanted(self, key: str) -> bool:
        record = self._view.statement(key)
        return record is not None and (self._wanted is None or self._wanted(record))

    def step(self, source: str, target: str) -> Step:
        """The best believed statement between two nodes; of equals, one told of the first."""
        told = [(True, each) for each in self.from_to(source, target)]
        told += [(False, each) for each in self.from_to(target, source)]
        forward, record = min(told, key=lambda pair: (-pair[1].confidence, not pair[0], pair[1].id))
        return self._step(source, target, record, forward=forward)

    def among(self, nodes: Collection[str]) -> Iterator[Step]:
        """All wanted statements between some nodes, each once and in its own direction."""
        places = {node: place for place, node in enumerate(dict.fromkeys(nodes))}
        for source in places:
            targets = self._network.succ[source]
            # Most nodes have few, a competition has thousands.
            few: Collection[str] = min(targets, places, key=len)
            found = [each for each in few if each in targets and each in places]
            for target in sorted(found, key=places.__getitem__):
                for record in sorted(self.from_to(source, target), key=lambda each: each.id):
                    yield self._step(source, target, record, forward=True)

    def _step(self, source: str, target: str, record: StatementRecord, *, forward: bool) -> Step:
        first, last = (self._network.nodes[each]["record"] for each in (source, target))
        return Step(first, record.statement.property, forward, last, record)
