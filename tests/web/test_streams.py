"""Subscriptions over HTTP: as server-sent events, and in parts."""

import asyncio
import json
import logging

import pytest

from graphsvc.app import create_app
from graphsvc.model import Limits
from graphsvc.settings import Settings
from graphsvc.web.streams import Events, Stream
from graphsvc.web.turnstile import Turnstile
from tests.serving import client_of
from tests.streaming import reading

EVENTS = "text/event-stream"
PARTS = "multipart/mixed;boundary=graphql;subscriptionSpec=1.0,application/json"
URQL = (
    "application/graphql-response+json, application/graphql+json, application/json, "
    "text/event-stream, multipart/mixed"
)
FOLLOW = "subscription { revised { number } }"
CHANGED = "subscription { changed { id } }"
WRITE = 'mutation { ingestArticle(input: {text: "A report."}) { article { headline } } }'


@pytest.fixture
async def app():
    app = create_app(Settings(store="memory:"))
    async with app.router.lifespan_context(app):
        yield app


def knowledge_of(app):
    return app.state.service.knowledge


def told(number):
    return json.dumps({"data": {"revised": {"number": number}}}, separators=(",", ":"))


async def test_events_come_as_they_happen(app):
    async with reading(app, FOLLOW, accept=EVENTS) as reader:
        await reader.until(f"event: next\ndata: {told(0)}\n\n")
        await knowledge_of(app).ingest("A report.")
        await reader.until(f"event: next\ndata: {told(1)}\n\n")
    assert (reader.status, reader.headers["content-type"]) == (200, EVENTS)
    assert "no-transform" in reader.headers["cache-control"]
    assert "content-length" not in reader.headers


async def test_parts_come_each_with_its_delimiter(app):
    async with reading(app, FOLLOW, accept=PARTS) as reader:
        await reader.until("\r\n\r\n{}\r\n--graphql")
        await reader.until(f'\r\n\r\n{{"payload":{told(0)}}}\r\n--graphql')
    assert reader.body.startswith("--graphql\r\nContent-Type: application/json")
    kind = 'multipart/mixed;boundary="graphql";subscriptionSpec="1.0"'
    assert reader.headers["content-type"] == kind


async def test_a_client_that_takes_streams_too_gets_queries_as_json():
    async with client_of(create_app(Settings(store="memory:"))) as client:
        for query in ("{ stats { articles } }", 'query subscription { node(id: "a") { id } }'):
            answer = await client.post("/graphql", json={"query": query}, headers={"accept": URQL})
            assert answer.headers["content-type"] == "application/graphql-response+json"
            assert set(answer.json()) == {"data"}


@pytest.mark.parametrize("query", ["{ __typename }", WRITE])
async def test_a_client_that_takes_nothing_else_gets_one_answer_as_an_event(query):
    async with client_of(create_app(Settings(store="memory:"))) as client:
        answer = await client.post(
            "http://localhost/graphql", json={"query": query}, headers={"accept": EVENTS}
        )
    first, last = answer.text.split("\n\n")[:2]
    assert "data" in json.loads(first.removeprefix("event: next\ndata: "))
    assert last.startswith("event: complete")


@pytest.mark.parametrize(
    ("accept", "end"), [(EVENTS, "event: complete\ndata: \n\n"), (PARTS, "--graphql--\r\n")]
)
async def test_what_cannot_begin_is_told_in_the_stream_which_ends(app, accept, end):
    async with reading(app, "subscription { revised { nothing } }", accept=accept) as reader:
        body = await reader.end()
    assert body.endswith(end)
    assert '"code":"GRAPHQL_VALIDATION_FAILED"' in body


async def test_a_reader_who_leaves_leaves_nothing_behind(app):
    async with reading(app, FOLLOW, accept=EVENTS) as reader:
        await reader.until(told(0))
        assert knowledge_of(app)._watchers
    assert not knowledge_of(app)._watchers


async def test_a_reader_who_falls_behind_is_told_so_and_the_stream_ends():
    app = create_app(Settings(store="memory:", limits=Limits(backlog=2)))
    async with app.router.lifespan_context(app):
        async with reading(app, FOLLOW, accept=EVENTS) as reader:
            await reader.until(told(0))
            reader.free.clear()
            for number in range(9):
                await knowledge_of(app).ingest(f"Report {number}.")
            reader.free.set()
            body = await reader.end()
        assert not knowledge_of(app)._watchers
    assert told(1) in body
    assert told(9) not in body
    assert '"code":"FELL_BEHIND"' in body
    assert body.endswith("event: complete\ndata: \n\n")


async def test_one_stream_too_many_is_refused():
    app = create_app(Settings(store="memory:", limits=Limits(connections=1)))
    async with app.router.lifespan_context(app):
        async with reading(app, FOLLOW, accept=EVENTS) as first:
            await first.until(told(0))
            async with reading(app, FOLLOW, accept=EVENTS) as second:
                (error,) = json.loads(await second.end())["errors"]
        async with reading(app, FOLLOW, accept=EVENTS) as third:
            await third.until(told(0))
    assert (second.status, error["extensions"]["limit"]) == (429, "connections")


async def test_a_reader_who_takes_too_long_is_cut_off(caplog):
    caplog.set_level(logging.INFO)
    closed = False

    async def endless():
        nonlocal closed
        try:
            while True:
                yield ": ping\n\n"
        finally:
            closed = True

    stream = Stream(endless(), Events.headers, Turnstile("connections", room=1), patience=0.01)
    taken = 0

    async def send(message):
        nonlocal taken
        taken += 1
        if taken > 5:
            await asyncio.Event().wait()

    async def receive():
        await asyncio.Event().wait()

    scope = {"type": "http", "client": ("10.0.0.1", 1)}
    await asyncio.wait_for(stream(scope, receive, send), timeout=5)
    assert closed
    assert "cut off" in caplog.text
