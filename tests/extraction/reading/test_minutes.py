from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.extraction.reading.minutes import minutes_in
from graphsvc.model import Basis
from graphsvc.rules.minutes import minute_key


def labels(text):
    return [minute.label for minute in minutes_in(text, offset=0)]


@pytest.mark.parametrize(
    "text",
    [
        "He scored in the 76th minute.",
        "He scored in the 76th.",
        "He levelled in the 76th when the ball fell kindly.",
        "a 76th-minute header",
        "Roe (76) made sure.",
        "Roe (76.) made sure.",
        "Roe (76') made sure.",
        "Roe (76th) made sure.",
        "Roe (76 mins) made sure.",
        "Roe (76 pen) made sure.",
        "Roe (pen, 76) made sure.",
        "On 76 mins Roe struck.",
        "76 mins: Roe strikes.",
        "76' Roe strikes.",
        "It fell in minute 76.",
        "a seventy-sixth-minute volley",
        "in the seventy-sixth minute of the game",
    ],
)
def test_a_minute_that_is_told_is_stated(text):
    (minute,) = minutes_in(text, offset=0)
    assert (minute.label, minute.basis) == ("76", Basis.STATED)


@pytest.mark.parametrize(
    "text",
    [
        "GOAL! 2-1 | 76' Roe",
        "2-1 76' Roe",
        "2:1 (76.) Roe",
        "2-1 (76') Roe",
        "GOAL 76′ – Roe",
        "20:47 - 76' Roe",
        "8.47pm GOAL! 2-1 | 76 mins",
        "[76'] Roe",
        "Ajax 2-1 PSV | 76' Roe",
        "76 minutes: Roe",
    ],
)
def test_the_minute_of_an_entry_is_stated_whatever_opens_it(text):
    (minute,) = minutes_in(text, offset=0)
    assert (minute.label, minute.basis) == ("76", Basis.STATED)
    assert text[minute.start : minute.end].strip("('.)").startswith("76")


@pytest.mark.parametrize(
    "text",
    [
        "20:47 Roe strikes.",
        "20.47: Roe strikes.",
        "8.47pm Roe strikes.",
        "Roe 20:47",
        "Goal (20:47) – Roe",
        "'76' was his year.",
        "Roe, 6'2\" tall, rose.",
        "76 mins from home",
        "76 minutes of toil",
    ],
)
def test_a_time_of_day_and_other_numbers_at_the_head_are_no_minute(text):
    assert labels(text) == []


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("11 minutes from time", "79"),
        ("five minutes from the end", "85"),
        ("ten minutes before the final whistle", "80"),
        ("with eight minutes left", "82"),
        ("with three minutes still to play", "87"),
        ("with a minute remaining", "89"),
        ("a minute from time", "89"),
        ("with 12 minutes of the match left", "78"),
    ],
)
def test_minutes_before_the_end_are_counted_back_from_ninety(text, label):
    (minute,) = minutes_in(text, offset=0)
    assert (minute.label, minute.basis) == (label, Basis.NORMALIZED)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("two minutes before half-time", "43"),
        ("four minutes from the break", "41"),
        ("three minutes before the end of the first half", "42"),
        ("with two minutes left in the half", "43"),
        ("six minutes after the restart", "51"),
        ("seven minutes into the second half", "52"),
        ("after ten minutes of the second half", "55"),
        ("in the third minute of the second half", "48"),
        ("a minute after the interval", "46"),
        ("on the stroke of half-time", "45"),
        ("seconds after the restart", "46"),
    ],
)
def test_minutes_around_the_break_are_counted_from_forty_five(text, label):
    assert labels(text) == [label]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("on the hour", "60"),
        ("just past the hour mark", "61"),
        ("three minutes after the hour", "63"),
        ("two minutes short of the hour", "58"),
        ("on the half-hour", "30"),
    ],
)
def test_minutes_around_the_hour_are_counted_from_sixty(text, label):
    assert labels(text) == [label]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("after ten minutes", "10"),
        ("after just four minutes", "4"),
        ("after 20 minutes of play", "20"),
        ("after 12 minutes before Smit equalised", "12"),
        ("after 12 minutes before hitting the bar", "12"),
        ("after 12 minutes from a corner", "12"),
        ("after 12 minutes to end the wait", "12"),
        ("twelve minutes in, Roe struck", "12"),
        ("with 25 minutes gone", "25"),
        ("nine minutes into the game", "9"),
        ("on 57 minutes", "57"),
        ("on 57 minutes after a corner", "57"),
        ("around the 30-minute mark", "30"),
        ("inside the first minute", "1"),
        ("after 25 seconds", "1"),
        ("four minutes into extra time", "94"),
    ],
)
def test_minutes_after_the_start_are_counted_from_the_kick_off(text, label):
    assert labels(text) == [label]


@pytest.mark.parametrize(
    ("text", "label", "basis"),
    [
        ("Roe (90+4)", "90+4", Basis.STATED),
        ("in the 45 + 1 minute", "45+1", Basis.STATED),
        ("90'+4' Roe", "90+4", Basis.STATED),
        ("two minutes into stoppage time", "90+2", Basis.STATED),
        ("a minute into injury time", "90+1", Basis.STATED),
        ("in the third minute of added time", "90+3", Basis.STATED),
        ("in the 2nd minute of first-half stoppage time", "45+2", Basis.STATED),
        ("deep in stoppage time", "90+1", Basis.NORMALIZED),
        ("in first-half injury time", "45+1", Basis.NORMALIZED),
        ("a stoppage-time winner", "90+1", Basis.NORMALIZED),
    ],
)
def test_stoppage_time_is_told_beside_the_end_of_its_half(text, label, basis):
    (minute,) = minutes_in(text, offset=0)
    assert (minute.label, minute.basis) == (label, basis)


@pytest.mark.parametrize(
    "text",
    [
        "inside ten minutes",
        "within five minutes of the restart",
        "inside the opening 15 minutes",
        "in less than 20 minutes",
        "midway through the first half",
        "midway through the second half",
        "shortly before half-time",
        "just before the break",
        "early in the second half",
        "after half an hour or so",
        "half a minute into the game",
        "five minutes from the end of extra time",
        "a 90-minute battle",
        "in the 18th place",
        "in the 5th round",
        "200 minutes from time",
        "He spent 20 minutes in the dugout.",
    ],
)
def test_a_bound_or_another_number_is_no_minute(text):
    assert labels(text) == []


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("after 12 minutes before the end", "78"),
        ("after 12 minutes before half-time", "33"),
        ("after 12 minutes before the interval", "33"),
        ("after 12 minutes before the hour", "48"),
        ("after 12 minutes to go", "78"),
    ],
)
def test_minutes_before_something_are_counted_back_from_it_whatever_stands_before(text, label):
    assert labels(text) == [label]


@pytest.mark.parametrize("until", ["kick-off", "the start", "extra time", "stoppage time"])
def test_minutes_before_what_no_minute_counts_back_from_are_none(until):
    assert labels(f"after 12 minutes before {until}") == []


@pytest.mark.parametrize(
    "text", ["Six minutes later Roe struck.", "It was two within six minutes of each other."]
)
def test_minutes_since_the_goal_before_are_relative(text):
    (minute,) = minutes_in(text, offset=0)
    assert (minute.label, minute.relative) == ("6", True)


def test_minutes_come_in_the_order_of_the_sentence():
    assert labels("He struck two minutes from time, and in the 12th minute.") == ["88", "12"]


@given(st.integers(1, 89))
def test_the_ways_to_count_one_minute_agree(minute):
    told = [f"in minute {minute}", f"after {minute} minutes", f"{90 - minute} minutes from time"]
    assert {label for text in told for label in labels(text)} == {str(minute)}


PHRASE = st.sampled_from(
    ["in the", "after", "minutes", "from time", "11", "90+3", "half-time", "later", "(39.)", "ſix"]
)


@given(st.lists(PHRASE | st.text(max_size=4)).map(" ".join), st.integers(0, 500))
def test_any_text_has_minutes_of_the_clock_at_places_that_do_not_overlap(text, offset):
    found = minutes_in(text, offset=offset)
    for minute in found:
        assert offset <= minute.start < minute.end <= offset + len(text)
        assert minute_key(minute.label)[0] <= (999 if minute.relative else 120)
    assert all(one.end <= other.start for one, other in pairwise(found))
