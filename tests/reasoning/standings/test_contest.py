"""What a table goes by."""

from datetime import date

from graphsvc.reasoning.standings.contest import contest_of, points_from
from graphsvc.rules.edtf import Span
from tests.builders import claim, view_of
from tests.groups import AJAX, CLUBS, STAGE, group_d, match_of, only_december, setting
from tests.worlds import MATCH, ROVERS, played, word


def contest(*records):
    view = view_of(*records)
    return contest_of(view, view.node(STAGE))


def test_clubs_are_those_told_and_those_of_the_matches():
    assert tuple(contest(*only_december()).clubs) == CLUBS


def test_a_group_has_the_format_of_its_competition_once_its_clubs_are_known():
    assert contest(*group_d()).format.rounds == 6
    assert contest(*setting(), claim(STAGE, "participant", AJAX)).format is None
    other = claim(STAGE, "phase", word("ROUND_ROBIN"), source="article:two")
    more = claim(STAGE, "phase", word("ROUND_ROBIN"), source="article:three")
    assert contest(*group_d(), other, more).format is None


def test_a_season_of_two_years_goes_from_summer_to_summer():
    assert contest(*setting()).season == Span(date(2020, 7, 1), date(2021, 6, 30))


def test_a_stage_of_no_edition_has_no_season():
    found = contest(claim(STAGE, "participant", AJAX))
    assert (found.season, found.competition, found.for_win) == (Span(None, None), None, 3)


def test_a_match_brings_points_where_there_is_a_table():
    view = view_of(*group_d(), *played())
    match = view.node(match_of("ajax", "liverpool"))
    assert [points_from(side) for side in match.participations] == [0, 3]
    assert points_from(view.node(MATCH).participation(ROVERS)) is None


def test_a_league_needs_no_stage():
    league = [each for each in played() if each.statement.property != "competition"]
    view = view_of(*league, claim(MATCH, "competition", "competition:premier-league"))
    assert points_from(view.node(MATCH).participation(ROVERS)) == 1
