"""How two nodes are connected: paths over accepted statements."""

from collections.abc import Sequence

import strawberry

from graphsvc.graph.queries import Path as Found
from graphsvc.graph.queries import Step
from graphsvc.rules import properties
from graphsvc.schema.node import shown_as
from graphsvc.schema.references import StatementRef
from graphsvc.schema.subject import Subject
from graphsvc.schema.values import Property


@strawberry.type
class PathStep:
    """One statement on the way, read in its own direction or against it."""

    source: Subject = strawberry.field(name="from")
    """Where the step begins."""

    @shown_as(Property)
    @staticmethod
    def property(step: strawberry.Parent[Step]) -> properties.Property:
        """What connects the two."""
        return properties.property_of(step.property)

    forward: bool
    """Whether the statement is about the node where the step begins."""
    target: Subject = strawberry.field(name="to")
    """Where the step ends."""
    statement: StatementRef
    """The statement."""


@strawberry.type
class Path:
    """A way from one node to another."""

    @strawberry.field
    @staticmethod
    def length(path: strawberry.Parent[Found]) -> int:
        """How many statements it takes."""
        return len(path)

    @shown_as(list[PathStep])
    @staticmethod
    def steps(path: strawberry.Parent[Found]) -> Sequence[Step]:
        """The statements, in order."""
        return path

    @strawberry.field
    @staticmethod
    def text(path: strawberry.Parent[Found]) -> str:
        """The way in a line: "Romero —appeared in→ Atalanta v Midtjylland"."""
        return "".join([path[0].source.name, *(_leg(each) for each in path)]) if path else ""


def _leg(step: Step) -> str:
    label = properties.property_of(step.property).label
    arrow = f"—{label}→" if step.forward else f"←{label}—"
    return f" {arrow} {step.target.name}"
