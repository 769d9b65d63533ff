"""What the durable log holds."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from graphsvc.model.articles import Article, Quote
from graphsvc.model.decisions import Curator, Decision
from graphsvc.model.enums import AliasKind, Basis, EntityKind
from graphsvc.model.statements import Claim, Extraction, Statement


@dataclass(frozen=True, slots=True)
class Entity:
    """A node of the graph, minted once: its id is a readable label that never changes."""

    id: str
    kind: EntityKind
    name: str
    """The common name; of a match "Home v Away", of a goal a phrase."""


@dataclass(frozen=True, slots=True)
class Dataset:
    """A source that is not an article: a table of facts, with its licence."""

    id: str
    name: str
    licence: str | None = None
    url: str | None = None
    complete: tuple[str, ...] = ()
    """Of what it says that it has all: "matches", "goals"; of its editions, and of its players."""
    note: str | None = None
    """What it says of itself: where it is from, how far to trust it."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where an article names an entity, or points at it with other words."""

    entity: str
    quote: Quote
    alias: AliasKind
    confidence: float

    @property
    def id(self) -> str:
        """The article, the place and the entity."""
        place = f"{self.quote.article.partition(':')[2]}/{self.quote.start}-{self.quote.end}"
        return f"mention:{place}/{self.entity}"


@dataclass(frozen=True, slots=True)
class Stated:
    """All that one line of a dataset says, in one record: nodes, and a claim for each statement."""

    source: str
    """The id of the dataset."""
    line: int
    """From 1."""
    basis: Basis
    extraction: Extraction
    entities: tuple[Entity, ...] = ()
    """The nodes that it names first."""
    statements: tuple[Statement, ...] = ()

    @property
    def claims(self) -> Iterator[Claim]:
        """Its statements as claims, which quote nothing."""
        return (self.claim(each) for each in self.statements)

    def claim(self, statement: Statement) -> Claim:
        """One of its statements as a claim."""
        return Claim(statement, self.source, self.basis, (), self.extraction)


Plain = Article | Dataset | Curator | Entity | Claim | Mention | Decision
Record = Plain | Stated


def unfolded(records: Iterable[Record]) -> Iterator[Plain]:
    """The records, with the entities and claims of each `Stated` in its place."""
    for record in records:
        if isinstance(record, Stated):
            yield from record.entities
            yield from record.claims
        else:
            yield record


@dataclass(frozen=True, slots=True)
class Commit:
    """One atomic batch of the log. Revisions count from 1 without a gap."""

    revision: int
    at: datetime
    """When it was recorded, in UTC."""
    records: tuple[Record, ...]


@dataclass(frozen=True, slots=True)
class Findings:
    """What extraction found in one article, under labels that linking may still replace."""

    article: Article
    entities: tuple[Entity, ...]
    claims: tuple[Claim, ...]
    mentions: tuple[Mention, ...]
    datasets: tuple[Dataset, ...] = ()
    """The datasets that claims name as their source."""


@dataclass(frozen=True, slots=True)
class LineFindings:
    """What one line of a dataset tells, as `Findings` for linking: there is no article."""

    entities: tuple[Entity, ...]
    claims: tuple[Claim, ...]
    mentions: tuple[Mention, ...] = ()
    article: None = None
