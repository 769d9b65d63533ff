"""Substitutions: who for whom, when, and on which side."""

import pytest

from tests.asking import ask
from tests.builders import claim
from tests.worlds import ANN, BO, MATCH, UNITED, goal, world

CHANGE = f"substitution:{MATCH[6:]}/ann-berg-1"
QUESTION = """query ($id: ID!) { node(id: $id) { ... on Substitution { minute club { id }
  on { id } off { id } evidence { quote } } } }"""


@pytest.mark.parametrize("member", [ANN, BO])
async def test_a_substitution_tells_who_came_on_for_whom_and_for_which_side(member):
    told = [
        *goal(CHANGE, at="60"),
        claim(CHANGE, "playerOn", ANN),
        claim(CHANGE, "playerOff", BO),
        claim(member, "memberOf", UNITED),
    ]
    change = (await ask(QUESTION, *world(), *told, id=CHANGE))["node"]
    assert (change["on"], change["off"]) == ({"id": ANN}, {"id": BO})
    assert (change["minute"], change["club"]) == ("60", {"id": UNITED})
    assert change["evidence"]


async def test_either_player_may_be_unknown():
    told = [*goal(CHANGE), claim(CHANGE, "playerOn", ANN)]
    change = (await ask(QUESTION, *world(), *told, id=CHANGE))["node"]
    assert (change["on"], change["off"], change["minute"]) == ({"id": ANN}, None, None)
