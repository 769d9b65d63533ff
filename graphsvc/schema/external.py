"""ExternalId: how others call the same thing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

import strawberry

from graphsvc.graph.reading import text
from graphsvc.graph.records import NodeRecord, StatementRecord
from graphsvc.model import Rank, StatementStatus
from graphsvc.schema.because import Statements, because
from graphsvc.schema.node import shows
from graphsvc.schema.scalars import URL

Node = TypeVar("Node", bound=NodeRecord)


@dataclass(frozen=True)
class Known:
    """The source of an ExternalId: the statement, and what it says."""

    told: StatementRecord
    authority: str
    value: str

    @property
    def url(self) -> str | None:
        """As told, or the value itself where it is an address."""
        address = text(self.told.statement.qualifier("url")) or self.value
        return address if address.startswith(("https://", "http://")) else None

    @property
    def status(self) -> StatementStatus:
        """How far it is believed."""
        return self.told.status


@because.register
def _(source: Known, _attribute: str) -> Statements:
    return (source.told,)


def known_elsewhere(node: NodeRecord) -> Iterator[Known]:
    """How others call a node, but for what turned out wrong."""
    for told in node.told.get("sameAs", ()):
        value, authority = text(told.statement.value), text(told.statement.qualifier("authority"))
        wrong = told.rank is Rank.DEPRECATED or told.status is StatementStatus.REJECTED
        if value and authority and not wrong:
            yield Known(told, authority, value)


@shows(Known)
class ExternalId:
    """An id that somebody else gave it."""

    authority: str
    """Who: wikidata …"""
    value: str
    """The id."""
    url: URL | None
    """Where that is on the web."""
    status: StatementStatus
    """How far it is believed."""


@strawberry.input
class ExternalKey:
    """An id that somebody else gave it."""

    authority: str
    """Who: wikidata …"""
    value: str
    """The id."""

    def find(self, nodes: Iterable[Node]) -> Node | None:
        """The node that has it and is believed to; of several the first."""
        wanted = (self.authority.casefold(), self.value)
        return next((node for node in nodes if wanted in _believed(node)), None)


def _believed(node: NodeRecord) -> list[tuple[str, str]]:
    return [
        (each.authority.casefold(), each.value)
        for each in known_elsewhere(node)
        if each.status is StatementStatus.ACCEPTED
    ]
