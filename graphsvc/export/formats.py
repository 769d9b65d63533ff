"""The forms there are."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module

from graphsvc.errors import MissingExtra, UnknownFormat
from graphsvc.export.writer import Maker


@dataclass(frozen=True, slots=True)
class Format:
    """A form: what programs call it, how its files end, and what writes it."""

    name: str
    media_type: str
    ending: str
    module: str
    maker: str
    """What the module calls its writer."""

    @property
    def content_type(self) -> str:
        """The media type, with the charset where a text might be taken for another."""
        return (
            f"{self.media_type}{'; charset=utf-8' if self.media_type.startswith('text/') else ''}"
        )

    def load(self) -> Maker:
        """What makes writers, of CSV those of statements.

        Raises `MissingExtra` where a package for it is missing.
        """
        try:
            maker: Maker = getattr(import_module(self.module), self.maker)
        except ModuleNotFoundError as error:
            raise MissingExtra(
                f"{self.name} needs the extra rdf ({error.name} is missing): "
                "pip install 'graphsvc[rdf]'"
            ) from None
        return maker


FORMATS: Mapping[str, Format] = {
    each.name: each
    for each in (
        Format("json-ld", "application/ld+json", "jsonld", "graphsvc.export.rdf.forms", "JsonLd"),
        Format("turtle", "text/turtle", "ttl", "graphsvc.export.rdf.forms", "Turtle"),
        Format("nquads", "application/n-quads", "nq", "graphsvc.export.rdf.forms", "NQuads"),
        Format(
            "graphml", "application/graphml+xml", "graphml", "graphsvc.export.graphml", "GraphML"
        ),
        Format("node-link", "application/json", "json", "graphsvc.export.node_link", "NodeLink"),
        Format("csv", "text/csv", "csv", "graphsvc.export.tables", "Statements"),
    )
}
"""Name -> form; the module is imported when first asked for."""


def format_named(name: str | None) -> Format:
    """The form of that name. Raises `UnknownFormat` where there is none."""
    found = FORMATS.get(name or "")
    if found is None:
        asked = f"{name!r} is no form of export" if name else "no form of export is named"
        raise UnknownFormat(f"{asked}: give one of {', '.join(FORMATS)}")
    return found
