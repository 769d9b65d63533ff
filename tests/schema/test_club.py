"""Clubs and players: their matches and goals."""

from tests.asking import ask
from tests.builders import claim
from tests.worlds import ANN, BO, LEVELLER, MATCH, NEXT, OPENER, ROVERS, UNITED, goal, world


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


async def test_a_player_has_a_club_matches_goals_and_assists():
    told = await ask(
        """query ($id: ID!) { player(by: {id: $id}) { club { id } matches { nodes { id } }
             goals { nodes { id scorer { name } club { id } } } assists { nodes { id
               assist { player { id } basis } } } } }""",
        *world(),
        claim(ANN, "memberOf", UNITED),
        claim(ANN, "appearedIn", MATCH),
        claim(LEVELLER, "assistedBy", ANN),
        id=ANN,
    )
    player = told["player"]
    assert player["club"] == {"id": UNITED}
    assert player["matches"]["nodes"] == [{"id": MATCH}]
    assert player["goals"]["nodes"] == [
        {"id": OPENER, "scorer": {"name": "Ann Berg"}, "club": {"id": UNITED}}
    ]
    assert player["assists"]["nodes"] == [
        {"id": LEVELLER, "assist": {"player": {"id": ANN}, "basis": "STATED"}}
    ]


async def test_goals_by_club_lists_the_goals_and_takes_a_filter():
    told = await ask(
        """query ($id: ID!) { player(by: {id: $id}) {
             all: goalsByClub { club { id } goalList { id } last { id } penalties { value } }
             none: goalsByClub(where: {minute: {gt: 100}}) { club { id } } } }""",
        *world(),
        id=BO,
    )
    assert told["player"]["all"] == [
        {
            "club": {"id": ROVERS},
            "goalList": [{"id": LEVELLER}],
            "last": {"id": LEVELLER},
            "penalties": {"value": 0},
        }
    ]
    assert told["player"]["none"] == []
