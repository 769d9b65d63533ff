"""Which gaps a batch closed, and which conflicts it opened."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graphsvc.graph.build import GraphView
from graphsvc.graph.records import EventRecord, NodeRecord
from graphsvc.model import Claim, EntityValue, Record
from graphsvc.reasoning.conflicts import Conflict, wanted
from graphsvc.reasoning.gaps import Missing, gaps_of, is_known
from graphsvc.reasoning.swaps import conflicts_about


@dataclass(frozen=True, slots=True)
class Questions:
    """What was open about some nodes."""

    gaps: Sequence[Missing]
    conflicts: Mapping[str, Conflict]
    """By id."""

    def gaps_closed(self) -> tuple[Missing, ...]:
        """The gaps of then that are known now; a question that only lapsed is not answered."""
        return tuple(gap for gap in self.gaps if is_known(gap.subject, gap.name))

    def conflicts_opened(self, later: "Questions") -> tuple[Conflict, ...]:
        """The conflicts that were none, or had fewer sides."""
        return tuple(each for each in later.conflicts.values() if self._sides(each) < _sides(each))

    def _sides(self, conflict: Conflict) -> int:
        before = self.conflicts.get(conflict.id)
        return _sides(before) if before else 0


def open_questions(view: GraphView, batch: Iterable[Record]) -> Questions:
    """What is open about the nodes that a batch tells of, as far as the graph has them."""
    nodes = list(_told_of(view, batch))
    return Questions(
        gaps=[each for node in nodes for each in gaps_of(node)],
        conflicts={
            each.id: each
            for node in nodes
            for each in conflicts_about(node, view)
            if wanted(each, None)
        },
    )


def _told_of(view: GraphView, batch: Iterable[Record]) -> Iterator[NodeRecord]:
    """The subjects and values of its claims, and the matches that they belong to; each once."""
    statements = [each.statement for each in batch if isinstance(each, Claim)]
    values = [each.value.entity for each in statements if isinstance(each.value, EntityValue)]
    named = map(view.node, dict.fromkeys([each.subject for each in statements] + values))
    nodes = [each for each in named if each]
    matches = [each.match for each in nodes if isinstance(each, EventRecord) and each.match]
    yield from dict.fromkeys([*nodes, *matches])


def _sides(conflict: Conflict) -> int:
    return len(conflict.statements)
