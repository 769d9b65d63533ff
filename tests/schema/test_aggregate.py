"""Goals counted by group."""

from graphsvc.model import Bound
from graphsvc.reasoning.wholes import Scope
from graphsvc.schema.aggregate import grouped
from graphsvc.schema.goal_groups import GoalGroup
from tests.builders import view_of
from tests.worlds import ANN, LEVELLER, ROVERS, UNITED, goal, played, world


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
