"""Whose minutes a sentence tells; a minute that is somebody's own is nobody else's."""

import pytest

from graphsvc.extraction.telling.goals import tell_goals
from tests.extraction.builders import reading_of


@pytest.mark.parametrize(
    ("text", "goals"),
    [
        (
            "Erik Berg scored twice, in the 12th and 30th minutes.",
            [("Erik Berg", "12"), ("Erik Berg", "30")],
        ),
        (
            "Erik Berg scored in the 10th minute and Jan Holm in the 88th.",
            [("Erik Berg", "10"), ("Jan Holm", "88")],
        ),
        (
            "Goals from Erik Berg, in the 50th and 60th minutes, and Jan Holm, in the 80th.",
            [("Erik Berg", "50"), ("Erik Berg", "60"), ("Jan Holm", "80")],
        ),
        (
            "Erik Berg hit a hat-trick in the 5th, 20th and 61st minutes.",
            [("Erik Berg", "5"), ("Erik Berg", "20"), ("Erik Berg", "61")],
        ),
        (
            "Erik Berg scored in the 10th minute, and Jan Holm was booked in the 88th minute.",
            [("Erik Berg", "10")],
        ),
        ("Erik Berg scored after Jan Holm, in the 80th minute, left.", [("Erik Berg", None)]),
    ],
)
def test_each_minute_is_that_of_the_name_it_stands_with(names, text, goals):
    told = tell_goals(reading_of(text, names=names))
    found = [(goal.scorer.person, goal.minute and goal.minute.label) for goal in told]
    assert found == goals
