"""Which statements cannot be true together, and which of them only tell more than others."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from graphsvc.graph.reading import days_of
from graphsvc.graph.records import StatementRecord
from graphsvc.model import (
    CardColour,
    DateValue,
    EntityValue,
    EnumValue,
    EventStatus,
    GoalRole,
    Value,
)
from graphsvc.rules.edtf import Span, span
from graphsvc.rules.properties import property_of

_NOT_BEGUN = EnumValue(EventStatus.PRE_EVENT)
_TELLING_MORE: Mapping[str, tuple[str, ...]] = {
    CardColour.RED: (CardColour.SECOND_YELLOW,),
    GoalRole.GO_AHEAD: (GoalRole.OPENER, GoalRole.WINNER),
    GoalRole.WINNER: (GoalRole.OPENER,),
}
"""Of words that may both be true of one thing: which ones tell more than one of them."""


def are_rivals(one: StatementRecord, other: StatementRecord) -> bool:
    """Whether two statements cannot both be true."""
    if not property_of(one.statement.property).single_valued:
        return one.statement.value != other.statement.value and share_a_day(one, other)
    return not (refines(one, other) or refines(other, one))


def refines(one: StatementRecord, other: StatementRecord) -> bool:
    """Whether one tells more, and agrees.

    A day in a told week, a match that has begun since, the second caution somebody is sent off
    for, an opener that took the lead, the Serie A where another says the league; of what holds for
    a time, the same value on another day.
    """
    if not property_of(one.statement.property).single_valued:
        return one is not other and not are_rivals(one, other)
    days, wider = _days(one), _days(other)
    if days and wider:
        return days != wider and wider.contains(days)
    ours, theirs = one.statement.value, other.statement.value
    if isinstance(ours, EntityValue):
        return ours.entity in other.covers
    if isinstance(ours, EnumValue) and isinstance(theirs, EnumValue):
        more = _TELLING_MORE.get(theirs.code, ())
        return ours.code in more or (theirs == _NOT_BEGUN and ours != _NOT_BEGUN)
    return False


def _days(record: StatementRecord) -> Span | None:
    value = record.statement.value
    return span(value.edtf) if isinstance(value, DateValue) else None


# ---------------------------------------------------------------- one value at a time


def at_one_time(told: Sequence[StatementRecord]) -> Iterator[list[StatementRecord]]:
    """Crowds of statements linked by common days, of those that tell more than one value."""
    if len({each.statement.value for each in told}) < 2:
        return
    dated = [(days, each) for each in told if (days := _told_days(each))]
    crowd: list[StatementRecord] = []
    until = date.min
    for days, record in sorted(dated, key=lambda pair: pair[0].start or date.min):
        if crowd and (days.start or date.min) > until:
            yield crowd
            crowd, until = [], date.min
        crowd.append(record)
        until = max(until, days.end or date.max)
    if crowd:
        yield crowd


def rivals_in(told: Sequence[StatementRecord]) -> dict[str, tuple[StatementRecord, ...]]:
    """Of each of some statements on one property, by id, those that cannot be true beside it."""
    if property_of(told[0].statement.property).single_valued:
        return {
            each.id: tuple(other for other in told if other is not each and are_rivals(each, other))
            for each in told
        }
    numbers: dict[Value | None, int] = {}  # compared far faster than the values themselves
    dated = [
        (
            each,
            numbers.setdefault(each.statement.value, len(numbers)),
            (days.start or date.min).toordinal(),
            (days.end or date.max).toordinal(),
        )
        for each in told
        if (days := _told_days(each))
    ]
    rivals = {
        each.id: tuple(
            other
            for other, theirs, first, last in dated
            if theirs != value and first <= end and start <= last
        )
        for each, value, start, end in dated
    }
    return {each.id: rivals.get(each.id, ()) for each in told}


def share_a_day(one: StatementRecord, other: StatementRecord) -> bool:
    """Whether both vouch for some day."""
    ours, theirs = _told_days(one), _told_days(other)
    return ours is not None and theirs is not None and ours.overlaps(theirs)


def _told_days(record: StatementRecord) -> Span | None:
    """The days that a statement vouches for; of an open range the one end that it tells.

    What has no end holds until something else begins, and so excludes nothing that comes later.
    """
    days = days_of(record.statement)
    return days and Span(days.start or days.end, days.end or days.start)
