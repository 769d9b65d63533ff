"""The graph kept still while somebody looks."""

import asyncio

from graphsvc.knowledge.stillness import Stillness
from tests.asking import SEED, holding


async def test_changes_wait_for_those_who_look_and_go_before_those_who_come_later():
    stillness, told = Stillness(), []

    async def change():
        async with stillness.changing():
            told.append("change")

    async def look():
        async with stillness.looking():
            told.append("look")

    async with stillness.looking(), stillness.looking():
        waiting = [asyncio.create_task(each()) for each in (change, look)]
        await asyncio.sleep(0.01)
        assert told == []
    await asyncio.gather(*waiting)
    assert told == ["change", "look"]


async def test_what_comes_in_meanwhile_is_seen_afterwards():
    knowledge = await holding()
    async with knowledge.still():
        ingesting = asyncio.create_task(knowledge.ingest(SEED))
        done, _ = await asyncio.wait([ingesting], timeout=0.5)
        assert not done
        assert not knowledge.view.articles
    await ingesting
    assert knowledge.view.articles
