"""Whom the names in datasets mean."""

import pytest

from graphsvc.datasets.naming import Namer, title_of
from tests.asking import names


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Bayern München (GER)", "bayern-munich"),
        ("Lazio Roma (ITA)", "lazio"),
        ("FC Barcelona (ESP)", "barcelona"),
        ("İstanbul Başakşehir (TUR)", "istanbul-basaksehir"),
        ("Inter (ITA)", "inter-milan"),
        ("Nowhere Rovers (DEN)", "nowhere-rovers"),
    ],
)
def test_a_club_is_the_one_of_its_country(name, slug):
    assert Namer(names()).club(name) == slug


def test_the_country_of_the_competition_helps():
    namer = Namer(names())
    assert namer.competition("English Premier League") == "premier-league"
    assert namer.club("Arsenal FC") == "arsenal"
    assert namer.competition("Italian Serie A") == "serie-a"


def test_nations_meet_in_the_competitions_of_nations():
    namer = Namer(names())
    namer.competition("World Cup")
    assert namer.club("Brazil") == "brazil-national-team"


def test_who_is_found_is_introduced_once():
    namer = Namer(names())
    for _ in range(2):
        namer.club("AC Milan")
        namer.player("Ann Berg")
    assert [each.name for each in namer.rows()] == ["AC Milan", "Ann Berg"]
    assert namer.rows() == []


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("UEFA Champions League 2020/21", ("UEFA Champions League", "2020-21")),
        ("2018 World Cup", ("World Cup", "2018")),
        ("English Premier League 2015-2016", ("English Premier League", "2015-16")),
        ("Some Cup", ("Some Cup", None)),
    ],
)
def test_a_title_tells_competition_and_season(title, told):
    assert title_of(title) == told


def test_a_competition_is_introduced_once_and_sets_the_country_each_time():
    namer = Namer(names())
    for _ in range(2):
        assert namer.competition("World Cup") == "world-cup"
        assert namer.competition("Some Cup") == "some-cup"
        assert namer.competition("Italian Serie A") == "serie-a"
    assert [each.slug for each in namer.rows()] == ["world-cup", "some-cup", "serie-a"]
    namer.competition("World Cup")
    assert namer.club("Brazil") == "brazil-national-team"
