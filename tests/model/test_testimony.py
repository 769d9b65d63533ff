"""What witnesses may say."""

import pytest

from graphsvc.model import Span, WitnessedGoal, WitnessedResult


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 3), (-1, 2)])
def test_a_place_where_nothing_stands_is_none(start, end):
    with pytest.raises(ValueError, match="is no place: 0 <= start < end"):
        Span(start, end)


@pytest.mark.parametrize("confidence", [0.0, 1.0, -0.2, 80, float("nan")])
def test_a_confidence_is_a_probability_that_leaves_room_for_doubt(confidence):
    with pytest.raises(ValueError, match="give a number between 0 and 1"):
        WitnessedGoal(words=Span(0, 1), scorer=Span(2, 3), confidence=confidence)


@pytest.mark.parametrize(("start", "end"), [(0, 3.0), (0.5, 3), (0, None), ("0", "3"), (0, True)])
def test_a_place_is_of_whole_numbers(start, end):
    with pytest.raises(TypeError, match="is no place: give two of int"):
        Span(start, end)


@pytest.mark.parametrize(
    "goals",
    [None, 2, (), (1, 2, 3), ("2", "1"), "21", [2, 1], (1, -1), (1, 1.0), (True, 0)],
)
def test_the_goals_of_a_result_are_two_numbers(goals):
    here = Span(0, 1)
    with pytest.raises(ValueError, match="give two of int, each 0 or more"):
        WitnessedResult(club=here, opponent=here, score=here, goals=goals)
