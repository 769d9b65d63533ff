"""MatchEvent: something that happens in a match."""

from collections.abc import Sequence

import strawberry

from graphsvc.graph.records import EventRecord
from graphsvc.reasoning.deriving.halves import half_of
from graphsvc.schema.because import once
from graphsvc.schema.claim import spans_behind
from graphsvc.schema.context import Info
from graphsvc.schema.happenings import sequence_of
from graphsvc.schema.node import shown_as
from graphsvc.schema.places import Span
from graphsvc.schema.references import MatchRef, TextSpanRef
from graphsvc.schema.scalars import MatchMinute
from graphsvc.schema.subject import Subject


async def told_by(event: EventRecord, info: Info) -> Sequence[Span]:
    """The words that decided what is known of an event."""
    records = once(each for told in event.because.values() for each in told)
    return await spans_behind(records, info.context)


@strawberry.interface
class MatchEvent(Subject):
    """Something that happens in a match, at some minute if that is known."""

    match: MatchRef
    """The match."""
    minute: MatchMinute | None
    """When, by the match clock."""

    @strawberry.field
    @staticmethod
    def period(event: strawberry.Parent[EventRecord]) -> int | None:
        """1 and 2 for the halves, 3 and 4 in extra time; as told, else by the minute."""
        return half_of(event)

    @strawberry.field
    @staticmethod
    def sequence(event: strawberry.Parent[EventRecord]) -> int | None:
        """Its place in the order of what is known to have happened in the match, from 1."""
        return sequence_of(event)

    @shown_as(list[TextSpanRef])
    @staticmethod
    async def evidence(event: strawberry.Parent[EventRecord], info: Info) -> Sequence[Span]:
        """The words that tell it."""
        return await told_by(event, info)
