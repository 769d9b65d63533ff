"""Where claims come from: articles, without their text; datasets; curators."""

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Triple

from graphsvc.export.base import Base
from graphsvc.export.rdf.values import day, instant, link
from graphsvc.export.rdf.vocabulary import TYPE, prov, schema, typed
from graphsvc.export.snapshot import Source
from graphsvc.model import Article, Curator, Dataset, EntityKind
from graphsvc.rules.terms import KINDS


def article(source: Article, base: Base) -> Iterator[Triple]:
    """What is known of an article. Its text is its publisher's: only what is quoted is exported."""
    subject = NamedNode(base.of(source.id))
    yield Triple(subject, TYPE, prov("Entity"))
    yield Triple(subject, schema("headline"), Literal(source.headline))
    yield Triple(subject, schema("sha256"), Literal(source.sha256))
    yield Triple(subject, schema("inLanguage"), Literal(source.language))
    for author in source.authors:
        yield Triple(subject, schema("author"), Literal(author))
    texts = {"sourceOrganization": source.agency, "publisher": source.publisher}
    for name, text in texts.items():
        if text:
            yield Triple(subject, schema(name), Literal(text))
    if source.url:
        yield Triple(subject, schema("url"), link(source.url))
    yield from _times(source, subject)


def _times(source: Article, subject: NamedNode) -> Iterator[Triple]:
    """When it was published, to the second where that is known; and when it was changed."""
    if source.published:
        yield Triple(subject, schema("datePublished"), instant(source.published))
    elif source.dated:
        yield Triple(subject, schema("datePublished"), day(source.dated))
    if source.updated:
        yield Triple(subject, schema("dateModified"), instant(source.updated))


def source(told: Source, base: Base) -> Iterator[Triple]:
    """A source that is no node: a dataset, a curator, an article that was retracted."""
    match told:
        case Article():
            yield from typed(NamedNode(base.of(told.id)), KINDS[EntityKind.ARTICLE])
            yield from article(told, base)
        case Dataset():
            yield from dataset(told, base)
        case Curator():
            yield from curator(told, base)


def curator(source: Curator, base: Base) -> Iterator[Triple]:
    """Who settles what sources leave open."""
    subject = NamedNode(base.of(source.id))
    yield Triple(subject, TYPE, prov("Person"))
    yield Triple(subject, schema("name"), Literal(source.name))


def dataset(source: Dataset, base: Base) -> Iterator[Triple]:
    """What is known of a dataset, its licence with it."""
    subject = NamedNode(base.of(source.id))
    yield Triple(subject, TYPE, schema("Dataset"))
    yield Triple(subject, TYPE, prov("Entity"))
    yield Triple(subject, schema("name"), Literal(source.name))
    if source.licence:
        yield Triple(subject, schema("license"), link(source.licence))
    if source.url:
        yield Triple(subject, schema("url"), link(source.url))
