"""Which statements a question by the clock of the world wants."""

from collections.abc import Callable

from graphsvc.graph.build import GraphView
from graphsvc.graph.records import StatementRecord
from graphsvc.reasoning.holding import holds_on
from graphsvc.schema.as_of import AsOf, day_of


def held(as_of: AsOf | None, view: GraphView) -> Callable[[StatementRecord], bool] | None:
    """Those that held on the day asked for; None, for all, where none is."""
    day = day_of(as_of)
    return None if day is None else lambda record: holds_on(record, view, day)
