"""Which statements."""

from collections.abc import Iterable, Iterator
from datetime import date

import strawberry

from graphsvc.graph.reading import days_of
from graphsvc.graph.records import StatementRecord
from graphsvc.model import Basis, Modality, Rank, StatementStatus
from graphsvc.rules.edtf import Span
from graphsvc.schema.as_of import AsOf, day_of
from graphsvc.schema.filters import IDFilter, StringFilter, combine


@strawberry.input
class StatementFilter:
    """Which statements; all given conditions hold."""

    and_: "list[StatementFilter] | None" = strawberry.field(name="and", default=None)
    """All of these hold too."""
    or_: "list[StatementFilter] | None" = strawberry.field(name="or", default=None)
    """One of these holds."""
    not_: "StatementFilter | None" = strawberry.field(name="not", default=None)
    """This does not hold."""
    subject: IDFilter | None = None
    """What they are about."""
    property: StringFilter | None = None
    """The name of their property."""
    rank: list[Rank] | None = None
    """How they rank."""
    status: list[StatementStatus] | None = None
    """What the graph makes of them."""
    basis: list[Basis] | None = None
    """Where they come from."""
    modality: list[Modality] | None = None
    """In what sense they are said."""
    source: IDFilter | None = None
    """An article or a dataset that supports them."""
    min_claims: int | None = None
    """At least so many sources support them."""

    def accepts(self, record: StatementRecord) -> bool:
        """Whether a statement is wanted."""
        return combine(self, lambda each: each.accepts(record)) and all(self._conditions(record))

    def _conditions(self, record: StatementRecord) -> Iterator[bool]:
        statement = record.statement
        if self.subject:
            yield self.subject.accepts(statement.subject)
        if self.property:
            yield self.property.accepts(statement.property)
        if self.source:
            yield self.source.accepts(*record.sources)
        if self.min_claims is not None:
            yield len(record.sources) >= self.min_claims
        for wanted, value in (
            (self.rank, record.rank),
            (self.status, record.status),
            (self.basis, record.basis),
            (self.modality, statement.modality),
        ):
            if wanted is not None:
                yield value in wanted


def chosen(
    records: Iterable[StatementRecord], where: StatementFilter | None, as_of: AsOf | None
) -> list[StatementRecord]:
    """The statements that are wanted; of a day, without those that tell of other days only."""
    day = day_of(as_of)
    return [
        each
        for each in records
        if (where is None or where.accepts(each)) and (day is None or may_hold_on(each, day))
    ]


def may_hold_on(record: StatementRecord, day: date) -> bool:
    """Whether what a statement says may be so on a day: it tells no other days."""
    days = days_of(record.statement)
    return days is None or days.contains(Span(day, day))
