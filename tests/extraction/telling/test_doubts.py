"""What makes words that read like a goal doubtful."""

from math import prod

import pytest

from graphsvc.extraction.telling.goals import tell_goals
from tests.extraction.builders import reading_of

CLEAR = "Erik Berg scored."


def strength(text, names, **zones):
    """How surely the last goal that a text tells is one."""
    return tell_goals(reading_of(text, names=names, **zones))[-1].strength


@pytest.mark.parametrize(
    "text",
    [
        "Erik Berg scored but it was disallowed.",
        "Erik Berg almost scored.",
        "Erik Berg scored from an offside position.",
        "Erik Berg failed when he should have headed home.",
    ],
)
def test_words_of_failure_in_the_clause_nearly_rule_it_out(names, text):
    assert strength(text, names) < 0.4 * strength(CLEAR, names)


def test_farther_off_they_leave_most_of_it(names):
    near_miss = "The keeper saved from Jan Holm in the opening stages of it all, then Berg scored."
    assert 0.4 * strength(CLEAR, names) < strength(near_miss, names) < strength(CLEAR, names)


def test_the_failure_of_another_clause_says_nothing_of_a_side_that_scored(names):
    assert strength("Holm saved it, and Ajax took the lead.", names) > 0.3


@pytest.mark.parametrize("when", ["last season", "in the first leg", "earlier in the week"])
def test_a_goal_of_another_day_is_doubtful(names, when):
    assert strength(f"Erik Berg scored {when}.", names) < 0.6 * strength(CLEAR, names)


def test_a_headline_plays_with_words(names):
    headline = strength("It rained.", names, headline="Erik Berg scored for Ajax")
    assert headline < strength(CLEAR, names)


def test_a_goal_of_a_shoot_out_is_hardly_one(names):
    assert strength("It went to a shoot-out. Erik Berg scored.", names) < 0.1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (CLEAR, []),
        ("Erik Berg almost scored.", ["almost"]),
        ("Erik Berg scored last season but it was disallowed.", ["disallowed", "last season"]),
        ("It went to a shoot-out. Erik Berg scored.", ["shoot-out"]),
    ],
)
def test_the_words_that_make_it_doubtful_are_told_with_what_they_leave(names, text, words):
    telling = tell_goals(reading_of(text, names=names))[-1]
    assert [each.words for each in telling.doubts] == words
    left = prod(each.left for each in telling.doubts)
    assert telling.strength == pytest.approx(strength(CLEAR, names) * left)
