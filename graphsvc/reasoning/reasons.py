"""Why something is so: in words, by a rule, from statements, step by step."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graphsvc.graph.records import StatementRecord
from graphsvc.reasoning.ruling import Rule


@dataclass(frozen=True)
class Reason:
    """A proof tree; its leaves are statements that sources tell."""

    text: str
    premises: Sequence[StatementRecord] = ()
    doubted: Sequence[StatementRecord] = ()
    """What something may speak against, where that is not the premises."""
    rule: Rule | None = None
    """The rule that leads from the premises to what is explained."""
    steps: Sequence["Reason"] = ()
    """What had to be shown before."""


def premises_of(steps: Iterable[Reason]) -> tuple[StatementRecord, ...]:
    """What some steps rest on, each statement once."""
    return tuple({told.id: told for step in steps for told in step.premises}.values())
