"""The score at half-time."""

from graphsvc.model import ScoreValue
from graphsvc.reasoning.halftime import score_at_half_time
from tests.builders import claim, view_of
from tests.worlds import MATCH, goal, opener, played, world


def match_of(*records):
    return view_of(*records).node(MATCH)


def test_half_time_follows_from_goals_that_are_all_known():
    assert score_at_half_time(match_of(*world())) == ScoreValue(0, 1)
    assert score_at_half_time(match_of(*played(), *opener())) is None


def test_a_stated_half_time_score_is_taken_as_it_is():
    match = match_of(*played(), claim(MATCH, "halfTimeScore", (1, 0)))
    assert score_at_half_time(match) == ScoreValue(1, 0)


def test_a_goal_of_no_known_side_leaves_it_open():
    match = match_of(*world(), *goal("goal:lost", match=MATCH, at="1"))
    assert score_at_half_time(match) is None
