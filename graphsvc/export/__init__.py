"""The graph in other forms: RDF, GraphML, node-link JSON and CSV, in pieces as they are made.

============== =================================================================
`formats`      the table of forms, each with the module that writes it
`stream`       a form in pieces: the graph of one revision, its evidence in batches
`snapshot`     what is exported: the graph of one revision, held still
`believed`     which statements answer for their property
`base`         the address that ids become part of
`plain`        values and nodes in plain texts, for the forms that know nothing else
`graphml`      GraphML, as networkx reads it
`node_link`    node-link JSON, as networkx and d3 read it
`tables`       CSV: entities, statements, claims
`rdf`          JSON-LD, Turtle, N-Quads; needs the extra `rdf`
============== =================================================================
"""

from graphsvc.export.base import BASE, Base
from graphsvc.export.formats import FORMATS, Format, format_named
from graphsvc.export.snapshot import Snapshot, snapshot_of
from graphsvc.export.stream import pieces
from graphsvc.export.tables import TABLES, Table

__all__ = [
    "BASE",
    "FORMATS",
    "TABLES",
    "Base",
    "Format",
    "Snapshot",
    "Table",
    "format_named",
    "pieces",
    "snapshot_of",
]
