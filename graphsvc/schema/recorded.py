"""RecordedInterval: when this graph held something."""

from dataclasses import dataclass
from datetime import datetime

import strawberry

from graphsvc.graph.records import StatementRecord
from graphsvc.model import Rank
from graphsvc.schema.context import Context
from graphsvc.schema.node import shows


@dataclass(frozen=True)
class Held:
    """The source of a RecordedInterval."""

    start: datetime
    end: datetime | None


def held(record: StatementRecord, context: Context) -> Held:
    """From when the graph has a statement, and until when it was not withdrawn."""
    knowledge = context.knowledge
    recorded = knowledge.history.recorded
    start = recorded[record.since - 1] if 0 < record.since <= len(recorded) else None
    told = record.id, *context.view.told_as(record.id)
    end = knowledge.history.withdrawn(told) if record.rank is Rank.DEPRECATED else None
    return Held(start or knowledge.opened_at, end)


@shows(Held)
class RecordedInterval:
    """When this graph held something."""

    start: datetime = strawberry.field(name="from")
    """When the first source of it was taken in; what follows from others, when it was read."""
    end: datetime | None = strawberry.field(name="to")
    """When it was withdrawn; null as long as it stands."""
