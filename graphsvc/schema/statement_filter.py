"""Which statements."""

from collections.abc import Iterator

import strawberry

from graphsvc.graph.records import StatementRecord
from graphsvc.model import Basis, Modality, Rank, StatementStatus
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
