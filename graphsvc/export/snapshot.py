"""What is exported: the graph of one revision, held still while it is written out."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import NamedTuple

from graphsvc.export.believed import believed
from graphsvc.graph.build import GraphView
from graphsvc.graph.records import ArticleRecord, NodeRecord, StatementRecord
from graphsvc.knowledge import KnowledgeBase
from graphsvc.model import Article, Curator, Dataset, EntityKind

Source = Article | Dataset | Curator


class Node(NamedTuple):
    """A node as it was."""

    id: str
    kind: EntityKind
    name: str
    article: Article | None = None
    """Of an article what is known of it, without its text."""


class Edge(NamedTuple):
    """An accepted fact between two nodes."""

    source: str
    target: str
    statement: str


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A graph that changes no more. The claims on its statements stay in the store."""

    revision: int
    nodes: Sequence[Node]
    edges: Sequence[Edge]
    statements: Sequence[StatementRecord]
    """All of them, whatever their rank, in the order of the log."""
    believed: frozenset[str]
    """The ids of those that answer for their property."""
    sources: Sequence[Source]
    """Those of claims that are no nodes: datasets, curators, articles that were retracted."""
    redirects: Mapping[str, str]
    """The ids of merged nodes, each with the id of the node that it is part of."""
    parts: Mapping[str, Sequence[str]]
    """The ids under which a statement was told, where that is not its own alone."""
    recorded: Sequence[datetime]
    """When each revision was recorded."""

    @classmethod
    def of(cls, view: GraphView, recorded: Sequence[datetime] = ()) -> "Snapshot":
        """The graph as it is now; what befalls it later is not seen."""
        nodes = [each for kind in EntityKind for each in view.of_kind(kind)]
        return cls(
            view.revision,
            [_node(each) for each in nodes],
            [Edge(*each) for each in view.network.edges(keys=True)],
            [replace(each) for each in view.statements],
            frozenset(each.id for node in nodes for each in believed(node)),
            _sources(view, {each.id for each in nodes}),
            view.redirects,
            _parts(view),
            list(recorded),
        )

    def since(self, record: StatementRecord) -> datetime | None:
        """When a statement was first told to the graph."""
        return self.recorded[record.since - 1] if record.since <= len(self.recorded) else None


async def snapshot_of(knowledge: KnowledgeBase) -> Snapshot:
    """The graph as it is now, with the times of its revisions."""
    return await knowledge.held_still(lambda view: Snapshot.of(view, knowledge.history.recorded))


def _node(record: NodeRecord) -> Node:
    article = record.article if isinstance(record, ArticleRecord) else None
    return Node(record.id, record.kind, record.name, article)


def _sources(view: GraphView, nodes: Container[str]) -> list[Source]:
    ids = dict.fromkeys(voice.source for each in view.statements for voice in each.voices)
    found = [view.source(each) for each in ids if each not in nodes]
    bare = [each.article if isinstance(each, ArticleRecord) else each for each in found]
    return [each for each in bare if each]


def _parts(view: GraphView) -> dict[str, Sequence[str]]:
    told = ((each.id, view.told_as(each.id)) for each in view.statements)
    return {label: tuple(parts) for label, parts in told if tuple(parts) != (label,)}
