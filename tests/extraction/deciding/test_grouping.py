"""Tellings of one goal put together."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphsvc.extraction.deciding.grouping import drafts_of
from graphsvc.extraction.telling.goals import tell_goals
from tests.extraction.builders import reading_of


def goals(*paragraphs, names, **zones):
    """The goals drafted: scorer, number, minute."""
    drafts = drafts_of(tell_goals(reading_of(*paragraphs, names=names, **zones)))
    return [(each.scorer, each.nth, each.minute and each.minute.label) for each in drafts]


BERG = "Erik Berg"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Erik Berg scored. Berg headed home.", [(BERG, 1, None)]),
        (
            "Erik Berg scored in the 10th minute. Berg equalised in the 40th minute.",
            [(BERG, 1, "10"), (BERG, 2, "40")],
        ),
        (
            "Erik Berg scored on 78 minutes. Berg headed home 11 minutes from time.",
            [(BERG, 1, "78")],
        ),
        (
            "Erik Berg scored in the 10th minute. He scored his second.",
            [(BERG, 1, "10"), (BERG, 2, None)],
        ),
        ("Erik Berg scored his third goal of the season.", [(BERG, 1, None)]),
        ("Erik Berg scored to complete a brace.", [(BERG, 1, None), (BERG, 2, None)]),
        (
            "Erik Berg scored, completing his hat-trick.",
            [(BERG, 1, None), (BERG, 2, None), (BERG, 3, None)],
        ),
        ("Erik Berg scored, completing his double.", [(BERG, 1, None), (BERG, 2, None)]),
        ("It rained.", []),
    ],
)
def test_a_scorer_has_as_many_goals_as_minutes_and_numbers_ask_for(names, text, found):
    assert goals(text, names=names) == found


def test_minutes_later_are_counted_from_the_goal_before(names):
    text = "Erik Berg scored after 32 minutes.", "Six minutes later Jan Holm equalised."
    assert goals(*text, names=names)[-1] == ("Jan Holm", 1, "38")


def test_minutes_later_are_counted_from_the_minute_told_last_not_from_the_lead(names):
    text = (
        "Jan Holm scored after 70 minutes.",
        "Ole Vik shot wide in the 21st minute.",
        "Five minutes later Erik Berg scored.",
    )
    assert goals(*text, names=names)[-1] == (BERG, 1, "26")


@pytest.mark.parametrize(
    "text",
    [
        "Six minutes later Erik Berg scored.",
        "Erik Berg scored after 88 minutes. Six minutes later Jan Holm equalised.",
    ],
)
def test_but_not_from_nothing_nor_past_the_end(names, text):
    assert goals(text, names=names)[-1][2] is None


def test_a_minute_without_a_scorer_is_that_of_the_goal_told_next(names):
    text = "Erik Berg scored after 32 minutes.", "Six minutes later it was two. Berg headed home."
    assert goals(*text, names=names) == [(BERG, 1, "32"), (BERG, 2, "38")]


def test_a_side_that_took_the_lead_did_so_by_the_goal_told_next(names):
    drafts = drafts_of(tell_goals(reading_of("Ajax took the lead. Erik Berg scored.", names=names)))
    (goal,) = drafts
    assert {telling.rule for telling in goal.tellings} == {"goal/took-lead", "goal/scored"}


def test_a_telling_of_the_same_minute_joins_from_anywhere(names):
    text = (
        "Erik Berg scored in the 13th minute.",
        "It rained.",
        "It poured.",
        "Ajax took the lead in the 13th minute.",
    )
    (goal,) = drafts_of(tell_goals(reading_of(*text, names=names)))
    assert len(goal.tellings) == 2


def test_one_of_another_minute_joins_no_goal(names):
    text = "Erik Berg scored in the 13th minute. Ajax took the lead in the 40th minute."
    (goal,) = drafts_of(tell_goals(reading_of(text, names=names)))
    assert len(goal.tellings) == 1


def test_a_goal_that_nobody_scored_is_not_drafted(names):
    assert goals("Ajax took the lead.", names=names) == []


def test_a_minute_that_the_text_gives_is_firmer_than_one_counted_out(names):
    text = "Erik Berg scored 11 minutes from time. Berg headed home in the 80th minute."
    assert goals(text, names=names) == [(BERG, 1, "80")]


def test_an_own_goal_is_one_by_any_of_its_tellings(names):
    text = "Erik Berg scored an own goal. Berg headed home."
    (goal,) = drafts_of(tell_goals(reading_of(text, names=names)))
    assert goal.own_goal


@settings(deadline=None)
@given(st.lists(st.integers(1, 90), min_size=1, max_size=6))
def test_no_two_goals_of_a_scorer_are_of_one_minute(names, minutes):
    text = " ".join(f"Erik Berg scored in minute {minute}." for minute in minutes)
    labels = [label for _, _, label in goals(text, names=names) if label]
    assert len(labels) == len(set(labels))
