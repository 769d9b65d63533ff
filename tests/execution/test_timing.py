"""A budget of time for each operation."""

import asyncio
import gc

import pytest

from graphsvc.clients import Account
from graphsvc.clients.bucket import Bucket
from graphsvc.execution import executable_schema
from graphsvc.execution.lanes import lane
from graphsvc.model import Limits
from graphsvc.schema import Caller
from tests.asking import SCHEMA, SEED, answer, holding
from tests.worlds import world

BUSY = executable_schema(Limits(busy_seconds=0.0))
MANY = "{ statements(first: 500) { nodes { id text rank status basis } } }"
MATCHES = "matches(first: 300) { nodes { id } }"
WITH_MATCHES = f"subscription {{ changed {{ subject {{ ... on Club {{ {MATCHES} }} }} }} }}"
EVENTS = "subscription { changed { id statement { id rank } } }"


async def stopped(schema, query, **more):
    """The limit that stopped an operation."""
    caller = Caller(await holding(*world()))
    result = await schema.execute(query, context_value=caller, **more)
    (error,) = result.errors
    assert result.data is None
    return error.extensions["limit"]


@pytest.mark.parametrize(
    "query",
    [
        MANY,
        "{ statements(first: 500) { nodes { claims { id stance } rank text } } }",
        "{ statements(first: 400) { nodes { id rank status basis text } } stats { articles } }",
    ],
)
async def test_an_operation_that_takes_too_long_is_stopped_between_fields(query):
    assert await stopped(BUSY, query) == "busy_seconds"
    gc.collect()  # nothing that was begun is left to be awaited


async def test_where_the_time_is_over_at_once_nothing_is_left_to_be_awaited():
    fields = " ".join(f"s{n}: stats {{ articles }}" for n in range(9))
    assert await stopped(executable_schema(Limits(seconds=0.0)), f"{{ {fields} }}") == "seconds"
    gc.collect()


async def test_it_resolves_nothing_more_then(monkeypatch):
    resolved = []
    monkeypatch.setattr("graphsvc.schema.statement.sentence", lambda *_: str(resolved.append(1)))
    assert await stopped(BUSY, MANY) == "busy_seconds"
    assert len(resolved) < 64


async def test_a_short_operation_is_not_even_timed():
    caller = Caller(await holding(*world()))
    result = await BUSY.execute("{ stats { articles } }", context_value=caller)
    assert result.errors is None


async def test_the_schema_is_told_whatever_the_time():
    caller = Caller(await holding())
    query = "{ __schema { types { name fields { name } } } }"
    assert (await BUSY.execute(query, context_value=caller)).errors is None


async def test_what_waits_too_long_is_not_waited_for(monkeypatch):
    async def wait(self, look):
        await asyncio.Event().wait()

    monkeypatch.setattr("graphsvc.knowledge.KnowledgeBase.held_still", wait)
    patient = executable_schema(Limits(seconds=0.01))
    assert await stopped(patient, "{ stats { articles } }") == "seconds"


async def test_a_time_out_of_somebody_else_is_none_of_ours(monkeypatch, caplog):
    async def wait(self, look):
        raise TimeoutError

    monkeypatch.setattr("graphsvc.knowledge.KnowledgeBase.held_still", wait)
    caller = Caller(await holding())
    (error,) = (await SCHEMA.execute("{ stats { articles } }", context_value=caller)).errors
    assert error.message == "Internal error"


async def test_a_mutation_ends_as_it_began():
    text = "Rovers beat United 2-1 on Tuesday."
    query = """mutation ($text: String!) { ingestArticle(input: {text: $text}) {
      added { id text rank status basis subject { id name } } article { id headline } } }"""
    caller = Caller(await holding())
    result = await BUSY.execute(query, {"text": text}, caller)
    assert result.errors is None


async def test_heavy_operations_of_one_client_are_run_one_after_the_other():
    knowledge = await holding(*world())
    told = []

    async def heavy(caller):
        assert (await SCHEMA.execute(MANY, context_value=caller)).errors is None
        told.append("heavy")

    caller = Caller(knowledge)
    async with lane(caller.account):
        waiting = [asyncio.create_task(heavy(caller)) for _ in range(3)]
        await answer(knowledge, "{ stats { articles } }")
        await heavy(Caller(knowledge))  # of somebody else
        assert told == ["heavy"]
    await asyncio.gather(*waiting)
    assert told == ["heavy"] * 4


async def test_each_event_of_a_subscription_has_a_budget_of_its_own():
    knowledge = await holding(*world())
    events = await BUSY.stream(EVENTS, context_value=Caller(knowledge))
    first = asyncio.create_task(anext(events))
    async with asyncio.timeout(5):
        while not knowledge._watchers:  # noqa: ASYNC110 - nothing else tells of it
            await asyncio.sleep(0)
    await knowledge.ingest(SEED)
    assert (await asyncio.wait_for(first, timeout=5)).errors is None
    await events.aclose()


async def test_a_subscription_pays_once_and_is_given_nothing_back_by_its_events():
    knowledge = await holding(*world())
    bucket = Bucket(rate=0.001, burst=100_000)
    caller = Caller(knowledge, account=Account(bucket))
    events = await SCHEMA.stream(WITH_MATCHES, context_value=caller)
    first = asyncio.create_task(anext(events))
    async with asyncio.timeout(5):
        while not knowledge._watchers:  # noqa: ASYNC110 - nothing else tells of it
            await asyncio.sleep(0)
    left = bucket.left
    assert left < 100_000
    await knowledge.ingest(SEED)
    for told in (await first, await anext(events), await anext(events)):
        assert told.errors is None
    assert bucket.left == pytest.approx(left, abs=0.1)
    await events.aclose()


TEXTS = "statements(first: 500) { nodes { id text subject { id name } } }"
HEAVY = f"{{ {' '.join(f'a{number}: {TEXTS}' for number in range(20))} }}"


async def test_a_heavy_query_ends_and_keeps_nobody_waiting_for_long():
    knowledge = await holding(*world())
    asked = asyncio.create_task(answer(knowledge, HEAVY))
    rounds = 0
    while not asked.done():
        await asyncio.sleep(0)
        rounds += 1
    assert (await asked)["a0"]["nodes"]
    assert rounds > 3
