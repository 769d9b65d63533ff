"""The goals of a match in order, with the running score."""

from graphsvc.model import ScoreValue
from graphsvc.schema.running import (
    order_premises,
    placed_goals,
    score_after,
)
from tests.builders import view_of
from tests.worlds import LEVELLER, MATCH, OPENER, goal, leveller, opener, played, world


def match_of(*records):
    return view_of(*records).node(MATCH)


def test_goals_come_in_match_order_with_the_score_after_each():
    match = match_of(*played(), *leveller(), *opener())
    told = [(each.goal.id, each.after) for each in placed_goals(match)]
    assert told == [(OPENER, ScoreValue(0, 1)), (LEVELLER, ScoreValue(1, 1))]


def test_a_goal_of_no_known_side_comes_last_and_has_no_score():
    match = match_of(*world(), *goal("goal:lost", match=MATCH, at="1"))
    last = placed_goals(match)[-1]
    assert (last.goal.id, last.after) == ("goal:lost", None)


def test_a_goal_of_no_match_has_no_score_after_it():
    lost = view_of(*goal("goal:lost", match=None, at="1")).node("goal:lost")
    assert score_after(lost) is None
    assert [each.statement.property for each in order_premises(lost)] == ["minute"]


def test_a_score_rests_on_side_minute_role_and_final_score():
    match = match_of(*world())
    told = {each.statement.property for each in order_premises(match.goals[0])}
    assert told == {"creditedTo", "minute", "role", "finalScore"}
