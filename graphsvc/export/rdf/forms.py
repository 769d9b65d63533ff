"""JSON-LD, Turtle and N-Quads, in pieces.

No node is left without a name, so that pieces can be put one behind the other: what two of them say
of one node belongs together.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from pyoxigraph import NamedNode, Quad, RdfFormat, Triple, serialize

from graphsvc.export.base import Base
from graphsvc.export.claim_ids import named_claims
from graphsvc.export.lots import lots
from graphsvc.export.rdf.claims import agent, agent_id, claimed
from graphsvc.export.rdf.nodes import described, fact, merged, properties
from graphsvc.export.rdf.sources import source
from graphsvc.export.rdf.statements import reified
from graphsvc.export.rdf.vocabulary import PREFIXES
from graphsvc.export.snapshot import Snapshot
from graphsvc.export.writer import Told

LOT = 2000
"""Nodes that are written at once."""

_PREFIX_LINES = re.compile(rb"\A(@prefix [^\n]*\n)+")


Part = tuple[NamedNode | None, Iterable[Triple]]
"""A graph, None for the default one, and triples of it."""


class Rdf:
    """What the forms share: the triples, and in which order they come."""

    cites = True
    form: RdfFormat

    def __init__(self, snapshot: Snapshot, base: Base) -> None:
        self._snapshot, self._base = snapshot, base
        self._agents = set[str]()

    def begin(self) -> Iterator[bytes]:
        """The properties and the datasets, then all nodes."""
        base, snapshot = self._base, self._snapshot
        yield self.written([(None, properties(snapshot, base)), (None, merged(snapshot, base))])
        if snapshot.sources:
            yield self.written((None, source(each, base)) for each in snapshot.sources)
        for lot in lots(snapshot.nodes, LOT):
            yield self.written((None, described(each, base)) for each in lot)

    def told(self, batch: Sequence[Told]) -> bytes:
        """Statements, what is believed of them as plain triples, and their claims."""
        return self.written(part for each in batch for part in self._told(each))

    def end(self) -> bytes:
        """Nothing more."""
        return b""

    def written(self, parts: Iterable[Part]) -> bytes:
        """All in one graph, in this form."""
        return self.serialized(triple for _, triples in parts for triple in triples)

    def serialized(self, told: Iterable[Triple] | Iterable[Quad]) -> bytes:
        """As pyoxigraph writes them."""
        return serialize(told, format=self.form, prefixes=self.prefixes()) or b""

    def prefixes(self) -> dict[str, str]:
        """What is shortened, where the form does so."""
        return {**PREFIXES, "": self._base.address}

    def _told(self, told: Told) -> Iterator[Part]:
        record, base = told.record, self._base
        if record.id in self._snapshot.believed:
            yield None, fact(record, base)
        yield None, reified(record, self._snapshot.since(record), base)
        for id_, each in named_claims(told):
            how = each.claim.extraction
            if agent_id(how) not in self._agents:
                self._agents.add(agent_id(how))
                yield None, agent(how, base)
            yield NamedNode(base.of(each.claim.source)), claimed(id_, record.id, each, base)


class NQuads(Rdf):
    """N-Quads: claims stand in the graph named by their source, all else in the default one.

    So a source can be asked alone, or dropped.
    """

    form = RdfFormat.N_QUADS

    def written(self, parts: Iterable[Part]) -> bytes:
        """Each triple in its graph."""
        return self.serialized(
            Quad(each.subject, each.predicate, each.object, graph)
            for graph, triples in parts
            for each in triples
        )


class Turtle(Rdf):
    """Turtle: all in one graph."""

    form = RdfFormat.TURTLE

    def begin(self) -> Iterator[bytes]:
        """The same, after the prefixes."""
        prefixes = self.prefixes().items()
        yield "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in prefixes).encode()
        yield from super().begin()

    def serialized(self, told: Iterable[Triple] | Iterable[Quad]) -> bytes:
        """Without prefixes: they stand at the beginning."""
        return _PREFIX_LINES.sub(b"", super().serialized(told))


class JsonLd(Rdf):
    """JSON-LD in its expanded form: one list of nodes, all in one graph."""

    form = RdfFormat.JSON_LD

    def __init__(self, snapshot: Snapshot, base: Base) -> None:
        super().__init__(snapshot, base)
        self._begun = False

    def serialized(self, told: Iterable[Triple] | Iterable[Quad]) -> bytes:
        """As more elements of the list."""
        elements = super().serialized(told)[1:-1]
        if not elements:
            return b""
        opening = b",\n" if self._begun else b"[\n"
        self._begun = True
        return opening + elements

    def end(self) -> bytes:
        """What closes the list."""
        return b"\n]\n"
