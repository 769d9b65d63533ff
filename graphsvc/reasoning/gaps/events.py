"""What a complete record of something that happened in a match would tell, and ours does not."""

from collections.abc import Iterator

from graphsvc.graph.records import (
    CardRecord,
    EventRecord,
    GoalRecord,
    ShotRecord,
    SubstitutionRecord,
)
from graphsvc.reasoning.gaps.missing import Missing, untold


def gaps_of_event(event: EventRecord) -> Iterator[Missing]:
    """Who, when and how, by the kind of event."""
    match event:
        case GoalRecord():
            yield from untold(event, "scorer", "minute")
            if not event.is_own:
                yield from untold(event, "bodyPart")
        case ShotRecord():
            yield from untold(event, "shotBy", "shotOutcome", "minute")
        case CardRecord():
            yield from untold(event, "shownTo", "cardColour", "minute")
        case SubstitutionRecord():
            yield from untold(event, "playerOn", "playerOff", "minute")
