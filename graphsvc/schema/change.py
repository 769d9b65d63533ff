"""Change: what a commit did to a statement, or to a node."""

import datetime

import strawberry

from graphsvc import model
from graphsvc.graph import changes
from graphsvc.graph.records import ArticleRecord, NodeRecord
from graphsvc.model import ChangeKind
from graphsvc.schema.claim import Source
from graphsvc.schema.context import Info
from graphsvc.schema.node import Node, shown_as, shows
from graphsvc.schema.references import StatementRef, SubjectRef


@shows(changes.Change)
class Change(Node):
    """What a source or a curator did to one statement, or to a node that was merged or split."""

    at: datetime.datetime
    """When the graph took it in."""
    kind: ChangeKind
    """What befell it."""
    statement: StatementRef | None
    """The statement, as it stands now; null where a node was merged or split."""
    before: StatementRef | None
    """The statement that answered in its place until then; null where there was none."""

    @shown_as(SubjectRef)
    @staticmethod
    def subject(change: strawberry.Parent[changes.Change], info: Info) -> NodeRecord | None:
        """What the statement is about; the node that was merged or split."""
        return info.context.view.node(change.subject)

    @shown_as(Source)
    @staticmethod
    def cause(
        change: strawberry.Parent[changes.Change], info: Info
    ) -> ArticleRecord | model.Dataset | model.Curator | None:
        """Whose word did it."""
        return info.context.view.source(change.cause)
