"""A player's club, matches and goals."""

from tests.asking import ask
from tests.builders import claim
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
