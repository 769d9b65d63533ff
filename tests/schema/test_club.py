"""Clubs and players: their matches and goals."""

from tests.asking import ask
from tests.builders import claim
from tests.worlds import LEVELLER, MATCH, NEXT, OPENER, ROVERS, goal, world


async def test_a_club_has_matches_and_goals_for_and_against():
    told = await ask(
        """query ($id: ID!) { club(by: {id: $id}) { name slug kind
             matches { nodes { id } } goals { nodes { id } count { value bound } }
             goalsConceded { nodes { id } } country { name } homeVenue { name } } }""",
        *world(),
        claim(ROVERS, "country", "place:italy"),
        id=ROVERS,
    )
    club = told["club"]
    assert (club["name"], club["slug"], club["kind"]) == ("Rovers", "rovers", "CLUB")
    assert [each["id"] for each in club["matches"]["nodes"]] == [MATCH, NEXT]
    assert club["goals"] == {
        "nodes": [{"id": LEVELLER}],
        "count": {"value": 1, "bound": "AT_LEAST"},
    }
    assert club["goalsConceded"]["nodes"] == [{"id": OPENER}]
    assert (club["country"], club["homeVenue"]) == ({"name": "Italy"}, None)


async def test_a_goal_of_no_known_club_is_conceded_by_nobody():
    told = await ask(
        "query ($id: ID!) { club(by: {id: $id}) { goalsConceded { totalCount } } }",
        *world(),
        *goal("goal:lost"),
        id=ROVERS,
    )
    assert told["club"]["goalsConceded"]["totalCount"] == 1
