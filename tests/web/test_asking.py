"""What a request asks for, and documents that are named in place of being sent."""

import json

import pytest
import websockets

from graphsvc.access.settings import AccessSettings
from graphsvc.app import create_app
from graphsvc.documents import DocumentSettings
from graphsvc.documents.trusted import hash_of
from graphsvc.model import Limits
from graphsvc.settings import Settings
from tests.serving import client_of, listening
from tests.web.test_graphql import hear, say

STATS = "{ stats { articles } }"
TOLD = {"data": {"stats": {"articles": 0}}}
HASH = {"persistedQuery": {"version": 1, "sha256Hash": hash_of(STATS)}}
JSON = {"content-type": "application/json"}
NEWER = "application/graphql-response+json"


def settings(**documents):
    return Settings(store="memory:", documents=DocumentSettings(**documents))


def code_of(answer):
    (error,) = answer.json()["errors"]
    return error["extensions"]["code"]


@pytest.mark.parametrize("method", ["POST", "GET"])
async def test_a_query_is_persisted_as_clients_do_it(method):
    async def ask(client, **request):
        if method == "POST":
            return await client.post("/graphql", json=request)
        params = {
            name: each if name == "query" else json.dumps(each) for name, each in request.items()
        }
        return await client.get("/graphql", params=params)

    async with client_of(create_app(settings())) as client:
        unknown = await ask(client, extensions=HASH)
        assert unknown.json()["errors"][0]["message"] == "PersistedQueryNotFound"
        assert (unknown.status_code, code_of(unknown)) == (200, "PERSISTED_QUERY_NOT_FOUND")
        assert unknown.headers["cache-control"] == "no-store"
        assert (await ask(client, query=STATS, extensions=HASH)).json() == TOLD
        assert (await ask(client, extensions=HASH)).json() == TOLD


async def test_under_the_newer_media_type_an_unknown_document_is_a_400():
    async with client_of(create_app(settings())) as client:
        body = {"documentId": "sha256:00"}
        answer = await client.post("/graphql", json=body, headers={"accept": NEWER})
    assert (answer.status_code, answer.headers["content-type"]) == (400, NEWER)
    assert code_of(answer) == "PERSISTED_QUERY_NOT_FOUND"


async def test_only_trusted_documents_are_run_where_it_is_set_so(tmp_path):
    (tmp_path / "stats.graphql").write_text(STATS)
    async with client_of(create_app(settings(trusted=tmp_path, only_trusted=True))) as client:
        trusted = await client.get("/graphql", params={"documentId": "stats"})
        other = await client.post("/graphql", json={"query": "{ __typename }"})
    assert trusted.json() == TOLD
    assert code_of(other) == "DOCUMENT_NOT_TRUSTED"


async def test_over_a_websocket_it_is_the_same_and_one_error_ends_nothing_else():
    async with (
        listening(settings()) as (_, address),
        websockets.connect(
            f"ws://{address}/graphql", subprotocols=["graphql-transport-ws"]
        ) as socket,
    ):
        await say(socket, type="connection_init")
        await hear(socket)
        await say(socket, id="1", type="subscribe", payload={"extensions": HASH})
        told = await hear(socket)
        assert (told["type"], told["id"]) == ("error", "1")
        assert told["payload"][0]["extensions"] == {"code": "PERSISTED_QUERY_NOT_FOUND"}
        for number, payload in enumerate(
            [{"query": STATS, "extensions": HASH}, {"extensions": HASH}]
        ):
            await say(socket, id=f"a{number}", type="subscribe", payload=payload)
            assert (await hear(socket))["payload"] == TOLD
            assert (await hear(socket))["type"] == "complete"
        await say(socket, id="2", type="subscribe", payload={"query": "{"})
        told = await hear(socket)
        assert (told["type"], told["id"]) == ("error", "2")
        assert told["payload"][0]["extensions"] == {"code": "GRAPHQL_PARSE_FAILED"}


async def test_one_operation_too_many_in_a_websocket_says_which_limit():
    few = Settings(store="memory:", limits=Limits(subscriptions=1))
    async with (
        listening(few) as (_, address),
        websockets.connect(
            f"ws://{address}/graphql", subprotocols=["graphql-transport-ws"]
        ) as socket,
    ):
        await say(socket, type="connection_init")
        await hear(socket)
        follow = {"query": "subscription { revised { number } }"}
        await say(socket, id="1", type="subscribe", payload=follow)
        assert (await hear(socket))["type"] == "next"
        await say(socket, id="2", type="subscribe", payload=follow)
        told = await hear(socket)
    assert (told["id"], told["type"]) == ("2", "error")
    assert told["payload"][0]["extensions"]["limit"] == "subscriptions"


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({"documentId": 5}, "`documentId` must be a string"),
        ({"query": []}, "`query` must be a string"),
        ({"query": STATS, "variables": "a"}, "`variables` must be an object"),
        ({"query": STATS, "extensions": 1}, "`extensions` must be an object"),
        ({"variables": {}}, "asks for nothing"),
    ],
)
async def test_a_parameter_of_another_type_is_named(body, words):
    async with client_of(create_app(settings())) as client:
        answer = await client.post("/graphql", json=body)
    assert (answer.status_code, code_of(answer)) == (400, "BAD_REQUEST")
    assert words in answer.json()["errors"][0]["message"]


LONE = "{ stats { articles } } # \ud800"
"""JSON can tell half of a pair, which no encoding has."""


async def test_half_a_sign_is_told_as_no_document_is_named_by_it():
    async with client_of(create_app(settings())) as client:
        body = json.dumps({"query": LONE, "extensions": HASH})
        answer = await client.post("/graphql", content=body, headers=JSON)
    assert (answer.status_code, code_of(answer)) == (200, "PERSISTED_QUERY_HASH_MISMATCH")


async def test_half_a_sign_ends_only_its_own_operation_of_a_websocket():
    async with (
        listening(settings()) as (_, address),
        websockets.connect(
            f"ws://{address}/graphql", subprotocols=["graphql-transport-ws"]
        ) as socket,
    ):
        await say(socket, type="connection_init")
        await hear(socket)
        payload = {"query": LONE, "extensions": HASH}
        await say(socket, id="1", type="subscribe", payload=payload)
        assert (await hear(socket))["payload"][0]["extensions"]["code"].endswith("HASH_MISMATCH")
        await say(socket, id="2", type="subscribe", payload={"query": STATS})
        assert (await hear(socket))["payload"] == TOLD


async def test_of_a_private_service_strangers_learn_no_names_and_leave_nothing(tmp_path):
    (tmp_path / "stats.graphql").write_text(STATS)
    private = Settings(
        store="memory:",
        token="t0ken",
        access=AccessSettings(private=True),
        documents=DocumentSettings(trusted=tmp_path),
    )
    other = "{ stats { matches } }"
    named = {"persistedQuery": {"version": 1, "sha256Hash": hash_of(other)}}
    reader = {"authorization": "Bearer t0ken"}
    async with client_of(create_app(private)) as client:
        for asked in (
            {"documentId": "stats"},
            {"documentId": "nothing"},
            {"query": other, "extensions": named},
        ):
            answer = await client.post("/graphql", json=asked)
            assert (answer.status_code, code_of(answer)) == (401, "UNAUTHENTICATED")
        kept = await client.post("/graphql", json={"extensions": named}, headers=reader)
        assert code_of(kept) == "PERSISTED_QUERY_NOT_FOUND"


async def test_a_document_that_is_too_long_to_be_run_is_not_kept():
    long = STATS + " " * Limits().characters
    named = {"persistedQuery": {"version": 1, "sha256Hash": hash_of(long)}}
    async with client_of(create_app(settings())) as client:
        refused = await client.post("/graphql", json={"query": long, "extensions": named})
        again = await client.post("/graphql", json={"extensions": named})
    assert [code_of(each) for each in (refused, again)] == [
        "LIMIT_EXCEEDED",
        "PERSISTED_QUERY_NOT_FOUND",
    ]
