"""JSON-LD, Turtle and N-Quads, in pieces.

No node is left without a name, so that pieces can be put one behind the other: what two of them say
of one node belongs together.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from pyoxigraph import NamedNode, Quad, RdfFormat, Triple, serialize

from graphsvc.export.base import Base
from graphsvc.export.claim_ids import named_claims
from graphsvc.export.rdf.claims import agent, agent_id, claimed
from graphsvc.export.rdf.nodes import described, fact, properties
from graphsvc.export.rdf.sources import dataset
from graphsvc.export.rdf.statements import reified
from graphsvc.export.rdf.vocabulary import PREFIXES
from graphsvc.export.snapshot import Snapshot
from graphsvc.export.writer import Told

LOT = 2000
"""Nodes that are written at once."""

_PREFIX_LINES = re.compile(rb"\A(@prefix [^\n]*\n)+")


class NQuads:
    """N-Quads: claims stand in the graph named by their source, all else in the default one.

    So a source can be asked alone, or dropped.
    """

    cites = True
    form = RdfFormat.N_QUADS
    graphs = True

    def __init__(self, snapshot: Snapshot, base: Base) -> None:
        self._snapshot, self._base = snapshot, base
        self._agents = set[str]()

    def begin(self) -> Iterator[bytes]:
        """The properties and the datasets, then all nodes."""
        base, snapshot = self._base, self._snapshot
        sources = (triple for each in snapshot.datasets for triple in dataset(each, base))
        yield self.written(_quads(chain(properties(snapshot, base), sources)))
        for start in range(0, len(snapshot.nodes), LOT):
            lot = snapshot.nodes[start : start + LOT]
            yield self.written(_quads(triple for each in lot for triple in described(each, base)))

    def told(self, batch: Sequence[Told]) -> bytes:
        """Statements, what is believed of them as plain triples, and their claims."""
        return self.written(quad for each in batch for quad in self._told(each))

    def end(self) -> bytes:
        """Nothing more."""
        return b""

    def written(self, quads: Iterable[Quad]) -> bytes:
        """Quads in this form."""
        told = quads if self.graphs else (each.triple for each in quads)
        return serialize(told, format=self.form, prefixes=self._prefixes()) or b""

    def _prefixes(self) -> dict[str, str]:
        return {**PREFIXES, "": self._base.address}

    def _told(self, told: Told) -> Iterator[Quad]:
        record, base = told.record, self._base
        if record.id in self._snapshot.believed:
            yield from _quads(fact(record, base))
        yield from _quads(reified(record, self._snapshot.since(record), base))
        for id_, (claim, at) in named_claims(told):
            graph = NamedNode(base.of(claim.source))
            how = claim.extraction
            if agent_id(how) not in self._agents:
                self._agents.add(agent_id(how))
                yield from _quads(agent(how, base))
            yield from _quads(claimed(id_, claim, at, base), graph)


class Turtle(NQuads):
    """Turtle: all in one graph."""

    form = RdfFormat.TURTLE
    graphs = False

    def begin(self) -> Iterator[bytes]:
        """The same, after the prefixes."""
        prefixes = self._prefixes()
        yield "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in prefixes.items()).encode()
        yield from super().begin()

    def written(self, quads: Iterable[Quad]) -> bytes:
        """Quads without prefixes: they stand at the beginning."""
        return _PREFIX_LINES.sub(b"", super().written(quads))


class JsonLd(NQuads):
    """JSON-LD in its expanded form: one list of nodes, all in one graph."""

    form = RdfFormat.JSON_LD
    graphs = False

    def __init__(self, snapshot: Snapshot, base: Base) -> None:
        super().__init__(snapshot, base)
        self._begun = False

    def written(self, quads: Iterable[Quad]) -> bytes:
        """The nodes of those quads, as more elements of the list."""
        elements = super().written(quads)[1:-1]
        if not elements:
            return b""
        opening = b",\n" if self._begun else b"[\n"
        self._begun = True
        return opening + elements

    def end(self) -> bytes:
        """What closes the list."""
        return b"\n]\n"


def _quads(triples: Iterable[Triple], graph: NamedNode | None = None) -> Iterator[Quad]:
    """Triples in a graph, or in the default one."""
    return (Quad(each.subject, each.predicate, each.object, graph) for each in triples)
