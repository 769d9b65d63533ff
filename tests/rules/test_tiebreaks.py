"""What parts clubs with the same points."""

import pytest

from graphsvc.rules.tiebreaks import BREAKS, DEFAULT, TieBreak, breaks_of


@pytest.mark.parametrize(
    ("competition", "year", "first"),
    [
        ("champions-league", 2020, TieBreak.AMONG_POINTS),
        ("champions-league", 2024, TieBreak.GOAL_DIFFERENCE),
        ("english-first-division", 1970, TieBreak.GOAL_AVERAGE),
        ("premier-league", 2020, TieBreak.GOAL_DIFFERENCE),
        ("serie-a", 1999, TieBreak.GOAL_DIFFERENCE),
        ("serie-a", 2020, TieBreak.AMONG_POINTS),
        ("la-liga", None, TieBreak.AMONG_POINTS),
        ("bundesliga", 2020, TieBreak.GOAL_DIFFERENCE),
        ("no-such-league", 2020, TieBreak.GOAL_DIFFERENCE),
    ],
)
def test_each_competition_has_its_own_first_tie_break(competition, year, first):
    assert breaks_of(competition, year).order[0] is first


def test_without_a_competition_goals_decide():
    assert breaks_of(None, None) is DEFAULT


def test_the_oldest_tie_breaks_come_first():
    assert all(list(told) == sorted(told, key=lambda each: each.since) for told in BREAKS.values())
