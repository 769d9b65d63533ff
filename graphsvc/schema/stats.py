"""Figures of the whole graph."""

from datetime import datetime

import strawberry

from graphsvc import __version__
from graphsvc.graph.build import GraphView
from graphsvc.schema.listing import all_disagreements


@strawberry.type
class GraphStats:
    """What the graph holds."""

    articles: int
    """Articles."""
    entities: int
    """Nodes, articles among them."""
    statements: int
    """Statements, whatever their rank."""
    claims: int
    """Claims: how often some source says or denies a statement."""
    conflicts_open: int
    """Conflicts that no curator has settled."""
    version: str
    """The version of graphsvc."""
    loaded_at: datetime
    """When the service read its store."""


def stats_of(view: GraphView, loaded_at: datetime) -> GraphStats:
    """The figures of a view."""
    return GraphStats(
        articles=len(view.articles),
        entities=len(view.network),
        statements=len(view.statements),
        claims=sum(len(each.voices) for each in view.statements),
        conflicts_open=len(all_disagreements(view, open=True)),
        version=__version__,
        loaded_at=loaded_at,
    )
