"""Who set a goal up, how, and from which side."""

import pytest

from graphsvc.extraction.telling.assists import assist
from graphsvc.extraction.telling.goals import tell_goals
from graphsvc.model import AssistKind, Side
from tests.extraction.builders import reading_of, words_at


def helped(text, names):
    """Who set the last goal of a text up: name, kind, side."""
    reading = reading_of(text, names=names)
    found = assist(tell_goals(reading)[-1], reading.officials)
    return (found.player.person, found.kind, found.side) if found else None


@pytest.mark.parametrize(
    ("text", "kind", "side"),
    [
        ("Jan Holm crossed from the left and Erik Berg headed home.", AssistKind.CROSS, Side.LEFT),
        ("Jan Holm chested it down and Erik Berg volleyed in.", AssistKind.CHEST_DOWN, None),
        ("Jan Holm, back to goal, fed Erik Berg, who scored.", AssistKind.PASS, None),
        ("Jan Holm headed the ball on and Erik Berg scored.", AssistKind.HEADER, None),
        ("Jan Holm cut it back and Erik Berg scored.", AssistKind.CUT_BACK, None),
        ("Jan Holm slid a ball through and Erik Berg scored.", AssistKind.THROUGH_BALL, None),
        ("Jan Holm fed Erik Berg, who scored.", AssistKind.PASS, None),
        ("Erik Berg headed home Jan Holm's corner.", AssistKind.CROSS, None),
        ("Erik Berg scored from Jan Holm's clever through-ball.", AssistKind.THROUGH_BALL, None),
        ("Erik Berg scored from Jan Holm's right-wing cross.", AssistKind.CROSS, None),
        ("Erik Berg, found by Jan Holm, scored.", None, None),
        ("Erik Berg scored after being set up by the tireless Jan Holm.", None, None),
    ],
)
def test_a_goal_is_set_up_before_it_or_with_what_is_ones_own(names, text, kind, side):
    assert helped(text, names) == ("Jan Holm", kind, side)


@pytest.mark.parametrize(
    "text",
    [
        "Erik Berg scored.",
        "Ajax took the lead.",
        "Jan Holm scored and Erik Berg equalised.",
        "Jan Holm crossed but the keeper fumbled and Erik Berg scored.",
        "Referee Jan Holm found his whistle and Erik Berg scored.",
        "Jan Holm watched and Erik Berg scored.",
        "Erik Berg scored and Jan Holm danced.",
    ],
)
def test_whoever_does_anything_else_has_not_set_it_up(names, text):
    assert helped(text, names) is None


def test_the_ball_of_a_move_long_over_is_no_assist(names):
    text = (
        "Jan Holm's cross had been cleared a good while before in a spell that went on and on and "
        "on without end until Erik Berg scored."
    )
    assert helped(text, names) is None


def test_the_quote_says_who_and_how_and_from_where(names):
    reading = reading_of("Jan Holm crossed from the right and Erik Berg headed home.", names=names)
    found = assist(tell_goals(reading)[-1], reading.officials)
    assert words_at(reading, found) == "Jan Holm crossed from the right"
