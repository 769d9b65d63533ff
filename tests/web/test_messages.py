"""What a WebSocket may bring."""

import asyncio
import json

import httpx
import pytest
import websockets

from graphsvc.model import Limits
from graphsvc.settings import Settings
from graphsvc.web.messages import well_formed
from graphsvc.web.negotiating import EVENTS_TYPE
from tests.serving import listening

STATS = {"query": "{ stats { articles } }"}


@pytest.mark.parametrize(
    "message",
    [
        {"type": "connection_init"},
        {"type": "ping", "payload": {}},
        {"type": "complete", "id": "1"},
        {"type": "subscribe", "id": "1", "payload": STATS},
        {"type": "subscribe", "id": "1", "payload": STATS | {"variables": None}},
        {"type": "subscribe", "id": "1", "payload": STATS | {"variables": {}}},
        {"type": "unheard of"},
    ],
)
def test_a_message_of_the_protocol_is_well_formed(message):
    assert well_formed(message)


ILL_FORMED = [
    None,
    [],
    "text",
    1,
    {},
    {"type": 1},
    {"type": "complete"},
    {"type": "complete", "id": {}},
    {"type": "subscribe"},
    {"type": "subscribe", "id": 1, "payload": STATS},
    {"type": "subscribe", "id": "1", "payload": []},
    {"type": "subscribe", "id": "1", "payload": {"query": 1}},
    {"type": "subscribe", "id": "1", "payload": STATS | {"variables": []}},
    {"type": "subscribe", "id": "1", "payload": STATS | {"operationName": 1}},
]


@pytest.mark.parametrize("message", ILL_FORMED)
def test_another_message_is_not(message):
    assert not well_formed(message)


async def closed_by(address, text):
    """With what code and reason a message that is said first closes the WebSocket."""
    url = f"ws://{address}/graphql"
    async with websockets.connect(url, subprotocols=["graphql-transport-ws"]) as socket:
        await socket.send(text)
        with pytest.raises(websockets.ConnectionClosed) as closed:
            await asyncio.wait_for(socket.recv(), timeout=5)
    return closed.value.rcvd.code, closed.value.rcvd.reason


async def test_what_is_no_message_closes_and_what_is_too_much_says_so(caplog):
    settings = Settings(store="memory:", limits=Limits(body_bytes=200_000, init_seconds=0.1))
    async with listening(settings) as (_, address):
        for each in ILL_FORMED[:4]:
            assert (await closed_by(address, json.dumps(each)))[0] == 4400
        code, reason = await closed_by(address, "[" * 100_000)
        assert (code, reason) == (1009, "Over the limit of json depth: more, where 32 are allowed")
        assert (await closed_by(address, " " * 300_000))[0] == 1009
        assert (await closed_by(address, '{"type": "ping"}' + "x"))[0] == 4400
    assert caplog.text == ""


async def test_a_websocket_that_says_nothing_is_closed():
    settings = Settings(store="memory:", limits=Limits(init_seconds=0.1))
    async with listening(settings) as (_, address):
        url = f"ws://{address}/graphql"
        async with websockets.connect(url, subprotocols=["graphql-transport-ws"]) as socket:
            with pytest.raises(websockets.ConnectionClosed):
                await asyncio.wait_for(socket.recv(), timeout=5)
    assert socket.close_code == 4408


async def test_more_connections_of_one_client_than_allowed_are_refused():
    settings = Settings(store="memory:", limits=Limits(connections=1))
    async with listening(settings) as (_, address):
        url, protocols = f"ws://{address}/graphql", ["graphql-transport-ws"]
        async with websockets.connect(url, subprotocols=protocols):
            with pytest.raises(websockets.InvalidStatus, match="429"):
                await websockets.connect(url, subprotocols=protocols)
        await asyncio.sleep(0.1)
        async with websockets.connect(url, subprotocols=protocols):
            pass


async def test_a_websocket_beyond_what_event_streams_take_is_refused():
    settings = Settings(store="memory:", limits=Limits(connections=1))
    asked = {
        "json": {"query": "subscription { changed { id } }"},
        "headers": {"accept": EVENTS_TYPE},
    }
    async with (
        listening(settings) as (_, address),
        httpx.AsyncClient(timeout=30) as client,
        client.stream("POST", f"http://{address}/graphql", **asked) as stream,
    ):
        assert stream.status_code == 200
        with pytest.raises(websockets.InvalidStatus) as refused:
            await websockets.connect(f"ws://{address}/graphql")
    response = refused.value.response
    assert (response.status_code, response.headers["retry-after"]) == (429, "1")
    assert json.loads(response.body)["errors"][0]["extensions"]["limit"] == "connections"
