"""What lies around a node."""

import strawberry

from graphsvc.schema.paths import PathStep
from graphsvc.schema.subject import Subject


@strawberry.type
class Subgraph:
    """A part of the graph."""

    nodes: list[Subject]
    """The nearest first, beginning with the node asked about."""
    links: list[PathStep]
    """The accepted statements between them, each read in its own direction."""
