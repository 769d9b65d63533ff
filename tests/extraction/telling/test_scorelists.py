"""Lists of scorers as reports end with them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphsvc.extraction.telling.scorelists import tell_lists
from graphsvc.model import GoalKind
from tests.extraction.builders import reading_of, words_at

NAMED = "Anders Berg and Jan Holm started. Anders Berg and Jan Holm stayed."


def told(line, names, *above):
    """The goals that a list tells: scorer, minute, kind."""
    found = tell_lists(reading_of(NAMED, *above, line, names=names))
    return [(each.scorer.person, each.minute.label, each.kind) for each in found]


@pytest.mark.parametrize(
    ("line", "goals"),
    [
        ("Goals: Berg 48, Holm 68.", [("Anders Berg", "48", None), ("Jan Holm", "68", None)]),
        ("Scorers: Berg (48, 50).", [("Anders Berg", "48", None), ("Anders Berg", "50", None)]),
        ("Goal: Berg 45+2.", [("Anders Berg", "45+2", None)]),
        (
            "Goals: Berg 48 (og), Holm 68 pen.",
            [("Anders Berg", "48", GoalKind.OWN_GOAL), ("Jan Holm", "68", GoalKind.PENALTY)],
        ),
        ("Goals: Berg, Holm.", []),
        ("Booked: Berg 48, Holm 68.", []),
    ],
)
def test_a_list_gives_each_scorer_his_minutes(names, line, goals):
    assert told(line, names) == goals


@settings(deadline=None)
@given(st.lists(st.integers(1, 120), min_size=1, max_size=5))
def test_each_minute_of_a_list_is_a_goal(names, minutes):
    line = f"Goals: Berg {', '.join(map(str, minutes))}."
    assert [label for _, label, _ in told(line, names)] == [str(minute) for minute in minutes]


def test_the_club_is_that_of_the_line_up_above(names):
    reading = reading_of(NAMED, "Ajax: Berg, Holm.", "Goals: Berg 48.", names=names)
    (telling,) = tell_lists(reading)
    assert telling.club.club == "ajax"
    assert words_at(reading, telling) == "Berg 48"


def test_without_a_line_up_the_club_is_not_told(names):
    (telling,) = tell_lists(reading_of(NAMED, "Goals: Berg 48.", names=names))
    assert telling.club is None


def test_a_manager_in_a_list_scores_nothing(names):
    reading = reading_of(NAMED, "It pleased manager Erik Berg.", "Goals: Berg 48.", names=names)
    assert tell_lists(reading) == []
