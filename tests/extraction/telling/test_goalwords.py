"""The parts that phrases of goals are made of."""

import re

import pytest

from graphsvc.extraction.telling.goalwords import GOT, HOME, INTO, STRUCK, WHEN


def says(part, words):
    """Whether a part says the whole of these words."""
    return re.fullmatch(part, words, re.IGNORECASE) is not None


@pytest.mark.parametrize(
    "words", ["headed", "slotting", "swept", "drove", "buried", "side-footed", "tapped", "struck"]
)
def test_the_ball_is_struck_in_many_ways(words):
    assert says(STRUCK, words)


@pytest.mark.parametrize("words", ["passed", "crossed", "ran", "cleared"])
def test_to_pass_it_is_not_to_strike_it(words):
    assert not says(STRUCK, words)


@pytest.mark.parametrize(
    "words",
    ["home", "into the net", "into the far top corner", "past the keeper", "inside the post"],
)
def test_a_ball_in_the_goal_is_a_goal(words):
    assert says(INTO, words)


@pytest.mark.parametrize("words", ["wide", "over the bar", "past the post", "into touch"])
def test_a_ball_elsewhere_is_none(words):
    assert not says(INTO, words)


@pytest.mark.parametrize("words", ["home win", "home crowd", "home to"])
def test_home_is_no_goal_where_it_is_a_ground(words):
    assert re.match(HOME, words) is None


def test_a_goal_may_tell_its_minute_before_its_scorer():
    assert says(WHEN, "six minutes from time ")
    assert says(GOT, "grabbed")
