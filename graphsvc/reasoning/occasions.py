"""When something was: before a day, on it or after it, as far as its date tells."""

from datetime import date

from graphsvc.graph.records import MatchRecord, ParticipationRecord
from graphsvc.model import DateValue, EventOutcome, EventStatus, Value
from graphsvc.rules.edtf import EVER, Span, span


def days_of(match: MatchRecord | None) -> Span:
    """The days on which a match may have been; `EVER` where none is told."""
    return (span(match.date) if match and match.date else None) or EVER


def days_told(value: Value | None) -> Span:
    """The days that a value stands for; `EVER` where it is no date."""
    return (span(value.edtf) if isinstance(value, DateValue) else None) or EVER


def surely_by(match: MatchRecord | None, day: date | None) -> bool:
    """Whether a match was on that day or before; nobody asks where no day is given."""
    if day is None:
        return True
    end = days_of(match).end
    return end is not None and end <= day


def surely_after(match: MatchRecord | None, day: date | None) -> bool:
    """Whether a match was only after that day."""
    if day is None:
        return False
    start = days_of(match).start
    return start is not None and start > day


def is_settled(match: MatchRecord, day: date | None) -> bool:
    """Whether it is known if a match was by that day; without a day it is."""
    return day is None or surely_by(match, day) or surely_after(match, day)


def status_on(match: MatchRecord, day: date | None) -> EventStatus:
    """Where a match stood on a day: before the first day that it may be on, it is to be played."""
    return EventStatus.PRE_EVENT if surely_after(match, day) else match.status


def outcome_on(side: ParticipationRecord, day: date | None) -> EventOutcome | None:
    """How a match ended for one side, seen from a day: undecided before it."""
    return EventOutcome.UNDECIDED if surely_after(side.match, day) else side.outcome


def is_played(match: MatchRecord, day: date | None = None) -> bool:
    """Whether it is over, by that day where one is given."""
    return match.status is EventStatus.POST_EVENT and surely_by(match, day)
