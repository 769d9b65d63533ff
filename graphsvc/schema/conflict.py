"""Conflict: statements that cannot all be true."""

from graphsvc.model import ConflictKind
from graphsvc.reasoning import conflicts
from graphsvc.schema.node import Node, shows
from graphsvc.schema.references import StatementRef


@shows(conflicts.Conflict)
class Conflict(Node):
    """Statements that cannot all be true."""

    kind: ConflictKind
    """In what way they disagree."""
    statements: list[StatementRef]
    """The statements, in the order they came in."""
    accepted: StatementRef | None
    """The one that answers meanwhile; null where none outweighs the others."""
    why: str
    """The rule that chose it, or that left it undecided."""
    open: bool
    """True until a curator settles it."""
