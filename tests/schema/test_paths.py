"""How two nodes are connected."""

from tests.asking import ask
from tests.builders import claim
from tests.worlds import ANN, BO, MATCH, world

NAMED = [claim(ANN, "appearedIn", MATCH), claim(BO, "appearedIn", MATCH)]


async def test_paths_read_as_a_line():
    told = await ask(
        "query ($a: ID!, $b: ID!) { paths(from: $a, to: $b, first: 1) { length text } }",
        *world(),
        *NAMED,
        a=ANN,
        b=BO,
    )
    assert told["paths"] == [
        {"length": 2, "text": "Ann Berg —appeared in→ Rovers v United ←appeared in— Bo Li"}
    ]


async def test_paths_go_over_the_properties_asked():
    told = await ask(
        """query ($a: ID!, $b: ID!) {
             paths(from: $a, to: $b, properties: ["memberOf"]) { text } }""",
        *world(),
        *NAMED,
        a=ANN,
        b=BO,
    )
    assert told["paths"] == []
