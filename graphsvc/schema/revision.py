"""Where the graph stands: how many commits it has taken in."""

from dataclasses import dataclass
from datetime import datetime

from graphsvc.knowledge import KnowledgeBase
from graphsvc.schema.node import shows


@dataclass(frozen=True, slots=True)
class Standing:
    """The graph after one of its commits."""

    number: int
    at: datetime | None
    """None where the graph is empty."""


def standing_of(knowledge: KnowledgeBase) -> Standing:
    """Where the graph stands now."""
    number = knowledge.view.revision
    return Standing(number, knowledge.history.recorded[number - 1] if number else None)


@shows(Standing)
class GraphRevision:
    """The graph after one of its commits: answers of one revision go together."""

    number: int
    """How many commits the graph has taken in."""
    at: datetime | None
    """When the last of them was recorded; null where there is none."""
