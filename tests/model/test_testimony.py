"""What witnesses may say."""

import pytest

from graphsvc.model import Span, WitnessedGoal


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 3), (-1, 2)])
def test_a_place_where_nothing_stands_is_none(start, end):
    with pytest.raises(ValueError, match="is no place: 0 <= start < end"):
        Span(start, end)


@pytest.mark.parametrize("confidence", [0.0, 1.0, -0.2, 80, float("nan")])
def test_a_confidence_is_a_probability_that_leaves_room_for_doubt(confidence):
    with pytest.raises(ValueError, match="give a number between 0 and 1"):
        WitnessedGoal(words=Span(0, 1), scorer=Span(2, 3), confidence=confidence)
