"""What lies around a node."""

import pytest

from tests.asking import ask, refusal
from tests.worlds import ANN, MATCH, OPENER, ROVERS, UNITED, world

QUERY = """query ($id: ID!, $depth: Int, $first: Int, $asOf: AsOf) {
  neighbourhood(id: $id, depth: $depth, first: $first, asOf: $asOf) {
    nodes { __typename id name }
    links { from { id } property { label } forward to { id } statement { id } } } }"""


async def around(label, **variables):
    told = await ask(QUERY, *world(), id=label, **variables)
    found = told["neighbourhood"]
    return [each["id"] for each in found["nodes"]], found["links"]


async def test_a_neighbourhood_has_nodes_and_the_statements_between_them():
    nodes, links = await around(OPENER)
    assert nodes == [OPENER, UNITED, MATCH, ANN]
    told = {(each["from"]["id"], each["property"]["label"], each["to"]["id"]) for each in links}
    assert told == {
        (OPENER, "match", MATCH),
        (OPENER, "counts for", UNITED),
        (OPENER, "scorer", ANN),
        (MATCH, "away side", UNITED),
    }
    assert all(each["forward"] for each in links)


async def test_it_may_be_deeper_and_smaller():
    nodes, _ = await around(OPENER, depth=2)
    assert ROVERS in nodes
    assert (await around(OPENER, depth=2, first=2))[0] == [OPENER, UNITED]


async def test_it_is_as_it_was_on_a_day():
    assert await around(OPENER, asOf={"validAt": "2020-11-30"}) == ([OPENER], [])


async def test_of_what_the_graph_does_not_know_there_is_nothing():
    assert await around("player:nobody") == ([], [])
    assert await around(OPENER, asOf={"knownAt": "2000-01-01T00:00:00Z"}) == ([], [])


@pytest.mark.parametrize(
    ("arguments", "message"),
    [("depth: 5", "`depth` must lie between 0 and 4"), ("first: -1", "`first` must lie")],
)
async def test_what_is_too_wide_is_refused(arguments, message):
    query = f'{{ neighbourhood(id: "a", {arguments}) {{ nodes {{ id }} }} }}'
    assert message in await refusal(query)
