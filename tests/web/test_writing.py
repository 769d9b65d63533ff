"""Writing over HTTP and WebSocket, through the doors of the real service."""

import json
import logging

import pytest
import websockets

from graphsvc.access import AccessSettings
from graphsvc.app import create_app
from graphsvc.settings import Settings
from tests.serving import client_of, listening

TOKEN = "s3cret-of-ours"
BEARER = f"Bearer {TOKEN}"
WRITE = 'mutation { ingestArticle(input: {text: "A report."}) { article { headline } } }'
DRY = 'mutation { ingestArticle(input: {text: "A report.", dryRun: true}) { article { id } } }'
STATS = "{ stats { articles } }"
WRITTEN = {"ingestArticle": {"article": {"headline": "A report."}}}


def asking(**settings):
    """An HTTP client of a service with those settings, its store empty and in memory."""
    return client_of(create_app(Settings(store="memory:", **settings)))


async def post(client, query, *, base="http://localhost:8000", **headers):
    return await client.post(f"{base}/graphql", json={"query": query}, headers=headers)


async def test_this_machine_may_write_where_no_token_is_set():
    async with asking() as client:
        answer = await post(client, WRITE)
        assert (answer.status_code, answer.json()["data"]) == (200, WRITTEN)
        stats = (await post(client, STATS)).json()
    assert stats["data"] == {"stats": {"articles": 1}}


@pytest.mark.parametrize("query", [WRITE, DRY])
@pytest.mark.parametrize(
    ("settings", "request_", "status", "code"),
    [
        ({}, {"base": "http://example.org"}, 403, "FORBIDDEN"),
        ({"host": "0.0.0.0"}, {}, 403, "FORBIDDEN"),
        ({}, {"origin": "https://example.org"}, 403, "FORBIDDEN"),
        ({"token": TOKEN}, {}, 401, "UNAUTHENTICATED"),
        ({"token": TOKEN}, {"authorization": "Bearer wrong"}, 401, "UNAUTHENTICATED"),
    ],
)
async def test_a_write_that_is_refused_says_why_and_leaves_nothing(
    query, settings, request_, status, code
):
    async with asking(**settings) as client:
        refused = await post(client, query, **request_)
        stats = (await post(client, STATS)).json()
    assert refused.status_code == status
    wanted = 'Bearer realm="graphsvc", scope="ingest"' if status == 401 else None
    assert refused.headers.get("www-authenticate") == wanted
    (error,) = refused.json()["errors"]
    assert error["extensions"] == {"code": code} | ({"scope": "ingest"} if status == 401 else {})
    assert refused.json().get("data") is None
    assert stats == {"data": {"stats": {"articles": 0}}}


async def test_the_token_opens_the_door_from_anywhere():
    async with asking(host="0.0.0.0", token=TOKEN) as client:
        answer = await post(client, WRITE, base="https://example.org", authorization=BEARER)
    assert (answer.status_code, answer.json()["data"]) == (200, WRITTEN)


@pytest.mark.parametrize("token", [None, TOKEN])
async def test_a_mutation_never_comes_by_get(token):
    async with asking(token=token) as client:
        url, headers = "http://localhost/graphql", {"authorization": BEARER}
        refused = await client.get(url, params={"query": WRITE}, headers=headers)
        stats = (await post(client, STATS)).json()
    assert (refused.status_code, refused.headers["allow"]) == (405, "POST")
    assert "mutations are not allowed when using GET" in refused.text
    assert stats == {"data": {"stats": {"articles": 0}}}


async def test_the_token_shows_nowhere(caplog):
    caplog.set_level(logging.DEBUG)
    async with asking(token=TOKEN) as client:
        refused = await post(client, WRITE, authorization=f"Basic {TOKEN}")
    assert TOKEN not in refused.text
    assert TOKEN not in caplog.text


@pytest.mark.parametrize(
    ("payload", "headers", "written"),
    [
        ({"authorization": BEARER}, {}, True),
        ({"Authorization": BEARER}, {}, True),
        (None, {"Authorization": BEARER}, True),
        ({}, {"Authorization": BEARER}, True),
        ({"authorization": "Bearer wrong"}, {"Authorization": BEARER}, False),
        ({"authorization": ["Bearer"]}, {}, False),
        ({}, {}, False),
        (None, {}, False),
    ],
)
async def test_over_a_websocket_the_payload_or_the_header_names_the_token(
    payload, headers, written
):
    async with listening(Settings(store="memory:", token=TOKEN)) as (service, address):
        told = await over_websocket(address, payload, headers)
        assert service.knowledge.view.revision == int(written)
    if written:
        assert told["payload"]["data"] == WRITTEN
    else:
        assert told["type"] == "error"
        missing = {"code": "UNAUTHENTICATED", "scope": "ingest"}
        assert told["payload"][0]["extensions"] == missing


async def test_over_a_websocket_of_this_machine_no_token_is_needed():
    async with listening(Settings(store="memory:")) as (_, address):
        told = await over_websocket(address, None, {})
    assert told["payload"]["data"] == WRITTEN


async def test_over_a_websocket_a_host_that_is_not_local_may_only_read():
    async with listening(Settings(store="memory:", host="0.0.0.0")) as (_, address):
        told = await over_websocket(address, None, {})
        read = await over_websocket(address, None, {}, query=STATS)
    assert told["payload"][0]["extensions"] == {"code": "FORBIDDEN"}
    assert read["payload"]["data"] == {"stats": {"articles": 0}}


async def over_websocket(address, payload, headers, *, query=WRITE):
    """The first message that answers an operation."""
    url, protocol = f"ws://{address}/graphql", "graphql-transport-ws"
    hello = {"type": "connection_init"} | ({} if payload is None else {"payload": payload})
    async with websockets.connect(
        url, subprotocols=[protocol], additional_headers=headers
    ) as socket:
        await socket.send(json.dumps(hello))
        assert json.loads(await socket.recv())["type"] == "connection_ack"
        ask = {"id": "1", "type": "subscribe", "payload": {"query": query}}
        await socket.send(json.dumps(ask))
        return json.loads(await socket.recv())


INSIDE = """mutation { ingestArticle(input: {url: "http://127.0.0.1/"}) {
  userErrors { code message } } }"""


@pytest.mark.parametrize(("fetch", "code"), [(True, "NOT_FETCHED"), (False, "TEXT_MISSING")])
async def test_a_service_fetches_if_it_is_told_to_and_then_nothing_inside(fetch, code):
    async with asking(access=AccessSettings(fetch=fetch)) as client:
        told = (await post(client, INSIDE)).json()["data"]["ingestArticle"]["userErrors"]
    assert [each["code"] for each in told] == [code]
    assert ("from the public web" in told[0]["message"]) == fetch
