"""What stands in the place of a statement that no longer counts."""

from graphsvc.graph.lookups import Lookups
from graphsvc.graph.ranking import in_order, scope
from graphsvc.graph.records import StatementRecord
from graphsvc.model import DeprecationReason


def successor(record: StatementRecord, view: Lookups) -> StatementRecord | None:
    """The statement that answers in the place of one that a newer version superseded."""
    if record.reason is not DeprecationReason.SUPERSEDED:
        return None
    subject = view.node(record.statement.subject)
    told = subject.told.get(record.statement.property, ()) if subject else ()
    answers = (each for each in in_order(told) if scope(each) == scope(record))
    return next(answers, None)
