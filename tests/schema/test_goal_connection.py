"""A page of goals, with the count of the whole list."""

from graphsvc.model import Bound
from graphsvc.schema.goal_connection import GoalList, GoalPage
from tests.asking import ask
from tests.builders import view_of
from tests.worlds import world


def test_the_count_is_of_the_list_and_not_of_the_page():
    view = view_of(*world())
    page = GoalPage.cut(GoalList(view.goals, view), first=1)
    assert (len(page.nodes), page.count.value, page.count.bound) == (1, 2, Bound.AT_LEAST)


async def test_goals_are_counted_by_group():
    told = await ask(
        """{ goals(first: 1) { totalCount aggregate(groupBy: [CLUB], having: {gte: 1}) {
             key { group label value entity { id } } count { value bound } minuteMin minuteMax
             sample { minute } } } }""",
        *world(),
    )
    rows = told["goals"]["aggregate"]
    assert told["goals"]["totalCount"] == 2
    assert rows[0] == {
        "key": [
            {
                "group": "CLUB",
                "label": "Rovers",
                "value": "club:rovers",
                "entity": {"id": "club:rovers"},
            }
        ],
        "count": {"value": 1, "bound": "AT_LEAST"},
        "minuteMin": 79,
        "minuteMax": 79,
        "sample": [{"minute": "79"}],
    }
    assert [each["key"][0]["label"] for each in rows] == ["Rovers", "United"]


async def test_groups_that_do_not_have_what_is_asked_are_left_out():
    told = await ask(
        "{ goals { aggregate(groupBy: [], having: {gt: 2}) { count { value } } } }", *world()
    )
    assert told["goals"]["aggregate"] == []
