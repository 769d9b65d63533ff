"""A page of goals, with a count of the whole list that says whether it is complete."""

from dataclasses import dataclass

from graphsvc.graph.records import GoalRecord
from graphsvc.schema.connections import Connection, Page
from graphsvc.schema.explanation import Count, Tally
from graphsvc.schema.node import shows
from graphsvc.schema.references import GoalRef
from graphsvc.schema.tallies import tally


@dataclass(frozen=True)
class GoalPage(Page):
    """The source of a GoalConnection."""

    @property
    def count(self) -> Tally:
        """All goals of the list, with what says so."""
        return tally([each for each in self.items if isinstance(each, GoalRecord)])


@shows(GoalPage)
class GoalConnection(Connection[GoalRef]):
    """A page of goals, with their count."""

    count: Count
    """All goals of the list, and whether a source says that there are no more."""
