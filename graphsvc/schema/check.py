"""Check: a rule of football, applied to what is told of one thing."""

from graphsvc.model import CheckResult
from graphsvc.reasoning import checks
from graphsvc.schema.node import Node, shows
from graphsvc.schema.references import StatementRef, SubjectRef
from graphsvc.schema.rule import Rule


@shows(checks.Checked)
class Check(Node):
    """A rule of football, applied to what is told of one thing."""

    rule: Rule
    """The rule."""
    subject: SubjectRef
    """To what it was applied."""
    result: CheckResult
    """Whether what is told keeps the rule."""
    message: str
    """What is wrong, or what is missing to say; else the rule that is kept."""
    inputs: list[StatementRef]
    """The statements that were compared."""
