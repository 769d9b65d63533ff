"""Whose minutes a sentence tells; a minute that is somebody's own is nobody else's."""

import pytest

from graphsvc.extraction.reading.passages import Found
from graphsvc.extraction.telling.goals import tell_goals
from graphsvc.extraction.telling.minute_owners import minute_of, period_of
from tests.extraction.builders import passage_of, reading_of


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


@pytest.mark.parametrize(
    ("text", "minute"),
    [
        ("Erik Berg fell over in the 20th minute.", "20"),
        ("Erik Berg fell over, in the 20th minute.", "20"),
        ("Erik Berg fell over for a dive on 20 minutes.", "20"),
        ("In the 20th minute the captain Erik Berg fell over.", "20"),
        ("Holm scored and in the 20th minute Erik Berg fell over.", "20"),
        ("Erik Berg fell over, and Holm scored in the 20th minute.", None),
        ("Erik Berg fell over before Holm scored in the 20th minute.", None),
        ("Having scored in the 20th minute, Erik Berg fell over.", None),
        ("Jan Holm (20) scored. Erik Berg fell over.", None),
        ("Erik Berg fell over two minutes later.", None),
    ],
)
def test_the_minute_of_what_words_tell_is_right_behind_or_at_the_head(names, text, minute):
    passage = next(p for p in reading_of(text, names=names).passages if "fell" in p.sentence.text)
    actor = next(each for each in passage.people if each.person == "Erik Berg")
    start = passage.sentence.start + passage.sentence.text.index("fell over")
    found = minute_of(passage, [actor], Found(start, start + len("fell over")))
    assert (found and found.label) == minute


def test_a_minute_beside_another_name_is_not_taken(names):
    passage = passage_of("Erik Berg fell over with Jan Holm (20).", names=names)
    start = passage.sentence.text.index("fell over")
    assert minute_of(passage, passage.people[:1], Found(start, start + 9)) is None


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("in the first half", 1),
        ("before the interval", 1),
        ("a second-half foul", 2),
        ("after the restart", 2),
        ("at the break", None),
        ("in the half", None),
    ],
)
def test_the_half_that_words_tell(words, period):
    assert period_of(words) == period
