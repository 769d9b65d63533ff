"""The GraphQL endpoint over HTTP and WebSocket."""

import asyncio
import json

import pytest
import websockets

from graphsvc.app import create_app
from graphsvc.model import Limits
from graphsvc.settings import Settings
from graphsvc.web import Service
from tests.serving import client_of, listening

MEMORY = Settings(store="memory:")
PROTOCOL = ["graphql-transport-ws"]
STATS = "{ stats { articles } }"


@pytest.fixture
async def client():
    async with client_of(create_app(MEMORY)) as client:
        yield client


async def test_a_query_is_answered_by_post_and_by_get(client):
    posted = await client.post("/graphql", json={"query": STATS})
    got = await client.get("/graphql", params={"query": STATS})
    assert posted.json() == got.json() == {"data": {"stats": {"articles": 0}}}


async def test_variables_come_with_get_too(client):
    query = "query ($n: Int) { players(first: $n) { totalCount } }"
    params = {"query": query, "variables": '{"n": 501}'}
    (error,) = (await client.get("/graphql", params=params)).json()["errors"]
    assert "501" in error["message"]


@pytest.mark.parametrize(
    "body",
    [
        "",
        "{",
        "null",
        "[]",
        '"text"',
        "1",
        "{}",
        '{"query": 5}',
        '{"query": ""}',
        '{"query": "{ stats { articles } }", "variables": []}',
        '{"query": "{ stats { articles } }", "operationName": 3}',
        b"\xff\xfe",
        "[" * 100_000,
    ],
)
async def test_a_body_that_is_no_operation_is_a_clear_400(client, body):
    headers = {"content-type": "application/json"}
    answer = await client.post("/graphql", content=body, headers=headers)
    assert answer.status_code == 400
    (error,) = answer.json()["errors"]
    assert error["message"]
    assert error["extensions"]["code"] in ("BAD_REQUEST", "LIMIT_EXCEEDED")


async def test_variables_of_a_get_that_are_no_json_are_a_400(client):
    answer = await client.get("/graphql", params={"query": STATS, "variables": "{"})
    assert (answer.status_code, answer.json()["errors"][0]["message"]) == (
        400,
        "The request is not valid JSON",
    )


async def test_another_content_type_or_method_is_refused(client):
    plain = await client.post("/graphql", content=STATS)
    assert plain.status_code == 415
    assert "add Content-Type: application/json" in plain.json()["errors"][0]["message"]
    put = await client.put("/graphql", json={"query": STATS})
    assert (put.status_code, put.headers["allow"]) == (405, "GET, POST")


async def test_a_mutation_by_get_is_refused_with_the_method_that_would_do(client):
    mutation = 'mutation { ingestArticle(input: {text: ""}) { userErrors { code } } }'
    answer = await client.get("/graphql", params={"query": mutation})
    assert (answer.status_code, answer.headers["allow"]) == (405, "POST")


async def test_who_asks_nothing_is_told_what_to_ask(client):
    answer = await client.get("/graphql")
    told = answer.json()
    assert "GraphQL" in told["message"]
    assert (await client.get(told["try"])).json() == {"data": {"players": {"nodes": []}}}


async def test_an_error_in_the_operation_is_an_answer(client):
    answer = await client.post("/graphql", json={"query": "{ nothing }"})
    assert "Cannot query field" in answer.json()["errors"][0]["message"]


NEWER = "application/graphql-response+json"


@pytest.mark.parametrize(
    ("accept", "kind", "status"),
    [
        ("*/*", "application/json", 200),
        ("application/json", "application/json", 200),
        (f"{NEWER};q=0.5, application/json", "application/json", 200),
        (NEWER, NEWER, 400),
        (f"{NEWER}, application/json;q=0.9", NEWER, 400),
    ],
)
@pytest.mark.parametrize("query", ["{ nothing }", "{", "subscription { changed { id } }"])
async def test_an_operation_that_cannot_begin_is_a_400_under_the_newer_media_type(
    client, query, accept, kind, status
):
    answer = await client.post("/graphql", json={"query": query}, headers={"accept": accept})
    assert (answer.status_code, answer.headers["content-type"]) == (status, kind)
    assert set(answer.json()) == {"errors"}


async def test_an_operation_that_began_is_a_200_under_the_newer_media_type(client):
    query = {"query": "{ stats { articles } players(first: -1) { totalCount } }"}
    answer = await client.post("/graphql", json=query, headers={"accept": NEWER})
    assert (answer.status_code, answer.headers["content-type"]) == (200, NEWER)
    assert set(answer.json()) == {"data", "errors"}


async def test_what_nobody_foresaw_is_told_without_pythons_words(caplog):
    app = create_app(MEMORY)
    async with client_of(app) as client:
        app.state.service.knowledge = object()
        answer = await client.post("/graphql", json={"query": STATS})
    (error,) = answer.json()["errors"]
    told = error.pop("extensions")
    assert error == {"message": "Internal error"}
    assert told["code"] == "INTERNAL_SERVER_ERROR"
    assert told["id"] in caplog.text
    assert "has no attribute" in caplog.text


async def test_even_an_answer_that_cannot_be_written_is_a_500(client, monkeypatch, caplog):
    def fail(*_):
        raise ValueError("secret")

    monkeypatch.setattr("graphsvc.web.graphql.View.encode_json", fail)
    answer = await client.post("/graphql", json={"query": STATS})
    (error,) = answer.json()["errors"]
    assert (answer.status_code, error["message"]) == (500, "Internal error")
    assert f"POST /graphql failed [{error['extensions']['id']}]" in caplog.text
    assert "secret" in caplog.text


async def test_a_body_that_is_too_long_is_a_413():
    app = create_app(Settings(store="memory:", limits=Limits(body_bytes=50)))
    async with client_of(app) as client:
        answer = await client.post("/graphql", json={"query": "#" * 50 + STATS})
    assert answer.status_code == 413
    assert answer.json()["errors"][0]["extensions"]["limit"] == "body_bytes"


async def test_a_long_list_of_variables_is_refused_before_it_is_parsed(client):
    body = {"query": STATS, "variables": {"ids": ["x"] * 20_000}}
    answer = await client.post("/graphql", json=body)
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["extensions"]["limit"] == "json_values"


async def test_who_sends_too_many_at_once_is_told_to_come_again():
    app = create_app(Settings(store="memory:", limits=Limits(running=1, waiting=1)))
    async with client_of(app) as client:
        asked = [client.post("/graphql", json={"query": STATS}) for _ in range(20)]
        answers = await asyncio.gather(*asked)
    assert {each.status_code for each in answers} == {200, 429}
    refused = next(each for each in answers if each.status_code == 429)
    assert refused.headers["retry-after"] == "1"
    assert refused.json()["errors"][0]["extensions"]["limit"] == "waiting"


TOO_MUCH = "{" + " ".join(f"a{n}: __typename" for n in range(10_000)) + "}"


@pytest.mark.parametrize("accept", ["application/json", NEWER])
async def test_what_is_beyond_a_limit_is_a_400_that_says_which(client, accept):
    headers = {"accept": accept}
    answer = await client.post("/graphql", json={"query": TOO_MUCH}, headers=headers)
    (error,) = answer.json()["errors"]
    assert (answer.status_code, set(answer.json())) == (400, {"errors"})
    assert error["extensions"]["code"] == "LIMIT_EXCEEDED"
    assert error["extensions"]["limit"] == "characters"


async def test_before_the_store_is_read_it_says_so():
    app = create_app(MEMORY)
    async with client_of(app) as client:
        app.state.service.knowledge = None
        answer = await client.post("/graphql", json={"query": STATS})
    assert answer.status_code == 503
    assert "try again soon" in answer.json()["errors"][0]["message"]
    assert Service().ready is False


async def test_a_subscription_runs_over_a_websocket():
    subscription = {"query": 'subscription { matchUpdated(match: "match:none") { id } }'}
    async with (
        listening(MEMORY) as (_, address),
        websockets.connect(
            f"ws://{address}/graphql", subprotocols=["graphql-transport-ws"]
        ) as socket,
    ):
        await say(socket, type="connection_init")
        assert (await hear(socket))["type"] == "connection_ack"
        await say(socket, id="1", type="subscribe", payload={"query": STATS})
        assert (await hear(socket))["payload"] == {"data": {"stats": {"articles": 0}}}
        assert (await hear(socket))["type"] == "complete"
        await say(socket, id="2", type="subscribe", payload=subscription)
        told = await hear(socket)
        assert "No match has the id" in json.dumps(told["payload"])
        assert (await hear(socket))["type"] == "complete"
        await say(socket, id="3", type="subscribe", payload={"query": TOO_MUCH})
        told = await hear(socket)
        assert (told["id"], told["type"]) == ("3", "error")
        assert told["payload"][0]["extensions"]["code"] == "LIMIT_EXCEEDED"


async def test_over_a_websocket_an_operation_tells_what_it_costs_if_that_is_asked_for():
    asking = {"query": STATS, "extensions": {"cost": True}}
    async with (
        listening(MEMORY) as (_, address),
        websockets.connect(f"ws://{address}/graphql", subprotocols=PROTOCOL) as socket,
    ):
        await say(socket, type="connection_init")
        await hear(socket)
        told = []
        for name, payload in enumerate((asking, {"query": STATS}, asking)):
            await say(socket, id=str(name), type="subscribe", payload=payload)
            told.append((await hear(socket))["payload"].get("extensions", {}).get("cost"))
            assert (await hear(socket))["type"] == "complete"
    first, none, last = told
    assert none is None
    assert first["asked"] == last["asked"] > 1
    assert first["allowed"] == MEMORY.limits.cost


async def say(socket, **message):
    await socket.send(json.dumps(message))


async def hear(socket):
    return json.loads(await asyncio.wait_for(socket.recv(), timeout=5))


async def test_a_websocket_that_comes_while_the_graph_loads_is_told_to_come_again(caplog):
    async with listening(MEMORY) as (service, address):
        service.knowledge = None
        async with websockets.connect(f"ws://{address}/graphql", subprotocols=PROTOCOL) as socket:
            with pytest.raises(websockets.ConnectionClosed) as closed:
                await socket.recv()
    assert (closed.value.rcvd.code, closed.value.rcvd.reason) == (
        1013,
        "The graph is still being built: try again soon",
    )
    assert "Exception" not in caplog.text
