"""Change: what a commit did to a statement."""

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
    """What taking in a source did to one statement. Its id is good while it is among the newest."""

    at: datetime.datetime
    """When the graph took the source in."""
    kind: ChangeKind
    """What befell the statement."""
    statement: StatementRef | None
    """The statement, as it stands now."""
    before: StatementRef | None
    """The statement that answered in its place until then; null where there was none."""

    @shown_as(SubjectRef)
    @staticmethod
    def subject(change: strawberry.Parent[changes.Change], info: Info) -> NodeRecord | None:
        """What the statement is about."""
        return info.context.view.node(change.statement.statement.subject)

    @shown_as(Source)
    @staticmethod
    def cause(
        change: strawberry.Parent[changes.Change], info: Info
    ) -> ArticleRecord | model.Dataset | None:
        """Whose words did it."""
        return info.context.view.source(change.cause)
