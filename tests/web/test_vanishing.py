"""Whoever follows, and vanishes or does not read, leaves nothing behind."""

import asyncio
import json

import websockets

from graphsvc.model import Limits
from graphsvc.settings import Settings
from tests.asking import SEED
from tests.serving import listening

PROTOCOL = ["graphql-transport-ws"]
EVENTS = "subscription { changed { id statement { id text } } }"
LIGHT = "{ stats { articles } }"


def settings(**limits):
    return Settings(store="memory:", limits=Limits(**limits))


async def begun(address, *operations):
    """A WebSocket on which those have begun."""
    socket = await websockets.connect(f"ws://{address}/graphql", subprotocols=PROTOCOL)
    await socket.send('{"type": "connection_init"}')
    await socket.recv()
    for number, query in enumerate(operations):
        payload = {"query": query}
        told = {"type": "subscribe", "id": str(number), "payload": payload}
        await socket.send(json.dumps(told))
    return socket


async def until(holds):
    async with asyncio.timeout(20):
        while not holds():  # noqa: ASYNC110 - nothing else tells of it
            await asyncio.sleep(0.01)


async def test_who_vanishes_amid_operations_is_forgotten_and_the_log_has_no_word_of_it(caplog):
    async with listening(settings()) as (service, address):
        socket = await begun(address, *[EVENTS] * 20, *[LIGHT] * 20)
        await until(lambda: len(service.knowledge._watchers) == 20)
        again = await begun(address, *[LIGHT] * 40)
        for each in (socket, again):
            each.transport.abort()
        await service.knowledge.ingest(SEED)
        await until(lambda: not service.knowledge._watchers)
    assert not [each for each in caplog.records if each.exc_info]


async def test_who_does_not_read_falls_behind_and_others_are_told_all(caplog):
    async with listening(settings(backlog=1)) as (service, address):
        deaf = await begun(address, *[EVENTS] * 5)
        deaf.transport.pause_reading()
        await until(lambda: len(service.knowledge._watchers) == 5)
        other = await begun(address, EVENTS)
        await until(lambda: len(service.knowledge._watchers) == 6)
        await service.knowledge.ingest(SEED)
        told = json.loads(await asyncio.wait_for(other.recv(), 20))
        assert told["payload"]["data"]["changed"]["id"]
        for each in (deaf, other):
            each.transport.abort()
        await until(lambda: not service.knowledge._watchers)
    assert not [each for each in caplog.records if each.exc_info]


async def test_one_client_follows_so_often_and_no_more():
    async with listening(settings(following=3)) as (service, address):
        sockets = [await begun(address, EVENTS, EVENTS) for _ in range(2)]
        await until(lambda: len(service.knowledge._watchers) == 3)
        (error,) = json.loads(await asyncio.wait_for(sockets[1].recv(), 20))["payload"]
        assert error["extensions"]["limit"] == "following"
        for each in sockets:
            await each.close()


async def test_operations_of_a_websocket_count_and_cost():
    limits = {"running": 1, "waiting": 1, "rate": 1, "burst": 40}
    async with listening(settings(**limits)) as (_, address):
        socket = await begun(address, *[LIGHT] * 6)
        told = [json.loads(await asyncio.wait_for(socket.recv(), 20)) for _ in range(6)]
        named = {
            error["extensions"]["limit"]
            for each in told
            if each["type"] == "error"
            for error in each["payload"]
        }
        assert "rate" in named
        await socket.close()
