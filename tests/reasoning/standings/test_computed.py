"""The table as results make it."""

from datetime import date

from graphsvc.model import Bound, Dataset, TableBasis
from graphsvc.reasoning.standings.tables import table_on
from tests.builders import claim, day, view_of
from tests.groups import (
    AJAX,
    ATALANTA,
    BY_DECEMBER,
    EDITION,
    LIVERPOOL,
    MIDTJYLLAND,
    STAGE,
    group_d,
    meeting,
    points,
    ranks,
    table,
)
from tests.worlds import word


def test_results_until_the_day_make_the_table():
    found = table(*group_d(), basis=TableBasis.COMPUTED)
    assert [row.club.id for row in found.rows] == [LIVERPOOL, ATALANTA, AJAX, MIDTJYLLAND]
    assert [row.rank for row in found.rows] == [1, 2, 3, 4]
    assert points(found) == {club: (n, Bound.EXACT) for club, n in BY_DECEMBER.items()}
    last = found.rows[-1]
    assert (last.played.value, last.lost.value, last.goal_difference) == (5, 4, -9)


def test_an_earlier_day_has_an_earlier_table():
    found = table(*group_d(), on=date(2020, 10, 21), basis=TableBasis.COMPUTED)
    assert [row.club.id for row in found.rows][:2] == [ATALANTA, LIVERPOOL]
    assert {row.played.value for row in found.rows} == {1}


def test_without_a_day_the_last_one_known_counts():
    found = table(*group_d(), on=None)
    assert (found.on, found.rows[0].points.value) == (date(2020, 12, 9), 13)


def test_a_match_that_is_missing_leaves_the_places_open():
    found = table(*group_d(without=[("ajax", "liverpool")]), basis=TableBasis.COMPUTED)
    assert set(ranks(found).values()) == {None}
    assert points(found)[LIVERPOOL] == (9, Bound.AT_LEAST)


def test_one_that_may_have_been_over_leaves_its_clubs_open():
    unsure = meeting("2020-12-01/2020-12-04", "liverpool", "ajax", (1, 0))
    found = table(*group_d(without=[("liverpool", "ajax")]), *unsure, basis=TableBasis.COMPUTED)
    assert points(found)[LIVERPOOL] == (9, Bound.AT_LEAST)
    assert points(found)[ATALANTA] == (8, Bound.EXACT)


def test_a_range_of_days_that_is_past_counts():
    told = meeting("2020-11-30/2020-12-02", "liverpool", "ajax", (1, 0))
    found = table(*group_d(without=[("liverpool", "ajax")]), *told, basis=TableBasis.COMPUTED)
    assert points(found) == {club: (n, Bound.EXACT) for club, n in BY_DECEMBER.items()}


def test_a_result_without_its_goals_brings_points_but_no_goal_difference():
    match = "match:champions-league-2020-21/liverpool-ajax"
    told = [*meeting("2020-12-01", "liverpool", "ajax"), claim(match, "winner", LIVERPOOL)]
    told = [each for each in told if each.statement.property != "eventStatus"]
    found = table(*group_d(without=[("liverpool", "ajax")]), *told, basis=TableBasis.COMPUTED)
    row = next(row for row in found.rows if row.club.id == LIVERPOOL)
    assert row.points[:2] == (12, Bound.EXACT)
    assert row.goals_for.bound is Bound.AT_LEAST
    assert row.goal_difference is None
    assert row.rank == 1  # nobody has as many points


def test_a_dataset_that_is_complete_makes_a_league_exact():
    dataset = Dataset("dataset:bench", "bench", "CC0", complete=("matches",))
    told = meeting("2020-09-01", "ajax", "liverpool", (1, 0), source=dataset.id)
    league = [
        dataset,
        claim(EDITION, "season", "2020-21", source=dataset.id),
        claim(STAGE, "edition", EDITION, source=dataset.id),
        claim(STAGE, "phase", word("ROUND_ROBIN"), source=dataset.id),
    ]
    found = table(*league, *told, basis=TableBasis.COMPUTED)
    assert ranks(found) == {AJAX: 1, LIVERPOOL: 2}
    assert points(found)[AJAX] == (3, Bound.EXACT)


def test_old_seasons_give_two_points_for_a_win():
    edition = "edition:english-first-division-1980-81"
    stage = "stage:english-first-division-1980-81/table"
    match = "match:english-first-division-1980-81/ajax-liverpool"
    view = view_of(
        claim(edition, "competition", "competition:english-first-division"),
        claim(edition, "season", "1980-81"),
        claim(stage, "edition", edition),
        claim(match, "stage", stage),
        claim(match, "homeTeam", AJAX),
        claim(match, "awayTeam", LIVERPOOL),
        claim(match, "finalScore", (1, 0)),
        claim(match, "date", day("1980-09-01")),
    )
    found = table_on(view, view.node(stage), None, TableBasis.COMPUTED)
    assert found.rows[0].points.value == 2
