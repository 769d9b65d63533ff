"""Chances that a side did not take."""

import pytest

from graphsvc.extraction.telling.chances import tell_missed
from tests.extraction.builders import reading_of, words_at


def test_chances_are_counted_and_come_before_a_goal(names):
    text = "Ajax wasted a couple of early openings and paid when PSV led in the 13th minute."
    reading = reading_of(text, names=names)
    (missed,) = tell_missed(reading)
    assert (missed.club, missed.count, missed.roughly) == ("ajax", 2, True)
    assert missed.before.label == "13"
    assert words_at(reading, missed) == "wasted a couple of early openings"


def test_an_exact_count_is_not_rough_and_may_come_before_nothing(names):
    (missed,) = tell_missed(reading_of("Ajax squandered three good chances.", names=names))
    assert (missed.count, missed.roughly, missed.before) == (3, False, None)


@pytest.mark.parametrize(
    "text",
    ["Ajax missed several chances.", "Ajax striker Erik Berg missed two chances.", "Ajax missed."],
)
def test_what_is_not_counted_or_is_a_players_is_none(names, text):
    assert tell_missed(reading_of(text, names=names)) == []
