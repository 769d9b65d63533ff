"""Where the graph stands."""

from graphsvc.schema import Caller
from tests.asking import SCHEMA, holding
from tests.worlds import world

REVISED = "subscription { revised { number at } }"


async def numbers(events, count):
    return [(await anext(events)).data["revised"]["number"] for _ in range(count)]


async def test_it_is_told_at_once_and_after_each_commit():
    knowledge = await holding(*world())
    events = await SCHEMA.subscribe(REVISED, context_value=Caller(knowledge))
    first = (await anext(events)).data["revised"]
    assert first["number"] == 1
    assert first["at"] == knowledge.history.recorded[-1].isoformat()
    await knowledge.ingest("A report.")
    await knowledge.ingest("Another report.")
    assert await numbers(events, 2) == [2, 3]
    await events.aclose()


async def test_of_an_empty_graph_there_is_no_instant():
    events = await SCHEMA.subscribe(REVISED, context_value=Caller(await holding()))
    assert (await anext(events)).data == {"revised": {"number": 0, "at": None}}
    await events.aclose()
