"""Statements, reified: each a node of its own, with all that the graph makes of it."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from pyoxigraph import Literal, NamedNode, Triple

from graphsvc.export.base import Base
from graphsvc.export.rdf.nodes import predicates
from graphsvc.export.rdf.values import details, instant, term_of
from graphsvc.export.rdf.vocabulary import COMMENT, RANKS, TYPE, ours, prov, rdf, schema, typed
from graphsvc.graph.records import StatementRecord
from graphsvc.model import Qualifier, Statement
from graphsvc.rules.terms import STATEMENT, WIKIBASE

INTERVAL = {"validFrom": "validFrom", "validTo": "validThrough"}
"""Qualifiers that tell when a statement holds, and what schema.org calls them."""


def reified(record: StatementRecord, since: datetime | None, base: Base) -> Iterator[Triple]:
    """A statement: what it says, and what the graph makes of it."""
    node = NamedNode(base.of(record.id))
    yield Triple(node, TYPE, rdf("Statement"))
    yield from typed(node, STATEMENT)
    yield from _content(node, record.statement, base)
    yield from _verdict(node, record)
    if since:
        yield Triple(node, prov("generatedAtTime"), instant(since))
    yield from _qualifiers(node, record.statement.qualifiers, base)


def _content(node: NamedNode, told: Statement, base: Base) -> Iterator[Triple]:
    yield Triple(node, rdf("subject"), NamedNode(base.of(told.subject)))
    yield Triple(node, rdf("predicate"), predicates(told.property)[0])
    yield Triple(node, ours("property"), ours(told.property))
    yield Triple(node, ours("modality"), ours(told.modality))
    if told.value is None:
        yield Triple(node, ours("unknownValue"), Literal(value=True))
    else:
        yield Triple(node, rdf("object"), term_of(told.value, base))
        yield from details(node, told.value)


def _qualifiers(node: NamedNode, told: Sequence[Qualifier], base: Base) -> Iterator[Triple]:
    """What narrows it, each as a node, since its value may have a bound or a phrase of its own."""
    nodes = [NamedNode(f"{node.value}/qualifier-{n + 1}") for n in range(len(told))]
    for own, each in zip(nodes, told, strict=True):
        yield Triple(node, ours("qualifier"), own)
        if each.property in INTERVAL:
            yield Triple(node, schema(INTERVAL[each.property]), term_of(each.value, base))
    for own, each in zip(nodes, told, strict=True):
        yield Triple(own, ours("property"), ours(each.property))
        yield Triple(own, rdf("value"), term_of(each.value, base))
        yield from details(own, each.value)


def _verdict(node: NamedNode, record: StatementRecord) -> Iterator[Triple]:
    yield Triple(node, NamedNode(WIKIBASE + "rank"), RANKS[record.rank])
    yield Triple(node, ours("status"), ours(record.status))
    yield Triple(node, ours("basis"), ours(record.basis))
    yield Triple(node, ours("confidence"), Literal(record.confidence))
    if record.why:
        yield Triple(node, COMMENT, Literal(record.why))
    if record.reason:
        yield Triple(node, ours("deprecationReason"), ours(record.reason))
