"""A page of goals, with counts of the whole list that say whether they are complete."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

import strawberry

from graphsvc.graph.build import GraphView
from graphsvc.graph.records import GoalRecord
from graphsvc.reasoning.wholes import Scope
from graphsvc.schema.aggregate import GoalAggregate, Grouped, grouped
from graphsvc.schema.connections import Connection, Page
from graphsvc.schema.explanation import Count, Tally
from graphsvc.schema.filters import IntFilter
from graphsvc.schema.goal_filter import GoalFilter, GoalOrder, goals_in_order
from graphsvc.schema.goal_groups import GoalGroup
from graphsvc.schema.node import shown_as, shows
from graphsvc.schema.references import GoalRef
from graphsvc.schema.tallies import scope_of, tally


class GoalList(list[GoalRecord]):
    """Goals in order, with what is known of where they come from."""

    def __init__(  # noqa: PLR0913 - a selection has these sides
        self,
        goals: Iterable[GoalRecord],
        view: GraphView,
        *,
        where: GoalFilter | None = None,
        order_by: Iterable[GoalOrder] | None = None,
        scope: Scope | None = None,
        whole: bool = True,
    ) -> None:
        """`goals` are all known ones of the scope, or, unless `whole`, some of them."""
        super().__init__(goals_in_order(goals, where=where, order_by=order_by))
        self.view = view
        self.where = where
        self.scope = scope_of(where, view, scope or Scope())
        self.whole = whole

    def tallied(self) -> Tally:
        """All of them, with what says so."""
        scope = self.scope if self.whole else None
        return tally(self, scope, self.view, where=self.where)


@dataclass(frozen=True)
class GoalPage(Page):
    """The source of a GoalConnection."""

    @property
    def goals(self) -> GoalList:
        """The whole list."""
        return cast("GoalList", self.items)

    @property
    def count(self) -> Tally:
        """All goals of the list, with what says so."""
        return self.goals.tallied()


@shows(GoalPage)
class GoalConnection(Connection[GoalRef]):
    """A page of goals, with their count."""

    count: Count
    """All goals of the list, and whether a source says that there are no more."""

    @shown_as(list[GoalAggregate])
    @staticmethod
    def aggregate(
        page: strawberry.Parent[GoalPage],
        group_by: list[GoalGroup],
        having: IntFilter | None = None,
    ) -> list[Grouped]:
        """All goals of the list, counted by group: in their order of time, else most first."""
        goals = page.goals
        scope = goals.scope if goals.whole else None
        rows = grouped(goals, group_by, goals.view, scope=scope, where=goals.where)
        return [each for each in rows if having is None or having.accepts(each.count.value)]
