"""Whoever leaves before the answer is there."""

import asyncio

import pytest

from graphsvc.telemetry.exchange import Exchange, current
from graphsvc.web.leaving import Line
from tests.asking import SEED, holding, result_of
from tests.worlds import world

TEXTS = "statements(first: 500) { nodes { id text subject { id name } } }"
HEAVY = f"{{ {' '.join(f'a{number}: {TEXTS}' for number in range(20))} }}"


def line_of(*messages):
    """A line on which those come, and then nothing."""
    coming = iter(messages)

    async def receive():
        each = next(coming, None)
        if each is None:
            await asyncio.Event().wait()
        return each

    return Line(receive)


BODY = {"type": "http.request", "body": b"{}", "more_body": False}
LEFT = {"type": "http.disconnect"}


async def forget(_):
    """There is nothing of it."""


@pytest.fixture
def exchange():
    token = current.set(Exchange("one"))
    yield current.get()
    current.reset(token)


async def test_the_exchange_knows_that_whoever_asked_has_left(exchange):
    line = line_of(BODY, LEFT)

    async def work():
        await line.receive()
        while not exchange.left:  # noqa: ASYNC110 - as an operation looks at it in between
            await asyncio.sleep(0)

    assert await asyncio.wait_for(line.unless_left(work, forget), 5) is None
    assert exchange.left


async def test_a_heavy_query_ends_when_whoever_asked_has_left(exchange):
    knowledge = await holding(*world())
    line = line_of(BODY, LEFT)
    errors = []

    async def work():
        await line.receive()
        result = await result_of(knowledge, HEAVY)
        errors.extend(result.errors)

    assert await asyncio.wait_for(line.unless_left(work, forget), 10) is None
    assert errors
    await knowledge.ingest(SEED)  # nobody keeps the graph still any more


async def test_whoever_stays_is_answered():
    line = line_of({**BODY, "more_body": True}, BODY)

    async def work():
        return [await line.receive(), await line.receive()]

    assert await line.unless_left(work, forget) == [{**BODY, "more_body": True}, BODY]
