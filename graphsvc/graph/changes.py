"""What a commit did: which statements it added or moved, and which nodes it told something of."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from graphsvc.graph.ranking import in_order, scope
from graphsvc.graph.records import StatementRecord
from graphsvc.model import ChangeKind, EntityValue, Rank, StatementStatus
from graphsvc.rules.properties import property_of


class Told(NamedTuple):
    """A statement of which a commit says something new."""

    record: StatementRecord
    source: str
    """The id of the article, dataset or curator that says it."""
    supported: bool
    """The statement was known, and this source is one more that says it."""


@dataclass(frozen=True, slots=True)
class Change:
    """What one commit did to one statement, or to a node."""

    revision: int
    at: datetime
    """When the commit was recorded, in UTC."""
    kind: ChangeKind
    statement: StatementRecord | None
    """None where a node was merged or split."""
    cause: str
    """The id of the article, dataset or curator that said what moved it."""
    before: StatementRecord | None = None
    """The statement that answered in its place until then, where there was another."""
    subject: str = ""
    """The id of the node that was merged or split, or that the statement is about."""
    told: str = ""
    """The id that the statement had then, where nodes were merged since."""

    @property
    def id(self) -> str:
        """Its revision and what it changed: a commit changes a statement once."""
        told = self.told or (self.statement.id if self.statement else "")
        return f"change:{self.revision}/{told.partition(':')[2] or self.subject}"


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """What one commit did to the graph."""

    revision: int
    at: datetime
    changes: tuple[Change, ...] = ()
    """By subject and property, in the order first told of; in these, in the order of the log."""
    supported: tuple[StatementRecord, ...] = ()
    """Statements that were known, and have one more source now."""
    touched: frozenset[str] = frozenset()
    """The ids of nodes that it told something of, as subject or as value."""
    decision: str | None = None
    """The id of the decision that it carried out, if any."""
    contested: tuple[str, ...] = ()
    """The ids of statements that compete with others now, and did not before; as first told."""

    @property
    def added(self) -> tuple[StatementRecord, ...]:
        """Statements that nobody had told before."""
        return tuple(
            each.statement
            for each in self.changes
            if each.kind is ChangeKind.ADDED and each.statement
        )


Standing = tuple[StatementStatus, Rank]


@dataclass(frozen=True, slots=True)
class Before:
    """How the statements on one subject and property stood before a commit."""

    standing: Mapping[str, Standing]
    """By the id of a statement that was there already."""
    best: Mapping[tuple[str, ...], StatementRecord]
    """The statement that answered, by scope."""

    @classmethod
    def of(cls, records: Iterable[StatementRecord], *, revision: int) -> "Before":
        """As they stand now; those that this revision told first did not stand yet."""
        records = list(records)
        known = (each for each in records if each.since < revision)
        return cls({each.id: (each.status, each.rank) for each in known}, best_of(records))


def best_of(records: Iterable[StatementRecord]) -> dict[tuple[str, ...], StatementRecord]:
    """The statement that answers, by scope; where many values are true, none stands for another."""
    best: dict[tuple[str, ...], StatementRecord] = {}
    for record in in_order(records):
        if property_of(record.statement.property).single_valued:
            best.setdefault(scope(record), record)
    return best


def changes(  # noqa: PLR0913 - as many sides as a change has
    records: Iterable[StatementRecord],
    before: Before,
    *,
    revision: int,
    at: datetime,
    told: Sequence[Told],
    cause: str = "",
) -> Iterator[Change]:
    """What became of the statements on one subject and property since `before`.

    `told` is what the commit says of them. Its first source, or `cause`, moved those of which it
    says nothing.
    """
    records = list(records)
    causes = {each.record.id: each.source for each in reversed(told)}
    best = best_of(records)
    for record in records:
        kind = kind_of(before.standing.get(record.id), (record.status, record.rank))
        if kind:
            old = before.best.get(scope(record)) if best.get(scope(record)) is record else None
            replaced = old if old is not record else None
            mover = causes.get(record.id, told[0].source if told else cause)
            subject = record.statement.subject
            yield Change(revision, at, kind, record, mover, replaced, subject)


def kind_of(before: Standing | None, after: Standing) -> ChangeKind | None:
    """What befell a statement, the gravest first; None where nothing did."""
    if before is None:
        return ChangeKind.ADDED
    if _withdrawn(after) and not _withdrawn(before):
        return ChangeKind.WITHDRAWN
    if before[0] is not after[0]:
        return ChangeKind.CHANGED
    return ChangeKind.RANK_CHANGED if before[1] is not after[1] else None


def _withdrawn(standing: Standing) -> bool:
    status, rank = standing
    return status is StatementStatus.REJECTED or rank is Rank.DEPRECATED


def nodes_of(records: Iterable[StatementRecord]) -> Iterator[str]:
    """The ids of the nodes that statements tell of: their subjects, and their values."""
    for record in records:
        yield record.statement.subject
        if isinstance(record.statement.value, EntityValue):
            yield record.statement.value.entity
