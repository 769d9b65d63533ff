"""Goals counted by group."""

import pytest

from graphsvc.model import Bound
from graphsvc.reasoning.wholes import Scope
from graphsvc.schema.aggregate import GoalGroup, grouped
from tests.builders import claim, day, view_of
from tests.worlds import ANN, LEVELLER, MATCH, OPENER, ROVERS, UNITED, goal, played, world

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


def test_groups_follow_time_and_then_go_by_number():
    told = [
        *goal("goal:a", scorer=ANN, at="80"),
        *goal("goal:b", scorer="player:zoe", at="10"),
        *goal("goal:c", scorer="player:zoe", at="81"),
        *goal("goal:d", scorer="player:zoe", at="82"),
    ]
    view = view_of(*told)
    rows = grouped(view.goals, [GoalGroup.SCORER, GoalGroup.FIFTEEN_MINUTES], view, scope=Scope())
    assert [[key.label for key in each.key] for each in rows] == [
        ["Zoe", "1-15"],
        ["Zoe", "76-90+"],
        ["Ann Berg", "76-90+"],
    ]


def test_minutes_are_those_known_without_added_time():
    told = [*goal("goal:a", at="45+2"), *goal("goal:b", at="60"), *goal("goal:c")]
    view = view_of(*told)
    (row,) = grouped(view.goals, [], view)
    assert (row.minute_min, row.minute_max, row.minute_avg) == (45, 60, 52.5)
    assert len(row.sample) == 3
    (bare,) = grouped([view.node("goal:c")], [], view)
    assert (bare.minute_min, bare.minute_avg) == (None, None)


def test_a_match_with_its_score_limits_the_groups_within_it():
    view = view_of(*played(score=(1, 2)), *world()[5:])
    rows = grouped(view.goals, [GoalGroup.MATCH, GoalGroup.CLUB], view, scope=Scope())
    counts = {each.key[1].value: (each.count.value, each.count.bound) for each in rows}
    assert counts == {ROVERS: (1, Bound.EXACT), UNITED: (1, Bound.AT_LEAST)}
    (first, *_) = [each for each in rows if each.key[1].value == ROVERS]
    assert [each.id for each in first.goals] == [LEVELLER]
