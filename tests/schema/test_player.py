"""A player's club, matches and goals."""

from graphsvc.model import EnumValue
from tests.asking import ask
from tests.builders import claim, day
from tests.worlds import ANN, BO, LEVELLER, MATCH, OPENER, ROVERS, UNITED, world


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


CAREER = """query ($id: ID!, $asOf: AsOf, $all: Boolean) { player(by: {id: $id}) {
  club(asOf: $asOf) { id } teammates(asOf: $asOf) { nodes { id } }
  memberships(asOf: $asOf, includeDeprecated: $all) { club { id } } } }"""


async def career(**asked):
    told = await ask(
        CAREER,
        *world(),
        claim(ANN, "memberOf", ROVERS, validAt=day("2020-09-01")),
        claim(ANN, "memberOf", UNITED, validAt=day("2021-02-01")),
        claim(BO, "memberOf", ROVERS, validAt=day("2020-09-01")),
        id=ANN,
        **asked,
    )
    player = told["player"]
    clubs = [each["club"]["id"] for each in player["memberships"]]
    mates = [each["id"] for each in player["teammates"]["nodes"]]
    return player["club"] and player["club"]["id"], clubs, mates


async def test_a_player_s_club_is_that_of_the_day():
    assert await career() == (UNITED, [ROVERS, UNITED], [])
    assert await career(asOf={"validAt": "2020-12-01"}) == (ROVERS, [ROVERS], [BO])
    assert await career(asOf={"validAt": "2020-08-01"}) == (None, [], [])
    assert await career(asOf={"knownAt": "2020-01-01T00:00:00Z"}) == (None, [], [])


async def test_what_is_told_of_a_person_is_shown():
    told = await ask(
        "query ($id: ID!) { player(by: {id: $id}) { born position nationality { id } } }",
        *world(),
        claim(ANN, "born", day("1998-04-27")),
        claim(ANN, "position", EnumValue("DEFENDER")),
        claim(ANN, "nationality", "place:norway"),
        id=ANN,
    )
    assert told["player"] == {
        "born": "1998-04-27",
        "position": "DEFENDER",
        "nationality": {"id": "place:norway"},
    }
