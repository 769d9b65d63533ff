"""What a win is worth."""

import pytest

from graphsvc.model import EventOutcome
from graphsvc.rules.points import points_for_win, points_of


@pytest.mark.parametrize(
    ("competition", "year", "points"),
    [
        ("english-first-division", 1980, 2),
        ("english-first-division", 1981, 3),
        ("serie-a", 1993, 2),
        ("serie-a", 1994, 3),
        ("champions-league", 1994, 2),
        ("champions-league", 2020, 3),
        ("no-such-league", 1994, 2),
        ("no-such-league", 1995, 3),
        (None, None, 3),
    ],
)
def test_a_win_brings_two_points_until_the_year_it_brings_three(competition, year, points):
    assert points_for_win(competition, year) == points


def test_a_draw_brings_one_and_a_defeat_none():
    told = [EventOutcome.WIN, EventOutcome.TIE, EventOutcome.LOSS, EventOutcome.UNDECIDED, None]
    assert [points_of(each, for_win=2) for each in told] == [2, 1, 0, None, None]
