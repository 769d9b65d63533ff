"""What can be followed."""

import asyncio

import pytest

from graphsvc.knowledge import KnowledgeBase
from graphsvc.schema import Caller
from graphsvc.store.memory import MemoryStore
from tests.asking import SCHEMA, names
from tests.builders import claim, introduced
from tests.worlds import MATCH, ROVERS, leveller, opener, played

LIVE = """subscription ($match: ID!) { matchUpdated(match: $match) {
  score { text } goals { scorer { name } evidence { quote } } } }"""


@pytest.fixture
async def store():
    store = MemoryStore()
    await store.append(introduced(played()))
    return store


@pytest.fixture
async def knowledge(store):
    return await KnowledgeBase.open(store, names())


async def follow(knowledge, match=MATCH):
    return await SCHEMA.subscribe(LIVE, variable_values={"match": match}, context_value=Caller(knowledge))


async def next_of(events):
    return await asyncio.wait_for(anext(events), timeout=5)


async def test_each_change_of_a_match_is_told_once_and_as_it_is_then(store, knowledge):
    events = await follow(knowledge)
    told = asyncio.ensure_future(next_of(events))
    await asyncio.sleep(0.05)  # the subscription begins when its first event is waited for
    for batch in ([claim(ROVERS, "country", "place:italy")], opener()):
        await store.append(introduced(batch))
        await knowledge.catch_up()
    first = (await told).data["matchUpdated"]["goals"]
    await store.append(introduced(leveller()))
    await knowledge.catch_up()
    second = (await next_of(events)).data["matchUpdated"]["goals"]
    assert [len(first), len(second)] == [1, 2]
    assert first[0]["evidence"] == [{"quote": "Somebody wrote a report."}]
    await events.aclose()


async def test_a_match_that_is_not_there_cannot_be_followed(knowledge):
    result = await next_of(await follow(knowledge, "match:none"))
    (error,) = result.errors
    assert error.message == "No match has the id 'match:none': take one from `matches`."
