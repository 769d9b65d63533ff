"""Rules of the match clock, for whatever happens in a match."""

from graphsvc.graph.records import EventRecord
from graphsvc.reasoning.checks.told import behind, clock
from graphsvc.reasoning.checks.verdicts import Finding, examiner, failed, passed
from graphsvc.rules.formats import WITH_TABLE
from graphsvc.rules.minutes import period_of

LAST = 120
"""The last minute of extra time."""
HALVES_END = (45, 90, 105, LAST)
"""After these only is there added time."""


@examiner("a minute of the match")
def minute_of_the_match(event: EventRecord) -> Finding | None:
    """A minute lies between 1 and 90, in extra time up to 120; added time follows a half."""
    if event.minute is None:
        return None
    told, at = [*behind(event, "minute")], clock(event)
    if at is None:
        return failed(f"“{event.minute}” is no minute of a match.", told)
    minute, added = at
    if not 1 <= minute <= LAST or (added and minute not in HALVES_END):
        return failed(f"No match has a minute {event.minute}.", told)
    stage = event.match.stage if event.match else None
    if minute > 90 and stage and stage.phase in WITH_TABLE:
        return failed(
            f"Minute {event.minute} is extra time, which a group has none of.",
            told,
            behind(event.match, "stage"),
        )
    return passed(told)


@examiner("the half fits the minute")
def half_fits_minute(event: EventRecord) -> Finding | None:
    """The half in which something happened, where it is told, is the half of its minute."""
    if event.period is None or clock(event) is None:
        return None
    inputs = [*behind(event, "period", "minute")]
    if period_of(event.minute) != event.period:
        return failed(f"Minute {event.minute} is not in half {event.period}.", inputs)
    return passed(inputs)
