"""A page of goals, with the count of the whole list."""

from graphsvc.model import Bound
from graphsvc.schema.goal_connection import GoalPage
from tests.builders import view_of
from tests.worlds import world


def test_the_count_is_of_the_list_and_not_of_the_page():
    goals = list(view_of(*world()).goals)
    page = GoalPage.cut(goals, first=1)
    assert (len(page.nodes), page.count.value, page.count.bound) == (1, 2, Bound.AT_LEAST)
