"""How two nodes are connected."""

from tests.asking import answer, ask, holding, result_of
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


CONNECTED = """query ($a: ID!, $b: ID!, $asOf: AsOf) {
  paths(from: $a, to: $b, first: 1, asOf: $asOf) { steps { statement { id } } } }"""


async def test_paths_are_as_they_held_on_a_day():
    for day, found in (("2020-11-30", 0), ("2020-12-01", 1)):
        told = await ask(CONNECTED, *world(), *NAMED, a=ANN, b=BO, asOf={"validAt": day})
        assert len(told["paths"]) == found


async def test_paths_are_as_they_were_known_at_an_instant():
    knowledge = await holding(*world())
    await knowledge._store.append(NAMED)
    await knowledge.catch_up()
    first, second = (each.isoformat() for each in knowledge.history.recorded)
    for instant, length in ((first, 4), (second, 2)):
        told = await answer(knowledge, CONNECTED, a=ANN, b=BO, asOf={"knownAt": instant})
        (path,) = told["paths"]
        assert len(path["steps"]) == length


async def test_each_step_is_cited_by_its_statement():
    knowledge = await holding(*world(), *NAMED)
    query = f"""{{ paths(from: "{ANN}", to: "{BO}", first: 1) {{
      text @cite steps {{ forward @cite }} }} }}"""
    result = await result_of(knowledge, query)
    cited = {tuple(each["path"]): each["statements"] for each in result.extensions["citations"]}
    steps = [cited["paths", 0, "steps", n, "forward"] for n in range(2)]
    assert cited["paths", 0, "text"] == [each for (each,) in steps]
