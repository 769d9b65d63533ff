"""CSV: three tables that point at each other by id."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum

from graphsvc.export.base import Base
from graphsvc.export.cells import rows
from graphsvc.export.claim_ids import named_claims
from graphsvc.export.lots import lots
from graphsvc.export.plain import iso, number, qualifiers_of, sources_of, text_of
from graphsvc.export.snapshot import Node, Snapshot
from graphsvc.export.writer import Maker, Told
from graphsvc.model import Quote, Value

Row = tuple[str, ...]


class Table(StrEnum):
    """Which table."""

    STATEMENTS = "statements"
    ENTITIES = "entities"
    CLAIMS = "claims"


class Entities:
    """A row for each node."""

    cites = False
    columns = ("id", "kind", "name", "iri")

    def __init__(self, snapshot: Snapshot, base: Base) -> None:
        self._snapshot, self._base = snapshot, base

    def begin(self) -> Iterator[bytes]:
        """All of it."""
        yield rows([self.columns])
        for lot in lots(self._snapshot.nodes):
            yield rows(map(self._row, lot))

    def told(self, _batch: Sequence[Told]) -> bytes:
        """Nothing of statements."""
        return b""

    def end(self) -> bytes:
        """Nothing more."""
        return b""

    def _row(self, node: Node) -> Row:
        return node.id, node.kind, node.name, self._base.of(node.id)


class Statements:
    """A row for each statement, whatever its rank."""

    cites = False
    columns = (
        *("id", "subject", "subject_name", "property", "value", "value_kind", "value_name"),
        *("qualifiers", "modality", "status", "rank", "deprecation_reason", "basis"),
        *("confidence", "sources", "why", "recorded"),
    )

    def __init__(self, snapshot: Snapshot, _base: Base) -> None:
        self._snapshot = snapshot
        self._names = {each.id: each.name for each in snapshot.nodes}

    def begin(self) -> Iterator[bytes]:
        """The names of the columns."""
        yield rows([self.columns])

    def told(self, batch: Sequence[Told]) -> bytes:
        """A row for each."""
        return rows(map(self._row, batch))

    def end(self) -> bytes:
        """Nothing more."""
        return b""

    def _row(self, told: Told) -> Row:
        record, statement = told.record, told.record.statement
        value, names = text_of(statement.value), self._names
        return (
            *(record.id, statement.subject, names.get(statement.subject, ""), statement.property),
            *(value, kind_of(statement.value), names.get(value, "")),
            *(qualifiers_of(statement), statement.modality, record.status, record.rank),
            *(record.reason or "", record.basis, number(record.confidence), sources_of(record)),
            *(record.why, iso(self._snapshot.since(record))),
        )


class Claims:
    """A row for each quote of each claim; one for a claim without."""

    cites = True
    columns = (
        *("id", "statement", "source", "stance", "basis", "agent", "version", "rule"),
        *("confidence", "recorded", "article", "start", "end", "quote"),
    )

    def __init__(self, _snapshot: Snapshot, _base: Base) -> None:
        """All it needs comes with the statements."""

    def begin(self) -> Iterator[bytes]:
        """The names of the columns."""
        yield rows([self.columns])

    def told(self, batch: Sequence[Told]) -> bytes:
        """The rows of all claims on those statements."""
        return rows(row for each in batch for row in _claim_rows(each))

    def end(self) -> bytes:
        """Nothing more."""
        return b""


TABLES: Mapping[Table, Maker] = {
    Table.STATEMENTS: Statements,
    Table.ENTITIES: Entities,
    Table.CLAIMS: Claims,
}


def kind_of(value: Value | None) -> str:
    """What kind of value it is: "entity", "text", "number" …; empty if it is left open."""
    return type(value).__name__.removesuffix("Value").lower() if value else ""


def _claim_rows(told: Told) -> Iterable[Row]:
    for id_, (claim, at) in named_claims(told):
        how = claim.extraction
        row = (
            *(id_, told.record.id, claim.source, claim.stance, claim.basis),
            *(how.agent, how.version, how.rule, number(how.confidence), iso(at)),
        )
        yield from ((*row, *_place(quote)) for quote in claim.quotes or (None,))


def _place(quote: Quote | None) -> Row:
    if quote is None:
        return "", "", "", ""
    return quote.article, str(quote.start), str(quote.end), quote.exact
