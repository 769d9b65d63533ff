"""Lines by a run of results and a match."""

from graphsvc.model import Bound
from tests.builders import claim, day
from tests.groups import (
    MIDTJYLLAND,
    REPORT,
    only_december,
    row_of,
)


def form(**more):
    return claim(
        MIDTJYLLAND,
        "recentForm",
        4,
        source="article:report",
        lost=4,
        scope="competition:champions-league",
        validTo=day("2020-12-01"),
        **more,
    )


def test_a_run_and_the_match_after_it_make_a_line():
    row = row_of(MIDTJYLLAND, *only_december(), form(goalsFor=2, goalsAgainst=11), REPORT[2])
    figures = (row.played, row.won, row.drawn, row.lost, row.goals_for, row.goals_against)
    assert [each.value for each in figures] == [5, 0, 1, 4, 3, 12]
    assert {each.bound for each in figures} == {Bound.EXACT}
    assert row.goal_difference == -9
    assert row.played.explanation.rule.id == "rule:form-and-match"


def test_without_its_points_there_may_have_been_more_matches():
    row = row_of(MIDTJYLLAND, *only_december(), form())
    assert (row.played.value, row.played.bound) == (5, Bound.AT_LEAST)
    assert row.goal_difference is None


def test_a_run_in_another_competition_is_left_aside():
    told = claim(
        MIDTJYLLAND, "recentForm", 4, lost=4, scope="competition:cup", validTo=day("2020-12-01")
    )
    assert row_of(MIDTJYLLAND, *only_december(), told).played.value == 1
