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
    ],
)
def test_a_number_of_another_day_or_of_none_is_not(text, names):
    assert attendance(text, names=names) is None


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


def test_where_nobody_is_called_so_nobody_is_said_to_have(names):
    assert tell_referee(reading_of("Jon Roe complained to the referee.", names=names)) is None
