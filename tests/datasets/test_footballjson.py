"""football.json: matches in a list, or in rounds as older files have them."""

import json

import pytest

from graphsvc.datasets.footballjson import is_football_json, read_football_json
from graphsvc.datasets.rows import LEAGUE, GoalRow
from graphsvc.model import EventStatus
from tests.datasets.reading import bad, matches, read


def league(*played, **more):
    return json.dumps({"name": "Italian Serie A 2020/21", "matches": played, **more}, indent=1)


MATCH = {
    "round": "Matchday 1",
    "date": "2020-09-19",
    "team1": "ACF Fiorentina",
    "team2": "Torino FC",
}


def the_match(**more):
    (match,) = matches(read_football_json, league(MATCH | more))
    return match


def test_a_match_of_a_league():
    match = the_match(score={"ht": [0, 0], "ft": [1, 0]})
    assert (match.home, match.away, match.date) == ("fiorentina", "torino", "2020-09-19")
    assert (match.competition, match.season) == ("serie-a", "2020-21")
    assert (match.stage, match.round) == (LEAGUE, 1)
    assert (match.score, match.half_time, match.full_time) == ((1, 0), (0, 0), None)


def test_a_match_that_took_longer():
    told = the_match(score={"p": [4, 2], "et": [1, 1], "ft": [0, 0], "ht": [0, 0]})
    assert (told.score, told.full_time, told.shoot_out) == ((1, 1), (0, 0), (4, 2))


@pytest.mark.parametrize("score", [{"score1": 2, "score2": 1}, {"score": [2, 1]}])
def test_scores_as_older_files_write_them(score):
    assert the_match(**score).score == (2, 1)


def test_a_fixture_has_no_score_and_an_awarded_match_says_so():
    assert the_match().score is None
    awarded = the_match(status="awarded", score={"ft": [3, 0]})
    assert (awarded.score, awarded.status) == ((3, 0), EventStatus.FORFEITED)


def test_goals_of_both_sides():
    match = the_match(
        goals1=[{"name": "Ann Berg", "minute": 45, "offset": 2, "penalty": True}],
        goals2=[{"name": "Bo Li", "minute": "7", "owngoal": True}],
    )
    assert match.goals == (
        GoalRow(scorer="ann-berg", club="fiorentina", minute="45+2", penalty=True),
        GoalRow(scorer="bo-li", club="torino", minute="7", own_goal=True),
    )


def test_a_group_and_a_ground():
    match = the_match(group="Group B", stadium={"name": "Arena"}, city="Firenze")
    assert (match.stage, match.ground, match.city) == ("Group B", "Arena", "Firenze")


def test_rounds_and_teams_as_older_files_have_them():
    played = {
        "date": "2015-08-08",
        "team1": {"name": "Arsenal FC"},
        "team2": {"name": "Chelsea FC"},
    }
    whole = {
        "name": "English Premier League 2015/16",
        "rounds": [{"name": "Matchday 1", "matches": [played]}],
    }
    (match,) = matches(read_football_json, json.dumps(whole))
    assert (match.home, match.away, match.round) == ("arsenal", "chelsea", 1)


@pytest.mark.parametrize(
    ("match", "why"),
    [
        ({"team1": "A"}, "line 5: no team2; add it"),
        (MATCH | {"score": {"ft": [1]}}, "[1] is no score"),
        (MATCH | {"team2": "ACF Fiorentina"}, "fiorentina against itself"),
        (MATCH | {"goals1": [{"minute": 3}]}, "no name; add it"),
    ],
)
def test_a_match_that_is_wrong_is_told_and_the_rest_goes_on(match, why):
    text = league(match, MATCH)
    assert why in bad(read_football_json, text)[0]
    assert any(getattr(each, "row", None) and each.row for each in read(read_football_json, text))


@pytest.mark.parametrize("text", ["{", "[]"])
def test_what_is_no_such_file_is_told(text):
    assert len(bad(read_football_json, text)) == 1


def test_it_is_known_by_what_it_begins_with():
    assert is_football_json(league(MATCH))
    assert not is_football_json('{"type": "match"}')
