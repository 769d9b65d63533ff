"""What a gap is: a value that is unknown, why, and the statement that comes closest to it."""

from collections.abc import Iterator
from dataclasses import dataclass

from graphsvc.graph.records import NodeRecord, StatementRecord
from graphsvc.model import Rank, StatementStatus, Value

NO_SOURCE = "No source tells it."
LEFT_OPEN = "A source tells of it, but leaves it open or breaks off there."
UNVERIFIED = "A source tells it, but it is not verified yet."
DISPUTED = "Sources tell it differently, and none of them outweighs the others."


@dataclass(frozen=True, slots=True)
class Missing:
    """A value that is unknown; `clue` is the statement that comes closest to telling it."""

    subject: NodeRecord
    name: str
    reason: str
    clue: StatementRecord | None = None
    limit: Value | None = None
    """What is known of it where no statement tells it, such as the number counted so far."""

    @property
    def id(self) -> str:
        """Its subject and property: there is one gap for each."""
        return f"gap:{self.subject.id}/{self.name}"

    @property
    def best_known(self) -> Value | None:
        """The closest that is known: a limit, or what the closest statement says."""
        return self.limit or (self.clue.statement.value if self.clue else None)


def untold(node: NodeRecord, *names: str) -> Iterator[Missing]:
    """Those of some properties that no accepted statement tells."""
    for name in names:
        if not is_told(node, name):
            yield missing(node, name)


def is_told(node: NodeRecord, name: str) -> bool:
    """Whether an accepted statement has a value for a property."""
    told = (each for each in _in_force(node, name) if each.is_accepted)
    return any(each.statement.value is not None for each in told)


def missing(
    node: NodeRecord, name: str, reason: str | None = None, *, limit: Value | None = None
) -> Missing:
    """A gap, with the statement that comes closest and the reason that follows from it."""
    told = _in_force(node, name)
    clue = next((each for each in told if each.statement.value is not None), None)
    clue = clue or next(iter(told), None)
    return Missing(node, name, reason or _reason(clue), clue, limit)


def _in_force(node: NodeRecord, name: str) -> list[StatementRecord]:
    return [each for each in node.told.get(name, ()) if each.rank is not Rank.DEPRECATED]


def _reason(clue: StatementRecord | None) -> str:
    if clue is None:
        return NO_SOURCE
    if clue.statement.value is None:
        return LEFT_OPEN
    return DISPUTED if clue.status is StatementStatus.DISPUTED else UNVERIFIED
