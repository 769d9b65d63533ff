from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphsvc.model import Alignment, GoalRole, ScoreValue
from graphsvc.rules.running import TimedGoal, half_time_score, minute_key, running_score

HOME, AWAY = Alignment.HOME, Alignment.AWAY
OPENER, EQUALISER, GO_AHEAD = GoalRole.OPENER, GoalRole.EQUALISER, GoalRole.GO_AHEAD
WINNER, CONSOLATION = GoalRole.WINNER, GoalRole.CONSOLATION

sides = st.sampled_from([HOME, AWAY])
minutes = st.integers(1, 90).map(str)


@st.composite
def matches(draw, *, at_most=6):
    """The goals of a match in the order they fell, each with its minute."""
    clock = sorted(draw(st.lists(st.integers(1, 90), unique=True, max_size=at_most)))
    return [TimedGoal(f"goal-{minute}", draw(sides), str(minute)) for minute in clock]


def score(goals):
    home = sum(goal.side is HOME for goal in goals)
    return ScoreValue(home, len(goals) - home)


def told(goals, final):
    return [
        (each.goal.key, each.after and (each.after.home, each.after.away))
        for each in running_score(goals, final=final)
    ]


def without_minute(goal):
    return TimedGoal(goal.key, goal.side, None, goal.role, goal.period)


@given(matches(), st.randoms())
def test_with_all_goals_and_minutes_every_score_is_known_however_they_are_listed(goals, chance):
    listed = goals.copy()
    chance.shuffle(listed)
    running = running_score(listed, final=score(goals))
    assert [each.goal for each in running] == goals
    assert [each.after for each in running] == [score(goals[: n + 1]) for n in range(len(goals))]


@settings(deadline=None)
@given(matches(at_most=4), st.data())
def test_a_score_is_told_just_when_all_possible_orders_agree_on_it(goals, data):
    forgotten = data.draw(st.sets(st.sampled_from(goals)) if goals else st.just(set()))
    seen = [without_minute(goal) if goal in forgotten else goal for goal in goals]
    possible = [order for order in permutations(seen) if in_clock_order(order)]
    for each in running_score(seen, final=score(goals)):
        scores = {score(order[: order.index(each.goal) + 1]) for order in possible}
        assert each.after == (scores.pop() if len(scores) == 1 else None)


def in_clock_order(order):
    clock = [minute_key(goal.minute) for goal in order if goal.minute]
    return clock == sorted(clock)


@given(matches(), st.data())
def test_what_is_told_of_a_part_of_the_goals_is_true_of_the_match(goals, data):
    known = [goal for goal in goals if data.draw(st.booleans())]
    for each in running_score(known, final=score(goals)):
        place = goals.index(each.goal)
        assert each.after in {None, score(goals[: place + 1])}


def test_roles_order_goals_that_have_no_minute():
    equaliser = TimedGoal("a", HOME, None, EQUALISER)
    opener = TimedGoal("b", AWAY, "13", OPENER)
    assert told([equaliser, opener], ScoreValue(1, 1)) == [("b", (0, 1)), ("a", (1, 1))]


def test_an_opener_without_a_minute_comes_before_goals_that_have_one():
    goals = [TimedGoal("a", HOME, "60"), TimedGoal("b", HOME, None, OPENER)]
    assert told(goals, ScoreValue(2, 0)) == [("b", (1, 0)), ("a", (2, 0))]


@pytest.mark.parametrize(
    ("role", "final", "after"),
    [
        (OPENER, ScoreValue(3, 2), (1, 0)),
        (EQUALISER, ScoreValue(1, 1), (1, 1)),
        (EQUALISER, ScoreValue(1, 3), (1, 1)),
        (EQUALISER, ScoreValue(2, 2), None),
        (GO_AHEAD, ScoreValue(1, 0), (1, 0)),
        (GO_AHEAD, ScoreValue(1, 4), (1, 0)),
        (WINNER, ScoreValue(3, 0), (1, 0)),
        (WINNER, ScoreValue(3, 1), None),
        (CONSOLATION, ScoreValue(1, 2), (1, 2)),
        (CONSOLATION, ScoreValue(1, 4), None),
        (None, ScoreValue(2, 0), None),
    ],
)
def test_of_one_goal_among_unknown_ones_a_role_may_tell_the_score(role, final, after):
    assert told([TimedGoal("a", HOME, "50", role)], final) == [("a", after)]


def test_without_a_final_score_only_an_opener_has_one():
    goals = [TimedGoal("a", HOME, "80"), TimedGoal("b", AWAY, None, OPENER)]
    assert told(goals, None) == [("b", (0, 1)), ("a", None)]


def test_two_openers_and_no_final_score_tell_nothing():
    goals = [TimedGoal("a", HOME, "80", OPENER), TimedGoal("b", AWAY, "10", OPENER)]
    assert told(goals, None) == [("b", None), ("a", None)]


def test_more_goals_than_the_score_has_tell_nothing():
    goals = [TimedGoal("a", HOME, "10"), TimedGoal("b", HOME, "20")]
    assert told(goals, ScoreValue(1, 1)) == [("a", None), ("b", None)]


def test_a_role_that_contradicts_the_minutes_is_left_aside():
    goals = [TimedGoal("a", HOME, "10"), TimedGoal("b", AWAY, "20", OPENER)]
    assert told(goals, ScoreValue(1, 1)) == [("a", (1, 0)), ("b", (1, 1))]


def test_two_goals_of_one_minute_by_different_sides_leave_the_score_between_them_open():
    goals = [TimedGoal("b", HOME, "80"), TimedGoal("a", AWAY, "80")]
    assert told(goals, ScoreValue(1, 1)) == [("a", None), ("b", None)]


def test_a_half_told_without_a_minute_orders_goals_too():
    goals = [TimedGoal("a", HOME, "79"), TimedGoal("b", AWAY, None, None, 1)]
    assert told(goals, ScoreValue(1, 1)) == [("b", (0, 1)), ("a", (1, 1))]


def test_many_goals_of_unknown_order_are_answered_at_once_and_with_nothing():
    goals = [TimedGoal(f"{n:02}", HOME if n % 3 else AWAY) for n in range(31)]
    assert {after for _, after in told(goals, score(goals))} == {None}


@given(matches())
def test_the_half_time_score_is_that_of_the_first_half_goals(goals):
    first = [goal for goal in goals if int(goal.minute) <= 45]
    assert half_time_score(goals, final=score(goals)) == score(first)


@given(matches(), sides)
def test_there_is_no_half_time_score_while_a_goal_is_missing(goals, side):
    final = score([*goals, TimedGoal("missing", side)])
    assert half_time_score(goals, final=final) is None
    assert half_time_score(goals, final=None) is None


def test_there_is_no_half_time_score_when_a_half_is_unknown():
    goals = [TimedGoal("a", HOME, "79"), TimedGoal("b", AWAY)]
    assert half_time_score(goals, final=ScoreValue(1, 1)) is None


def test_a_half_told_without_a_minute_counts_at_half_time():
    goals = [TimedGoal("a", HOME, "79"), TimedGoal("b", AWAY, None, OPENER, 1)]
    assert half_time_score(goals, final=ScoreValue(1, 1)) == ScoreValue(0, 1)
