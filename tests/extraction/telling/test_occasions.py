"""How many watched, and who led the match."""

import pytest

from graphsvc.extraction.telling.occasions import tell_attendance, tell_referee
from tests.extraction.builders import reading_of, words_at


def attendance(*paragraphs, names):
    told = tell_attendance(reading_of(*paragraphs, names=names))
    return told.number if told else None


@pytest.mark.parametrize(
    "text",
    [
        "Attendance: 3,944.",
        "Att: 3,944 (212 away).",
        "Crowd: 3944.",
        "Gate - 3,944.",
        "A crowd of 3,944 saw Ajax win.",
        "Ajax won before a crowd of just 3,944.",
        "It was watched by 3,944 spectators.",
        "Ajax won in front of 3,944 people.",
    ],
)
def test_the_attendance_is_told(text, names):
    assert attendance(text, names=names) == 3944


@pytest.mark.parametrize(
    "text",
    [
        "The average crowd of 3,944 is no longer enough.",
        "Their last match had been watched by 3,944 people.",
        "They could play in front of 3,944 people.",
        "Ajax won 2-1 in the 39th minute.",
        "A crowd of well-wishers waited.",
        "A crowd of 60,000 was expected but few came.",
        "The crowd of 22 players around the man in black grew.",
        "Crowd: 20 arrests were made.",
        "Attendance: " + "123," * 1600,
    ],
)
def test_a_number_of_another_day_or_of_none_is_not(text, names):
    assert attendance(text, names=names) is None


def test_a_second_number_is_no_part_of_the_first(names):
    assert attendance("Attendance: 41,706 (250 away).", names=names) == 41706
    assert attendance("Attendance: 41,706 250 of them away.", names=names) is None


def test_the_line_that_lists_it_counts_before_prose(names):
    assert attendance("A crowd of 4,000 sang.", "Attendance: 3,944.", names=names) == 3944


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Then referee Jon Roe pointed to the spot.", "referee Jon Roe"),
        ("Referee: Jon Roe (Hull).", "Referee: Jon Roe"),
        ("Ref: Jon Roe.", "Ref: Jon Roe"),
    ],
)
def test_who_is_called_the_referee_led_it(text, words, names):
    reading = reading_of("It rained.", text, names=names)
    told = tell_referee(reading)
    assert told.person.person == "Jon Roe"
    assert words_at(reading, told) == words


@pytest.mark.parametrize(
    "text",
    [
        "Jon Roe complained to the referee.",
        "The former referee Jon Roe said it was a penalty.",
        "Last week's referee Jon Roe was not missed.",
        "They spoke of the referee: Jon Roe was lucky.",
    ],
)
def test_where_nobody_is_called_its_referee_nobody_is_said_to_have_led_it(text, names):
    assert tell_referee(reading_of("It rained.", text, names=names)) is None
