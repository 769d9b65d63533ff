"""Finding players, clubs and matches."""

import pytest

from graphsvc.graph.queries import find_club, find_fixture, find_player, season_of
from tests.builders import claim, day, entity, view_of

FIRST = "match:x-2020-21/a-b"
SECOND = "match:x-2020-21/a-b-2"
LEAGUE = "match:2021-22/b-a"
EITHER = "match:2019/a-b"


@pytest.fixture(scope="module")
def view():
    return view_of(
        entity("club:a", "Ajax"),
        entity("club:b", "Bohemians Praha"),
        *(claim(match, "homeTeam", "club:a") for match in (FIRST, SECOND)),
        *(claim(match, "awayTeam", "club:b") for match in (FIRST, SECOND)),
        claim(LEAGUE, "homeTeam", "club:b"),
        claim(LEAGUE, "awayTeam", "club:a"),
        *(claim(EITHER, "participant", club) for club in ("club:a", "club:b")),
        claim(FIRST, "date", day("2020-09-01")),
        claim(SECOND, "date", day("2020-12-01")),
        claim(LEAGUE, "edition", "edition:y"),
        claim("edition:y", "season", "2021-22"),
        claim("club:b", "alias", "The Roos"),
        claim("club:a", "alias", "Bohs", scope="article:one"),
        claim("club:b", "alias", "Bohs"),
    )


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (("Ajax", "Bohemians Praha", {}), SECOND),
        (("a", "b", {}), SECOND),
        (("AJAX", "the roos", {"date": "2020-09-01"}), FIRST),
        (("a", "b", {"date": "2020-11/2020-12"}), SECOND),
        (("a", "b", {"season": "2020-21", "date": "2020-09"}), FIRST),
        (("b", "a", {"season": "2021-22"}), LEAGUE),
        (("club:a", "club:b", {}), SECOND),
        (("club:a", "the roos", {}), SECOND),
        (("b", "a", {"season": "2021/22"}), LEAGUE),
        (("b", "a", {"season": "2021-2022"}), LEAGUE),
        (("b", "a", {"season": " 2021/2022"}), LEAGUE),
        (("b", "a", {"season": "2021–22"}), LEAGUE),
        (("a", "b", {"season": "2019"}), EITHER),
        (("b", "a", {"season": "2019"}), EITHER),
    ],
)
def test_a_fixture_is_found_by_its_clubs_and_its_date_or_season(view, asked, found):
    home, away, when = asked
    assert find_fixture(view, home, away, **when).id == found


@pytest.mark.parametrize(
    ("home", "away", "when"),
    [
        ("a", "nobody", {}),
        ("nobody", "b", {}),
        ("b", "a", {"season": "2020-21"}),
        ("a", "b", {"date": "2020-10-01"}),
        ("a", "b", {"date": "some day"}),
        ("a", "a", {}),
        ("club:a", "club:a", {}),
        ("club:a", "player:b", {}),
        ("b", "a", {"season": "2021-2023"}),
    ],
)
def test_a_fixture_that_does_not_fit_is_not_found(view, home, away, when):
    assert find_fixture(view, home, away, **when) is None


def test_the_season_is_the_editions_or_the_labels(view):
    seasons = {match: season_of(view.node(match)) for match in (FIRST, LEAGUE, EITHER)}
    assert seasons == {FIRST: "2020-21", LEAGUE: "2021-22", EITHER: "2019"}
    assert season_of(view_of(claim("match:a-b", "homeTeam", "club:a")).node("match:a-b")) is None


def test_an_alias_for_everywhere_comes_before_one_of_a_single_article(view):
    assert find_club(view, "bohs").id == "club:b"
    assert find_club(view, "Nobody") is None


def test_a_name_of_today_comes_before_an_earlier_shorter_one():
    view = view_of(
        entity("player:a", "Poe"), entity("player:a", "Edgar Poe"), entity("player:b", "Poe")
    )
    assert find_player(view, "poe").id == "player:b"
    assert find_player(view_of(entity("player:a", "Poe"), entity("player:a", "E. Poe")), "Poe")


def test_a_player_is_found_by_name_accents_aside_and_not_by_a_clubs():
    view = view_of(entity("player:s", "Søren Çelik"), entity("club:s", "Soren"))
    assert find_player(view, "soren celik").id == "player:s"
    assert find_player(view, "Soren") is None
