import pytest

from tests.extraction.builders import clubs_in, people_in, reading_of


def sides(*paragraphs, names, **zones):
    return clubs_in(reading_of(*paragraphs, names=names, **zones))


def test_countries_that_meet_are_national_teams(names):
    told = sides("Wales beat Finland 2-0 in Cardiff.", "Finland never woke up.", names=names)
    assert told == ["wales-national-team", "finland-national-team", "finland-national-team"]


@pytest.mark.parametrize(
    "place", ["in Spain", "from Spain", "northern Spain", "the south of Spain"]
)
def test_where_somebody_is_or_comes_from_is_no_side(place, names):
    told = sides("Wales beat Finland.", f"He lives with his family {place}.", names=names)
    assert told == ["wales-national-team", "finland-national-team"]


@pytest.mark.parametrize(
    "text",
    [
        "Spain's Roca and Italy's Conti scored as Leeds won. Spain's Roca was booked.",
        "Chad Kane and Michael Jordan scored as Leeds won. Chad Kane and Michael Jordan left.",
    ],
)
def test_countries_of_people_and_in_their_names_are_no_sides(text, names):
    assert not [side for side in sides(text, names=names) if "national" in side]


def test_in_an_article_about_clubs_countries_are_places(names):
    told = sides(
        "Ajax of the Netherlands beat Chelsea, the champions of England, 2-1.",
        "Spain and Portugal send two clubs each.",
        names=names,
    )
    assert told == ["ajax", "chelsea"]


def test_a_club_beside_national_teams_stays_a_club(names):
    told = sides(
        "Wales beat Finland 2-0 in the World Cup qualifiers, and Finland are out.",
        "Everton midfielder Joe Pask scored twice for Wales.",
        names=names,
    )
    assert told[-2:] == ["everton", "wales-national-team"]


def test_players_of_national_teams_are_people(names):
    reading = reading_of("Wales beat Finland 2-0. Joe Pask of Wales scored.", names=names)
    assert people_in(reading) == ["Joe Pask"]
