"""What held on a day."""

from datetime import date

from graphsvc.graph.build import GraphView
from graphsvc.graph.records import EventRecord, MatchRecord, PlayerRecord, StatementRecord
from graphsvc.model import EntityValue
from graphsvc.reasoning.memberships import memberships_on, spell_of
from graphsvc.reasoning.occasions import surely_after
from graphsvc.rules.edtf import Span


def holds_on(record: StatementRecord, view: GraphView, day: date) -> bool:
    """Whether a statement held on a day, so far as it tells when.

    Outside of the days that it is told for it does not; nor does what happened in a match before
    that was played, nor that somebody plays for a club when another one has followed.
    """
    subject = view.node(record.statement.subject)
    if isinstance(subject, PlayerRecord) and record.statement.property == "memberOf":
        return any(each.statement is record for each in memberships_on(subject, day))
    match = _happened_in(record, view)
    told = spell_of(record)
    return not surely_after(match, day) and told.overlaps(Span(day, day))


def _happened_in(record: StatementRecord, view: GraphView) -> MatchRecord | None:
    """The match that a statement tells an event of."""
    subject, value = view.node(record.statement.subject), record.statement.value
    if isinstance(subject, EventRecord):
        return subject.match
    if record.statement.property == "appearedIn" and isinstance(value, EntityValue):
        match = view.node(value.entity)
        return match if isinstance(match, MatchRecord) else None
    return None
