"""What a node is; and what is believed of it, as plain triples."""

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Triple

from graphsvc.export.base import Base
from graphsvc.export.plain import label_of
from graphsvc.export.rdf.sources import article
from graphsvc.export.rdf.values import term_of
from graphsvc.export.rdf.vocabulary import (
    LABEL,
    SAME_AS,
    SKOS,
    TYPE,
    VOID,
    ours,
    prov,
    rdf,
    schema,
    typed,
)
from graphsvc.export.snapshot import Node, Snapshot
from graphsvc.graph.records import StatementRecord
from graphsvc.rules.properties import property_of
from graphsvc.rules.terms import KINDS, OURS


def described(node: Node, base: Base) -> Iterator[Triple]:
    """Its classes and its name."""
    subject = NamedNode(base.of(node.id))
    yield Triple(subject, TYPE, ours(node.kind.title()))
    yield from typed(subject, KINDS[node.kind])
    yield Triple(subject, schema("name"), Literal(node.name))
    yield Triple(subject, LABEL, Literal(node.name))
    if node.article:
        yield from article(node.article, base)


def fact(record: StatementRecord, base: Base) -> Iterator[Triple]:
    """A statement that is believed, under each of its terms.

    One of several that hold side by side, each in a scope of its own (the goals of either club),
    would say too much without it: it is told by its statement alone.
    """
    told = record.statement
    if told.value is None or property_of(told.property).scope:
        return
    for predicate in predicates(told.property):
        yield Triple(NamedNode(base.of(told.subject)), predicate, term_of(told.value, base))


def predicates(name: str) -> tuple[NamedNode, ...]:
    """The terms of a property; what the rules don't know has one of ours."""
    known = property_of(name).iri
    return tuple(ours(name) if iri == OURS + name else NamedNode(iri) for iri in known)


def properties(snapshot: Snapshot, base: Base) -> Iterator[Triple]:
    """What is exported, and which properties statements have: their label and their terms."""
    whole = NamedNode(base.address)
    yield Triple(whole, TYPE, NamedNode(VOID + "Dataset"))
    yield Triple(whole, TYPE, prov("Entity"))
    yield Triple(whole, ours("revision"), Literal(snapshot.revision))
    for name in sorted(_names(snapshot.statements)):
        yield Triple(ours(name), TYPE, rdf("Property"))
        yield Triple(ours(name), LABEL, Literal(label_of(name)))
        for public in predicates(name):
            if public != ours(name):
                yield Triple(ours(name), NamedNode(SKOS + "closeMatch"), public)


def merged(snapshot: Snapshot, base: Base) -> Iterator[Triple]:
    """The ids of what was merged, nodes and statements: each is the same as what it is part of."""
    statements = {part: whole for whole, parts in snapshot.parts.items() for part in parts}
    for old, now in (*snapshot.redirects.items(), *statements.items()):
        if old != now:
            yield Triple(NamedNode(base.of(old)), SAME_AS, NamedNode(base.of(now)))


def _names(records: Iterable[StatementRecord]) -> set[str]:
    told = {each.statement.property for each in records}
    return told | {narrow.property for each in records for narrow in each.statement.qualifiers}
