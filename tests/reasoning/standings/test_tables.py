"""The table of a stage on a day."""

from datetime import date

import pytest

from graphsvc.model import Bound, ConflictKind, Dataset, NumberValue, TableBasis
from graphsvc.reasoning.standings.tables import table_on
from tests.builders import claim, day, view_of
from tests.groups import (
    AJAX,
    ATALANTA,
    EDITION,
    LIVERPOOL,
    MIDTJYLLAND,
    STAGE,
    group_d,
    meeting,
    played,
    setting,
    standing,
)
from tests.worlds import word

EVE = date(2020, 12, 2)


def table(*records, on=EVE, basis=TableBasis.MERGED):
    view = view_of(*records)
    return table_on(view, view.node(STAGE), on, basis)


def ranks(found):
    return {row.club.id: row.rank for row in found.rows}


def points(found):
    return {row.club.id: row.points and row.points[:2] for row in found.rows}


REPORT = [
    standing(ATALANTA, "rank", 2),
    standing(ATALANTA, "pointsAheadOf", 1, club=AJAX),
    standing(MIDTJYLLAND, "points", 1),
]
BY_DECEMBER = {LIVERPOOL: 12, ATALANTA: 8, AJAX: 7, MIDTJYLLAND: 1}


# ---------------------------------------------------------------- computed


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


# ---------------------------------------------------------------- reported


def test_what_sources_state_is_reported_and_no_more():
    found = table(*setting(), *group_d(), *REPORT, basis=TableBasis.REPORTED)
    assert ranks(found) == {ATALANTA: 2, AJAX: None, LIVERPOOL: None, MIDTJYLLAND: None}
    assert points(found)[MIDTJYLLAND] == (1, Bound.EXACT)
    (ahead,) = found.rows[0].relative
    assert (ahead.to.id, ahead.difference) == (AJAX, 1)


@pytest.mark.parametrize("on", [date(2020, 11, 30), date(2020, 12, 9)])
def test_a_standing_holds_from_its_day_until_the_nextplayed(on):
    found = table(*group_d(), *REPORT, on=on, basis=TableBasis.REPORTED)
    assert set(ranks(found).values()) == {None}


def test_the_newest_standing_counts():
    older = standing(ATALANTA, "rank", 3, since="2020-11-25", source="article:older")
    found = table(*setting(), *group_d(), older, *REPORT, basis=TableBasis.REPORTED)
    assert ranks(found)[ATALANTA] == 2


# ---------------------------------------------------------------- merged


def test_places_follow_by_elimination_where_results_are_missing():
    won = [("midtjylland", "atalanta"), ("atalanta", "midtjylland"), ("liverpool", "ajax")]
    matches = [each for each in group_d() if not each.statement.subject.startswith("match:")]
    few = [e for pair in won for e in played(*pair)]
    found = table(*matches, *few, *REPORT)
    assert ranks(found) == {LIVERPOOL: 1, ATALANTA: 2, AJAX: 3, MIDTJYLLAND: 4}
    first = found.rows[0]
    assert first.explanation.rule.id == "rule:rank-by-elimination"
    assert {p.statement.property for p in first.explanation.premises} >= {
        "rank",
        "pointsAheadOf",
        "points",
        "finalScore",
    }
    assert points(found)[AJAX] == (3, Bound.AT_LEAST)


def test_what_is_told_and_what_results_make_agree():
    found = table(*group_d(), *REPORT)
    assert ranks(found) == {LIVERPOOL: 1, ATALANTA: 2, AJAX: 3, MIDTJYLLAND: 4}
    assert points(found) == {club: (n, Bound.EXACT) for club, n in BY_DECEMBER.items()}
    assert found.disagreements == []


def test_what_is_told_and_what_results_make_disagree():
    wrong = [
        standing(ATALANTA, "rank", 3),
        standing(ATALANTA, "pointsAheadOf", 2, club=AJAX),
        standing(LIVERPOOL, "points", 11),
    ]
    found = table(*group_d(), *wrong)
    assert [each.why for each in found.disagreements] == [
        "A source puts Atalanta in place 3; results put them in place 2.",
        "A source gives Liverpool 11 points; results give them 12 points.",
        "A source has 2 points between Atalanta and Ajax; by results it is 1.",
    ]
    told, computed = found.disagreements[1].statements
    assert (told.statement.value, computed.statement.value) == (NumberValue(11), NumberValue(12))
    assert len({each.id for each in found.disagreements}) == 3


def test_known_results_alone_may_bring_more_than_is_told():
    found = table(*group_d(without=[("ajax", "liverpool")]), standing(LIVERPOOL, "points", 8))
    (conflict,) = found.disagreements
    assert conflict.kind is ConflictKind.RULE_BROKEN
    assert conflict.why == "A source gives Liverpool 8 points; known results alone bring 9 points."


def test_what_is_told_may_contradict_itself():
    wrong = [standing(AJAX, "rank", 2), standing(ATALANTA, "pointsAheadOf", 1, club=AJAX)]
    more = [standing(ATALANTA, "rank", 3)]
    found = table(
        *setting(), *played("atalanta", "midtjylland"), *played("liverpool", "ajax"), *wrong, *more
    )
    assert [each.why for each in found.disagreements] == [
        "No order of the clubs fits all that is told of this table."
    ]


# ---------------------------------------------------------------- runs of results


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


def only_december():
    clubs = [claim(STAGE, "participant", club) for club in (AJAX, LIVERPOOL)]
    return [*setting(), *clubs, *played("atalanta", "midtjylland")]


def row_of(club, *records):
    return next(row for row in table(*records).rows if row.club.id == club)


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


# ---------------------------------------------------------------- matches of no stage


def test_two_clubs_of_a_group_met_in_it_if_a_source_takes_it_so():
    match = "match:2020-21/liverpool-atalanta"
    told = [
        claim(match, "homeTeam", LIVERPOOL),
        claim(match, "awayTeam", ATALANTA),
        claim(match, "winner", ATALANTA),
        claim(match, "date", day("2020-11-23/2020-11-29")),
        claim(match, "competition", "competition:champions-league", confidence=0.4),
    ]
    row = row_of(ATALANTA, *only_december(), *told)
    assert row.points.value == 4
    known = played("liverpool", "atalanta")  # the same meeting as another match: it counts once
    assert row_of(ATALANTA, *only_december(), *known, *told).played.value == 2


def test_a_match_without_a_day_was_over_when_its_result_was_published():
    told = [each for each in played("liverpool", "ajax") if each.statement.property != "date"]
    found = table(*only_december(), *told, on=EVE)
    assert points(found)[LIVERPOOL] == (3, Bound.AT_LEAST)
    assert points(table(*only_december(), *told, on=date(2020, 12, 1)))[LIVERPOOL][0] == 0
