"""Claims, each with its quotes and how it was made, in the graph of the source that makes them."""

from collections.abc import Iterator
from datetime import datetime

from pyoxigraph import Literal, NamedNode, Triple

from graphsvc.export.base import Base
from graphsvc.export.rdf.values import instant
from graphsvc.export.rdf.vocabulary import LABEL, TYPE, oa, ours, prov, schema, typed
from graphsvc.model import Extraction, Quote, Stance
from graphsvc.rules.terms import CLAIM, EXTRACTION
from graphsvc.store.base import RecordedClaim

STANCES = {Stance.SUPPORTS: "supports", Stance.CONTRADICTS: "contradicts"}


def claimed(id_: str, statement: str, told: RecordedClaim, base: Base) -> Iterator[Triple]:
    """A claim, under the id it is given, on a statement: its own, or what that is part of now."""
    claim, at = told
    node, about = NamedNode(base.of(id_)), NamedNode(base.of(statement))
    if claim.stance is Stance.SUPPORTS:
        yield Triple(about, prov("wasDerivedFrom"), node)
    yield from typed(node, CLAIM)
    yield Triple(node, ours(STANCES[claim.stance]), about)
    yield Triple(node, prov("hadPrimarySource"), NamedNode(base.of(claim.source)))
    yield Triple(node, ours("basis"), ours(claim.basis))
    for article in dict.fromkeys(each.article for each in claim.quotes):
        yield Triple(node, prov("wasQuotedFrom"), NamedNode(base.of(article)))
    made = NamedNode(f"{node.value}/extraction")
    yield Triple(node, prov("wasGeneratedBy"), made)
    quoted = [NamedNode(f"{node.value}/quote-{n + 1}") for n in range(len(claim.quotes))]
    yield from (Triple(node, ours("quote"), each) for each in quoted)
    for own, quote in zip(quoted, claim.quotes, strict=True):
        yield from _quote(own, quote, base)
    yield from _extraction(made, claim.extraction, at, base)


def _quote(own: NamedNode, quote: Quote, base: Base) -> Iterator[Triple]:
    """A place in an article, by its words and by offsets, which count code points."""
    position, words = NamedNode(f"{own.value}/position"), NamedNode(f"{own.value}/words")
    yield Triple(own, TYPE, oa("SpecificResource"))
    yield Triple(own, oa("hasSource"), NamedNode(base.of(quote.article)))
    yield Triple(own, oa("hasSelector"), position)
    yield Triple(own, oa("hasSelector"), words)
    yield Triple(position, TYPE, oa("TextPositionSelector"))
    yield Triple(position, oa("start"), Literal(quote.start))
    yield Triple(position, oa("end"), Literal(quote.end))
    yield Triple(words, TYPE, oa("TextQuoteSelector"))
    yield Triple(words, oa("exact"), Literal(quote.exact))


def _extraction(own: NamedNode, how: Extraction, at: datetime, base: Base) -> Iterator[Triple]:
    """The activity that made it: who, by which rule, how surely, from what known before."""
    yield from typed(own, EXTRACTION)
    yield Triple(own, prov("wasAssociatedWith"), NamedNode(base.of(agent_id(how))))
    yield Triple(own, prov("endedAtTime"), instant(at))
    yield Triple(own, ours("rule"), Literal(how.rule))
    yield Triple(own, ours("confidence"), Literal(how.confidence))
    for prior in how.priors:
        yield Triple(own, prov("used"), NamedNode(base.of(prior)))


def agent_id(how: Extraction) -> str:
    """An id for a version of an extractor."""
    return f"agent:{how.agent}/{how.version}"


def agent(how: Extraction, base: Base) -> Iterator[Triple]:
    """What made claims: a version of an extractor."""
    node = NamedNode(base.of(agent_id(how)))
    yield Triple(node, TYPE, prov("SoftwareAgent"))
    yield Triple(node, LABEL, Literal(how.agent))
    yield Triple(node, schema("softwareVersion"), Literal(how.version))
