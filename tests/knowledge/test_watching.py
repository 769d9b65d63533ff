"""Telling those who watch the graph what each commit does."""

import asyncio

import pytest

from graphsvc.errors import FellBehind
from graphsvc.knowledge.watching import Watcher
from graphsvc.schema import Caller
from tests.asking import SCHEMA, SEED, holding
from tests.worlds import world


async def test_who_reads_in_time_is_told_everything_in_order():
    watcher = Watcher(2)
    steps = watcher.steps()
    for told in ("one", "two", "three", "four"):
        watcher.tell(told)
        assert await anext(steps) == told


async def test_who_reads_too_slowly_is_told_what_was_kept_and_then_that_something_is_lost():
    watcher = Watcher(2)
    for told in ("one", "two", "three", "four"):
        watcher.tell(told)
    steps = watcher.steps()
    assert [await anext(steps), await anext(steps)] == ["one", "two"]
    watcher.tell("five")
    with pytest.raises(FellBehind, match="follow again"):
        await anext(steps)


async def test_a_subscription_that_falls_behind_ends_with_an_error_that_has_a_code():
    knowledge = await holding(*world())
    knowledge.backlog = 1
    events = await SCHEMA.stream("subscription { changed { id } }", context_value=Caller(knowledge))
    first = asyncio.create_task(anext(events))
    async with asyncio.timeout(20):
        while not knowledge._watchers:  # noqa: ASYNC110 - nothing else tells of it
            await asyncio.sleep(0)
        await knowledge.ingest(SEED)
        await first
        for day in ("Tuesday", "Friday"):
            await knowledge.ingest(f"Atalanta beat Ajax 2-1 on {day} night in the league. {day}")
        told = [each async for each in events]
    (error,) = told[-1].errors
    assert error.extensions["code"] == "FELL_BEHIND"
    assert "follow again" in error.message
