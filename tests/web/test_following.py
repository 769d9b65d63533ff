"""Subscriptions over WebSocket, while another process writes to the same store."""

import asyncio
import json
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
import websockets

from graphsvc.settings import Settings, packaged_seeds
from tests.asking import SEED
from tests.forking import run
from tests.processes import PATIENCE
from tests.serving import listening

CHANGED = "subscription { changed { id kind at statement { text } cause { __typename } } }"
LIVE = """subscription ($match: ID!) { matchUpdated(match: $match) {
  score { text } articles { totalCount } } }"""
AGAIN = "{title}\n\nDecember 1, 2020\n\nBERGAMO, Italy (AP) — Atalanta drew 1-1 with Midtjylland "
AGAIN += "in the Champions League on Tuesday.\n"
"""Another report of the seed's match."""


@pytest.fixture
def settings(tmp_path):
    return Settings(store=f"sqlite:///{tmp_path / 'shared.db'}")


@asynccontextmanager
async def connected(address):
    """A WebSocket that the service has welcomed."""
    url = f"ws://{address}/graphql"
    async with websockets.connect(url, subprotocols=["graphql-transport-ws"]) as socket:
        await say(socket, type="connection_init")
        assert (await hear(socket))["type"] == "connection_ack"
        yield socket


async def say(socket, **message):
    await socket.send(json.dumps(message))


async def hear(socket, *, timeout=PATIENCE):
    return json.loads(await asyncio.wait_for(socket.recv(), timeout=timeout))


async def follow(socket, service, query, **variables):
    """Begin a subscription, and wait until the service has it."""
    before = len(service.knowledge._watchers)
    payload = {"query": query, "variables": variables}
    await say(socket, id="1", type="subscribe", payload=payload)
    await until(lambda: len(service.knowledge._watchers) > before)


async def until(condition):
    # There is nothing to wait for but what the service does on its own.
    async with asyncio.timeout(PATIENCE):
        while not condition():  # noqa: ASYNC110
            await asyncio.sleep(0.005)


async def ingest(settings, *paths):
    """`graphsvc ingest` as a process of its own."""
    words = ("ingest", *map(str, paths), "--store", settings.store)
    ingesting = partial(run, *words, folder=packaged_seeds(), GRAPHSVC_TIER="fast")
    done = await asyncio.to_thread(ingesting)
    assert done.code == 0, done.err


async def test_what_another_process_ingests_is_told_once_in_order_and_soon(settings):
    async with listening(settings) as (service, address), connected(address) as socket:
        await follow(socket, service, CHANGED)
        ingesting = asyncio.create_task(ingest(settings, packaged_seeds() / "articles"))
        first, arrived = await hear(socket), datetime.now(UTC)
        written = len(service.knowledge.view.statements)
        told = [first] + [await hear(socket) for _ in range(written - 1)]
        await ingesting
        with pytest.raises(TimeoutError):
            await hear(socket, timeout=0.2)
    changes = [each["payload"]["data"]["changed"] for each in told]
    # Both processes tell the time by the clock of this machine.
    assert arrived - datetime.fromisoformat(changes[0]["at"]) < timedelta(seconds=1)
    assert {each["kind"] for each in changes} == {"ADDED"}
    assert len({each["id"] for each in changes}) == written


@pytest.mark.slow
async def test_a_match_is_told_of_once_for_each_article(settings, tmp_path):
    await ingest(settings, packaged_seeds() / "articles")
    titles = ("Atalanta held at home", "A point each in Bergamo")
    for title in titles:
        (tmp_path / f"{title}.txt").write_text(AGAIN.replace("{title}", title), encoding="utf-8")
    async with listening(settings) as (service, address), connected(address) as socket:
        await until(lambda: service.ready)
        (match,) = [each for each in service.knowledge.view.matches if each.articles]
        await follow(socket, service, LIVE, match=match.id)
        await ingest(settings, *(tmp_path / f"{title}.txt" for title in titles))
        told = [(await hear(socket))["payload"]["data"]["matchUpdated"] for _ in titles]
        with pytest.raises(TimeoutError):
            await hear(socket, timeout=0.2)
    assert [each["score"] for each in told] == [{"text": "1-1"}] * 2
    assert told[-1]["articles"] == {"totalCount": 3}


@pytest.mark.parametrize("leave", ["complete", "close"])
async def test_a_subscription_that_is_left_leaves_nothing_behind(settings, leave):
    async with listening(settings) as (service, address), connected(address) as socket:
        await follow(socket, service, CHANGED)
        if leave == "complete":
            await say(socket, id="1", type="complete")
        else:
            await socket.close()
        await until(lambda: not service.knowledge._watchers)
        await service.knowledge.ingest(SEED)
