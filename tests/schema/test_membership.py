"""A player at a club, and when."""

from graphsvc.model import EnumValue, NumberValue
from tests.asking import answer, ask, holding
from tests.builders import claim, day
from tests.worlds import ANN, UNITED

FIELDS = """id club { id } player { id } valid { from to } position shirtNumber
  statement { id status }"""


async def memberships(*records):
    told = await ask(
        f"query ($id: ID!) {{ player(by: {{id: $id}}) {{ memberships {{ {FIELDS} }} }} }}",
        *records,
        id=ANN,
    )
    return told["player"]["memberships"]


async def test_a_membership_tells_when_and_as_what():
    told = claim(
        ANN,
        "memberOf",
        UNITED,
        validFrom=day("2020-09"),
        validTo=day("2021-06-30"),
        position=EnumValue("FORWARD"),
        shirtNumber=NumberValue(9),
    )
    (found,) = await memberships(told)
    label = told.statement.id.partition(":")[2]
    assert found == {
        "id": f"membership:{label}",
        "club": {"id": UNITED},
        "player": {"id": ANN},
        "valid": {"from": "2020-09", "to": "2021-06-30"},
        "position": "FORWARD",
        "shirtNumber": 9,
        "statement": {"id": told.statement.id, "status": "ACCEPTED"},
    }


async def test_told_for_a_day_it_began_by_then_and_ended_then_or_later():
    (found,) = await memberships(claim(ANN, "memberOf", UNITED, validAt=day("2020-12-01")))
    assert found["valid"] == {"from": "../2020-12-01", "to": "2020-12-01/.."}
    (found,) = await memberships(claim(ANN, "memberOf", UNITED))
    assert found["valid"] is None


async def test_a_player_s_own_position_goes_where_the_membership_tells_none():
    told = [claim(ANN, "memberOf", UNITED), claim(ANN, "position", EnumValue("DEFENDER"))]
    (found,) = await memberships(*told)
    assert (found["position"], found["shirtNumber"]) == ("DEFENDER", None)


async def test_a_membership_is_found_again_by_its_id():
    told = claim(ANN, "memberOf", UNITED)
    knowledge = await holding(told)
    label = f"membership:{told.statement.id.partition(':')[2]}"
    query = "query ($id: ID!) { node(id: $id) { id ... on Membership { player { id } } } }"
    found = await answer(knowledge, query, id=label)
    assert found["node"] == {"id": label, "player": {"id": ANN}}
    assert (await answer(knowledge, query, id="membership:nothing"))["node"] is None
