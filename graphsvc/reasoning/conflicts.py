"""Statements that cannot all be true: values of which at most one holds in its scope."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graphsvc.graph.ranking import competition, in_order, scope
from graphsvc.graph.records import NodeRecord, StatementRecord
from graphsvc.model import ConflictKind, StatementStatus

NONE_VERIFIED = "None of the values is verified."


@dataclass(frozen=True, slots=True)
class Conflict:
    """Rival values of one property, in one scope."""

    statements: tuple[StatementRecord, ...]
    """At least two, in the order of the log."""
    kind: ConflictKind = ConflictKind.DIFFERENT_VALUES
    open: bool = True
    """Until a curator settles it; the rules of ranking only choose what is answered meanwhile."""

    @property
    def id(self) -> str:
        """Its subject and property, then its scope: there is one conflict for each."""
        one = self.statements[0]
        narrowed = "".join(f";{value}" for value in scope(one) if value)
        return f"conflict:{one.statement.subject}/{one.statement.property}{narrowed}"

    @property
    def accepted(self) -> StatementRecord | None:
        """The statement that answers meanwhile, if one does."""
        return next(iter(in_order(self.statements)), None)

    @property
    def why(self) -> str:
        """The rule that chose, or that left it undecided."""
        disputed = next((each for each in self.statements if _weighed(each)), None)
        decisive = self.accepted or disputed
        return decisive.why if decisive else NONE_VERIFIED


def conflicts_of(node: NodeRecord) -> list[Conflict]:
    """The conflicts among what is told of a node, by property."""
    return [
        Conflict(tuple(rivals))
        for name, told in node.told.items()
        if competition(name).single_valued
        for rivals in _rivals(told)
    ]


def subject_of(label: str) -> str:
    """The id of the node that a conflict is about, from the conflict's own id without its kind."""
    return label.partition(";")[0].rpartition("/")[0]


def _rivals(told: Sequence[StatementRecord]) -> Iterator[list[StatementRecord]]:
    scopes: defaultdict[tuple[str, ...], list[StatementRecord]] = defaultdict(list)
    for record in told:
        if record.rivals:
            scopes[scope(record)].append(record)
    yield from scopes.values()


def _weighed(record: StatementRecord) -> bool:
    return record.status is StatementStatus.DISPUTED
