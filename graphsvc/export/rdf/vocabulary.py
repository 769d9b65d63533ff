"""The namespaces, and the terms that are written.

Reification: https://www.w3.org/TR/rdf-schema/#ch_reificationvocab; ranks as in Wikidata's dumps:
https://www.mediawiki.org/wiki/Wikibase/Indexing/RDF_Dump_Format; provenance: PROV-O; quotes: Web
Annotation, https://www.w3.org/TR/annotation-model/#selectors.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from urllib.parse import quote

from pyoxigraph import NamedNode, Triple

from graphsvc.model import Rank
from graphsvc.rules.terms import (
    NEWSCODES,
    OURS,
    PROV,
    SCHEMA,
    SPORT,
    WIKIBASE,
    WIKIDATA,
    WIKIDATA_DIRECT,
)

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
XSD = "http://www.w3.org/2001/XMLSchema#"
OWL = "http://www.w3.org/2002/07/owl#"
OA = "http://www.w3.org/ns/oa#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
VOID = "http://rdfs.org/ns/void#"
EDTF = "http://id.loc.gov/datatypes/edtf/"

PREFIXES: Mapping[str, str] = {
    "rdf": RDF,
    "rdfs": RDFS,
    "xsd": XSD,
    "schema": SCHEMA,
    "sport": SPORT,
    "prov": PROV,
    "oa": OA,
    "owl": OWL,
    "skos": SKOS,
    "void": VOID,
    "wd": WIKIDATA,
    "wdt": WIKIDATA_DIRECT,
    "wikibase": WIKIBASE,
    "newscodes": NEWSCODES,
    "edtf": EDTF,
    "football": OURS,
}
"""What Turtle shortens; the base of the ids has the empty prefix."""

TYPE = NamedNode(RDF + "type")
LABEL = NamedNode(RDFS + "label")
COMMENT = NamedNode(RDFS + "comment")
SAME_AS = NamedNode(OWL + "sameAs")

RANKS: Mapping[Rank, NamedNode] = {
    Rank.PREFERRED: NamedNode(WIKIBASE + "PreferredRank"),
    Rank.NORMAL: NamedNode(WIKIBASE + "NormalRank"),
    Rank.DEPRECATED: NamedNode(WIKIBASE + "DeprecatedRank"),
}


def typed(node: NamedNode, classes: Iterable[str]) -> Iterator[Triple]:
    """The classes that a node is of, by their addresses."""
    return (Triple(node, TYPE, NamedNode(each)) for each in classes)


@cache
def rdf(name: str) -> NamedNode:
    """A term of RDF itself."""
    return NamedNode(RDF + name)


@cache
def prov(name: str) -> NamedNode:
    """A term of PROV-O."""
    return NamedNode(PROV + name)


@cache
def oa(name: str) -> NamedNode:
    """A term of Web Annotation."""
    return NamedNode(OA + name)


@cache
def schema(name: str) -> NamedNode:
    """A term of schema.org."""
    return NamedNode(SCHEMA + name)


@cache
def ours(name: str) -> NamedNode:
    """A term of our own, whatever characters the name has."""
    return NamedNode(OURS + quote(name, safe=""))
