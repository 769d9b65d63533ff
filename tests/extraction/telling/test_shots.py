"""Shots that were no goals."""

import pytest

from graphsvc.extraction.telling.shots import tell_shots
from graphsvc.model import BodyPart, ShotOutcome
from tests.extraction.builders import reading_of, words_at


@pytest.mark.parametrize(
    ("text", "outcome", "body_part"),
    [
        ("Erik Berg headed just wide.", ShotOutcome.OFF_TARGET, BodyPart.HEAD),
        ("Erik Berg fired high over the bar.", ShotOutcome.OFF_TARGET, None),
        ("Erik Berg hit the post.", ShotOutcome.POST, None),
        ("Erik Berg headed against the bar.", ShotOutcome.POST, BodyPart.HEAD),
        (
            "Erik Berg takes a header at goal in an unsuccessful attempt.",
            ShotOutcome.NO_GOAL,
            BodyPart.HEAD,
        ),
    ],
)
def test_a_phrase_says_plainly_that_a_shot_was_no_goal(names, text, outcome, body_part):
    (shot,) = tell_shots(reading_of(text, names=names))
    assert (shot.player.person, shot.outcome, shot.body_part) == ("Erik Berg", outcome, body_part)


@pytest.mark.parametrize(
    "text",
    [
        "Somebody headed wide.",
        "Referee Erik Berg was hit when a shot hit the post.",
        "Erik Berg sent a long ball over for the winger.",
        (
            "Erik Berg, who had come on at half-time for the tired captain of his side, hit the "
            "post."
        ),
    ],
)
def test_without_a_player_near_there_is_no_shot(names, text):
    assert not tell_shots(reading_of(text, names=names))


def test_the_quote_is_what_was_done(names):
    reading = reading_of("Late on Erik Berg curled the ball inches wide.", names=names)
    assert words_at(reading, tell_shots(reading)[0]) == "curled the ball inches wide"
