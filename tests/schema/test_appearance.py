"""Who played in a match."""

from tests.asking import ask
from tests.builders import claim
from tests.worlds import ANN, BO, MATCH, ROVERS, UNITED, world


async def test_players_come_by_slug_with_the_side_that_they_are_known_to_be_of():
    told = await ask(
        """query ($id: ID!) { match(by: {id: $id}) { appearances {
             player { id } club { id } match { id } basis evidence { quote } } } }""",
        *world(),
        claim(BO, "appearedIn", MATCH),
        claim("player:carl", "appearedIn", MATCH, caption=True),
        claim("player:dan", "appearedIn", MATCH),
        claim("player:dan", "memberOf", UNITED),
        claim(ANN, "appearedIn", "match:other"),
        id=MATCH,
    )
    found = told["match"]["appearances"]
    assert [(each["player"]["id"], each["club"]) for each in found] == [
        (BO, {"id": ROVERS}),
        ("player:carl", None),
        ("player:dan", {"id": UNITED}),
    ]
    assert found[1]["evidence"] == [{"quote": "A picture."}]
    assert {each["basis"] for each in found} == {"STATED"}
    assert {each["match"]["id"] for each in found} == {MATCH}
