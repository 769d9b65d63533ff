"""The competition, the season and the clubs of an edition."""

import pytest

from graphsvc.model import TextValue
from graphsvc.reasoning.editions import clubs_in, competition_of, season_of
from tests.builders import claim, entity, view_of
from tests.worlds import MATCH, ROVERS, UNITED, played

CUP = "edition:cup-2020-21"


@pytest.mark.parametrize(
    ("label", "season", "competition"),
    [
        ("edition:cup-2020-21", "2020-21", "competition:cup"),
        ("edition:cup-2020", "2020", "competition:cup"),
        ("edition:other-2020-21", "2020-21", None),
        ("edition:cup", "cup", None),
    ],
)
def test_what_nobody_tells_is_read_off_the_id(label, season, competition):
    view = view_of(entity(label), entity("competition:cup"))
    edition = view.node(label)
    found = competition_of(edition, view)
    assert (season_of(edition), found and found.id) == (season, competition)


def test_what_is_told_goes_first():
    told = [
        claim(CUP, "season", TextValue("2020/21")),
        claim(CUP, "competition", "competition:shield"),
    ]
    view = view_of(*told, entity("competition:cup"))
    edition = view.node(CUP)
    assert season_of(edition) == "2020/21"
    assert competition_of(edition, view).id == "competition:shield"


def test_clubs_are_those_of_its_matches_and_groups_and_those_told_to_play_in_it():
    told = [
        claim(MATCH, "edition", CUP),
        claim("stage:cup-2020-21/a", "edition", CUP),
        claim("stage:cup-2020-21/a", "participant", "club:city"),
        claim(CUP, "competition", "competition:cup"),
        claim("club:town", "playsIn", "competition:cup", edition=CUP),
        claim("club:villa", "playsIn", "competition:cup"),
    ]
    view = view_of(*played(), *told)
    assert [each.id for each in clubs_in(view.node(CUP), view)] == [
        "club:city",
        ROVERS,
        "club:town",
        UNITED,
    ]
