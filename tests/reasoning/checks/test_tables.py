"""The rules of a table: what is told, what results make of it, and both together."""

from hypothesis import given
from hypothesis import strategies as st

from graphsvc.reasoning.checks import tables
from tests.builders import claim, day
from tests.groups import (
    AJAX,
    ATALANTA,
    CLUBS,
    LIVERPOOL,
    MIDTJYLLAND,
    STAGE,
    group_d,
    played,
    setting,
    standing,
)
from tests.reasoning.checks.examining import FAIL, PASS, UNKNOWN, examined, result

UNTIL = group_d(until="2020-12-01")
SOME = group_d(until="2020-12-01", without=[("midtjylland", "atalanta")])


@given(st.integers(-9, 9))
def test_a_distance_is_that_of_the_results(told):
    ahead = standing(ATALANTA, "pointsAheadOf", told, club=AJAX)
    expected = PASS if told == 1 else FAIL
    assert result(tables.table_as_results_make_it, STAGE, *UNTIL, ahead) == expected


@given(st.integers(0, 15))
def test_points_are_those_of_the_results(told):
    points = standing(MIDTJYLLAND, "points", told)
    assert result(tables.table_as_results_make_it, STAGE, *UNTIL, points) == (
        PASS if told == 1 else FAIL
    )


@given(st.integers(1, 4))
def test_a_place_is_that_of_the_results(told):
    place = standing(ATALANTA, "rank", told)
    check = examined(tables.table_as_results_make_it, STAGE, *UNTIL, place)
    assert check.result == (PASS if told == 2 else FAIL)
    if told != 2:
        assert check.message == (
            f"A source puts Atalanta in place {told}; results put them in place 2."
        )


def test_without_all_results_a_table_is_not_compared():
    place = standing(ATALANTA, "rank", 2)
    assert result(tables.table_as_results_make_it, STAGE, *SOME, place) == UNKNOWN
    assert result(tables.table_as_results_make_it, STAGE, *UNTIL) is None


@given(st.integers(1, 4), st.integers(1, 4))
def test_no_two_clubs_share_a_place(one, other):
    told = [standing(ATALANTA, "rank", one), standing(AJAX, "rank", other)]
    setting = group_d(until="2020-01-01")
    expected = FAIL if one == other else PASS
    assert result(tables.an_order_fits_the_table, STAGE, *setting, *told) == expected


@given(st.integers(1, 4), st.integers(1, 4), st.integers(-3, 3))
def test_who_is_ahead_by_points_has_the_higher_place(one, other, ahead):
    told = [
        standing(ATALANTA, "rank", one),
        standing(AJAX, "rank", other),
        standing(ATALANTA, "pointsAheadOf", ahead, club=AJAX),
    ]
    found = result(tables.an_order_fits_the_table, STAGE, *group_d(until="2020-01-01"), *told)
    against = (ahead > 0 and one > other) or (ahead < 0 and one < other)
    assert found == (FAIL if one == other or against else PASS)
    assert result(tables.an_order_fits_the_table, STAGE, *UNTIL) is None


CLUBS_ALONE = [*setting(), *(claim(STAGE, "participant", each) for each in CLUBS)]
FORM = claim(
    MIDTJYLLAND,
    "recentForm",
    4,
    source="article:report",
    lost=4,
    goalsFor=2,
    goalsAgainst=11,
    scope="competition:champions-league",
    validTo=day("2020-12-01"),
)


@given(st.integers(0, 6))
def test_points_are_those_of_the_run_and_the_match_after_it(told):
    points = standing(MIDTJYLLAND, "points", told)
    records = [*CLUBS_ALONE, *played("atalanta", "midtjylland"), FORM, points]
    expected = PASS if told == 1 else FAIL if told < 1 else UNKNOWN
    assert result(tables.points_by_form_and_results, STAGE, *records) == expected


def test_points_without_a_run_are_not_compared_with_one():
    points = standing(MIDTJYLLAND, "points", 1)
    assert result(tables.points_by_form_and_results, STAGE, *UNTIL, points) is None
    assert result(tables.points_by_form_and_results, STAGE, *UNTIL) is None


def test_what_is_scored_is_conceded():
    place = standing(LIVERPOOL, "rank", 1)
    assert result(tables.goal_differences_sum_to_zero, STAGE, *UNTIL, place) == PASS
    assert result(tables.goal_differences_sum_to_zero, STAGE, *UNTIL) is None
    no_results = group_d(until="2020-01-01")
    assert result(tables.goal_differences_sum_to_zero, STAGE, *no_results, place) in {None, PASS}


def test_goals_of_one_club_alone_show_nothing():
    records = [*CLUBS_ALONE, *played("atalanta", "midtjylland"), FORM]
    records.append(standing(MIDTJYLLAND, "points", 1))
    assert result(tables.goal_differences_sum_to_zero, STAGE, *records) == UNKNOWN


LAST_DAY = [*played("atalanta", "midtjylland"), *played("liverpool", "ajax")]
POINTS = {ATALANTA: 2, MIDTJYLLAND: 2, LIVERPOOL: 4, AJAX: 1}
"""After a tie each, and the results of the last day."""


def tie(club, scored, conceded):
    """The one match that a club had played before."""
    run = {"drawn": 1, "goalsFor": scored, "goalsAgainst": conceded}
    when = {"scope": "competition:champions-league", "validTo": day("2020-12-01")}
    return claim(club, "recentForm", 1, source="article:report", **run, **when)


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=4, max_size=4))
def test_goal_differences_of_all_clubs_sum_to_zero(goals):
    forms = [tie(club, *each) for club, each in zip(CLUBS, goals, strict=True)]
    points = [standing(club, "points", number) for club, number in POINTS.items()]
    check = examined(
        tables.goal_differences_sum_to_zero, STAGE, *CLUBS_ALONE, *LAST_DAY, *forms, *points
    )
    total = sum(scored - conceded for scored, conceded in goals)
    assert check.result == (FAIL if total else PASS)
    assert not total or check.message == f"The goal differences sum to {total}."
