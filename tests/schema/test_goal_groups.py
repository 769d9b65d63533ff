"""By what goals are grouped."""

import pytest

from graphsvc.reasoning.wholes import Scope
from graphsvc.schema.aggregate import grouped
from graphsvc.schema.goal_groups import GoalGroup
from tests.builders import claim, day, view_of
from tests.worlds import ANN, MATCH, OPENER, ROVERS, UNITED, goal, world

STAGED = [
    claim(MATCH, "edition", "edition:cup-2020-21"),
    claim(MATCH, "stage", "stage:cup-2020-21/a"),
]


def labels(view, group):
    rows = grouped(view.goals, [group], view, scope=Scope())
    return [(each.key[0].label, each.key[0].value, each.count.value) for each in rows]


@pytest.mark.parametrize(
    ("group", "wanted"),
    [
        (GoalGroup.SCORER, [("Ann Berg", ANN, 1), ("Bo Li", "player:bo-li", 1)]),
        (GoalGroup.CLUB, [("Rovers", ROVERS, 1), ("United", UNITED, 1)]),
        (GoalGroup.AGAINST, [("Rovers", ROVERS, 1), ("United", UNITED, 1)]),
        (GoalGroup.COMPETITION, [("Cup", "competition:cup", 2)]),
        (GoalGroup.EDITION, [("Cup 2020 21", "edition:cup-2020-21", 2)]),
        (GoalGroup.STAGE, [("A", "stage:cup-2020-21/a", 2)]),
        (GoalGroup.MATCH, [("Rovers v United", MATCH, 2)]),
        (GoalGroup.BODY_PART, [("HEAD", "HEAD", 1), ("UNKNOWN", None, 1)]),
        (GoalGroup.TECHNIQUE, [("UNKNOWN", None, 2)]),
        (GoalGroup.ROLE, [("EQUALISER", "EQUALISER", 1), ("OPENER", "OPENER", 1)]),
        (GoalGroup.KIND, [("UNKNOWN", None, 2)]),
        (GoalGroup.PERIOD, [("first half", "1", 1), ("second half", "2", 1)]),
        (GoalGroup.FIFTEEN_MINUTES, [("1-15", "1-15", 1), ("76-90+", "76-90+", 1)]),
        (GoalGroup.MONTH, [("2020-12", "2020-12", 2)]),
    ],
)
def test_goals_are_grouped_by_what_they_have_in_common(group, wanted):
    assert labels(view_of(*world(), *STAGED), group) == wanted


@pytest.mark.parametrize(
    ("minute", "label"),
    [
        ("15", "1-15"),
        ("16", "16-30"),
        ("45", "31-45+"),
        ("45+2", "31-45+"),
        ("46", "46-60"),
        ("90+4", "76-90+"),
        ("91", "91-105+"),
        ("105+1", "91-105+"),
        ("120", "106-120+"),
        (None, "UNKNOWN"),
    ],
)
def test_added_time_belongs_to_the_last_quarter_of_its_half(minute, label):
    view = view_of(*goal(OPENER, at=minute))
    ((found, _, _),) = labels(view, GoalGroup.FIFTEEN_MINUTES)
    assert found == label


@pytest.mark.parametrize(
    ("date", "label"),
    [("2020-12-01", "2020-12"), ("2020-11-28/2020-11-29", "2020-11"), ("../2020-12-01", "UNKNOWN")],
)
def test_a_month_is_one_only_where_all_days_lie_in_it(date, label):
    view = view_of(*goal(OPENER), claim(MATCH, "date", day(date)))
    assert labels(view, GoalGroup.MONTH)[0][0] == label
