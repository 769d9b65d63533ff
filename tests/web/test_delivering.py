"""`@defer` and `@stream` over HTTP and WebSocket."""

import asyncio
import json

import pytest
import websockets

from graphsvc.app import create_app
from graphsvc.documents import DocumentSettings
from graphsvc.documents.trusted import hash_of
from graphsvc.knowledge import KnowledgeBase
from graphsvc.model import Limits
from graphsvc.settings import Settings
from tests.builders import introduced
from tests.serving import client_of, listening
from tests.streaming import reading
from tests.worlds import world

OLDER = "multipart/mixed;deferSpec=20220824,application/json"
NEWER = "multipart/mixed;incrementalSpec=v0.2,application/json"
JSON = "application/json"
RESPONSE = "application/graphql-response+json"
BOTH = "{ stats { articles } ... @defer { stats { conflictsOpen } players { totalCount } } }"
WHOLE = {"stats": {"articles": 1, "conflictsOpen": 0}, "players": {"totalCount": 2}}
STREAM = "{ players { nodes @stream(initialCount: 1) { id } } }"
MANY = "... @defer { id } ... @defer { name } ... @defer { position }"
GATED = "{ __typename ... @defer { statements(first: 1) { nodes { claims { id } } } } }"


@pytest.fixture
async def app():
    app = create_app(Settings(store="memory:"))
    async with app.router.lifespan_context(app):
        await fill(app)
        yield app


async def fill(app):
    knowledge = app.state.service.knowledge
    await knowledge._store.append(introduced(world()), after=knowledge.view.revision)
    await knowledge.catch_up()


@pytest.fixture
def gate(monkeypatch):
    """What evidence waits for."""
    opened = asyncio.Event()
    found = KnowledgeBase.evidence

    async def wait(self, *args, **more):
        await opened.wait()
        return await found(self, *args, **more)

    monkeypatch.setattr(KnowledgeBase, "evidence", wait)
    return opened


def parts_of(body):
    """What is in the parts of a body, which is whole."""
    preamble, *parts, end = body.split("--graphql")
    assert (preamble, end) == ("", "--\r\n")
    return [json.loads(each.partition("\r\n\r\n")[2]) for each in parts]


async def answered(app, query, accept=OLDER, **more):
    """The parts that a query is answered with."""
    async with reading(app, query, accept=accept, **more) as reader:
        body = await reader.end()
    return reader, parts_of(body) if "multipart" in reader.headers["content-type"] else [
        json.loads(body)
    ]


@pytest.mark.parametrize(
    "accept", [OLDER, "multipart/mixed", 'multipart/mixed;deferSpec="20220824"']
)
async def test_in_the_older_form_each_part_has_its_path(app, accept):
    reader, parts = await answered(app, BOTH, accept)
    assert reader.headers["content-type"] == 'multipart/mixed;boundary="graphql";deferSpec=20220824'
    assert parts[0] == {"data": {"stats": {"articles": 1}}, "hasNext": True}
    pieces = [piece for part in parts[1:] for piece in part.get("incremental", ())]
    assert sorted(pieces, key=lambda piece: piece["path"]) == [
        {"path": [], "data": {"players": {"totalCount": 2}}},
        {"path": ["stats"], "data": {"conflictsOpen": 0}},
    ]
    assert [part["hasNext"] for part in parts][-1] is False


async def test_in_the_newer_form_parts_are_announced(app):
    reader, parts = await answered(app, BOTH, NEWER)
    kind = 'multipart/mixed;boundary="graphql";incrementalSpec=v0.2'
    assert reader.headers["content-type"] == kind
    assert parts[0]["pending"] == [{"id": "0", "path": []}]
    assert parts[-1]["completed"] == [{"id": "0"}]
    assert parts[-1]["hasNext"] is False


async def test_items_of_a_list_come_later(app):
    _, (first, *rest) = await answered(app, STREAM)
    assert len(first["data"]["players"]["nodes"]) == 1
    (piece,) = rest[0]["incremental"]
    assert (piece["path"], len(piece["items"])) == (["players", "nodes", 1], 1)


async def test_the_first_part_is_sent_while_the_rest_is_worked_out(app, gate):
    async with reading(app, GATED, accept=OLDER) as reader:
        await reader.until('"hasNext":true}\r\n--graphql')
        gate.set()
        await reader.end()
    assert parts_of(reader.body)[-1]["incremental"][0]["data"]["statements"]["nodes"]


async def test_nobody_on_the_way_keeps_or_gathers_the_parts(app):
    reader, parts = await answered(app, BOTH, **{"accept-encoding": "gzip"})
    assert len(parts) > 1
    assert "no-transform" in reader.headers["cache-control"]
    assert reader.headers["x-accel-buffering"] == "no"
    assert reader.headers["vary"] == "Accept"
    assert not {"etag", "content-length", "content-encoding"} & set(reader.headers)


@pytest.mark.parametrize(
    "accept",
    [
        JSON,
        "*/*",
        RESPONSE,
        f"{JSON}, multipart/mixed;q=0",
        f"multipart/mixed;deferSpec=20991231, {JSON}",
        f"multipart/mixed;boundary=graphql;subscriptionSpec=1.0, {JSON}",
    ],
)
async def test_who_takes_no_parts_gets_one_answer(app, accept):
    reader, parts = await answered(app, BOTH, accept)
    assert parts == [{"data": WHOLE}]
    assert reader.headers["content-type"] in (JSON, RESPONSE)


@pytest.mark.parametrize("accept", [OLDER, NEWER])
@pytest.mark.parametrize(
    "query",
    [BOTH.replace("@defer", "@defer(if: false)"), BOTH.replace("... @defer {", "... {")],
)
async def test_so_does_who_puts_nothing_off(app, accept, query):
    reader, parts = await answered(app, query, accept)
    assert (parts, reader.headers["content-type"]) == ([{"data": WHOLE}], JSON)


async def test_who_takes_events_alone_gets_the_whole_as_one(app):
    async with reading(app, BOTH, accept="text/event-stream") as reader:
        body = await reader.end()
    assert json.loads(body.split("\n")[1].removeprefix("data: ")) == {"data": WHOLE}


@pytest.mark.parametrize(("accept", "kind"), [(JSON, JSON), (OLDER, "multipart/mixed")])
async def test_a_get_is_answered_the_same_way(accept, kind):
    app = create_app(Settings(store="memory:"))
    async with client_of(app) as client:
        await fill(app)
        got = await client.get("/graphql", params={"query": BOTH}, headers={"accept": accept})
    assert got.headers["content-type"].startswith(kind)
    assert ("etag" in got.headers) is (kind == JSON)
    told = parts_of(got.text) if kind != JSON else [got.json()]
    assert told[0]["data"]["stats"]["articles"] == 1


async def test_the_cost_is_told_with_the_first_part():
    app = create_app(Settings(store="memory:"))
    async with client_of(app) as client:
        body = {"query": BOTH, "extensions": {"cost": True}}
        answer = await client.post("/graphql", json=body, headers={"accept": OLDER})
    assert parts_of(answer.text)[0]["extensions"]["cost"]["asked"] > 100


@pytest.mark.parametrize(
    ("query", "code", "limit"),
    [
        ("{ ... @defer { nothing } }", "GRAPHQL_VALIDATION_FAILED", None),
        ("{ ... @defer { __typename }", "GRAPHQL_PARSE_FAILED", None),
        (f"{{ {'... @defer { __typename } ' * 21} }}", "LIMIT_EXCEEDED", "parts"),
        (f"{{ players(first: 500) {{ nodes {{ {MANY} }} }} }}", "LIMIT_EXCEEDED", "cost"),
    ],
)  # fmt: skip
async def test_what_is_refused_is_refused_before_the_work_as_one_answer(app, query, code, limit):
    reader, (told,) = await answered(app, query, f"multipart/mixed, {RESPONSE}")
    assert (reader.status, reader.headers["content-type"]) == (400, RESPONSE)
    (error,) = told["errors"]
    assert (error["extensions"]["code"], error["extensions"].get("limit")) == (code, limit)
    assert "data" not in told


async def test_a_failure_in_a_later_part_is_masked_as_in_the_first(app, monkeypatch, caplog):
    def fail(*_):
        raise ZeroDivisionError("secret")

    monkeypatch.setattr("graphsvc.schema.statement.sentence", fail)
    query = "{ __typename ... @defer { statements(first: 1) { nodes { text } } } }"
    reader, (_, last) = await answered(app, query, **{"x-request-id": "known"})
    (error,) = last["incremental"][0]["errors"]
    assert last["incremental"][0]["data"] is None
    assert error["message"] == "Internal error"
    assert error["extensions"] == {"code": "INTERNAL_SERVER_ERROR", "id": "known"}
    assert "[known]" in caplog.text
    assert "secret" not in reader.body


async def test_whoever_leaves_amid_the_parts_ends_the_work(app, gate):
    async with reading(app, GATED, accept=OLDER) as reader:
        await reader.until('"hasNext":true}\r\n--graphql')
    # The graph is free again, though nobody opened the gate.
    await asyncio.wait_for(app.state.service.knowledge.ingest("A report."), timeout=5)


async def test_an_answer_in_parts_is_one_of_the_connections(gate):
    app = create_app(Settings(store="memory:", limits=Limits(connections=1)))
    async with app.router.lifespan_context(app):
        await fill(app)
        async with reading(app, GATED, accept=OLDER) as first:
            await first.until("hasNext")
            async with reading(app, GATED, accept=OLDER) as second:
                body = await second.end()
    assert (second.status, json.loads(body)["errors"][0]["extensions"]["limit"]) == (
        429,
        "connections",
    )


async def test_requests_that_are_answered_in_parts_do_not_wait_for_themselves():
    app = create_app(Settings(store="memory:", limits=Limits(running=1)))
    async with app.router.lifespan_context(app):
        await fill(app)
        _, parts = await answered(app, BOTH)
    assert len(parts) > 1


async def test_documents_are_known_by_their_names(tmp_path):
    (tmp_path / "both.graphql").write_text(BOTH)
    documents = DocumentSettings(trusted=tmp_path)
    other = BOTH.replace("totalCount", "nodes { id }")
    persisted = {"persistedQuery": {"version": 1, "sha256Hash": hash_of(other)}}
    app = create_app(Settings(store="memory:", documents=documents))
    async with client_of(app) as client:
        for body in (
            {"documentId": "both"},
            {"query": other, "extensions": persisted},
            {"extensions": persisted},
        ):
            answer = await client.post("/graphql", json=body, headers={"accept": OLDER})
            assert len(parts_of(answer.text)) > 1


async def test_over_websocket_the_answer_is_whole():
    async with listening(Settings(store="memory:")) as (_, address):
        url = f"ws://{address}/graphql"
        async with websockets.connect(url, subprotocols=["graphql-transport-ws"]) as socket:
            await socket.send('{"type": "connection_init"}')
            subscribe = {"type": "subscribe", "id": "1", "payload": {"query": BOTH}}
            await socket.recv()
            await socket.send(json.dumps(subscribe))
            told, end = [json.loads(await socket.recv()) for _ in range(2)]
    assert set(told["payload"]["data"]) == {"stats", "players"}
    assert (told["type"], end["type"]) == ("next", "complete")


async def test_nothing_is_left_of_an_answer_whose_reader_leaves_before_it_begins(app):
    knowledge = app.state.service.knowledge
    async with reading(app, GATED, accept=OLDER) as reader, knowledge._stillness.changing():
        await asyncio.sleep(0.05)  # by now it waits for the graph
        reader.left.set()
        await asyncio.sleep(0.05)
    assert (reader.status, reader.body) == (0, "")
    assert not [each for each in asyncio.all_tasks() if "Parted" in repr(each)]


async def test_a_service_that_stops_sends_all_parts_before(app, gate):
    async with reading(app, GATED, accept=OLDER) as reader:
        await reader.until("hasNext")
        stopping = asyncio.create_task(app.state.drain.finish(within=5))
        await asyncio.sleep(0.05)
        assert not stopping.done()
        gate.set()
        assert parts_of(await reader.end())[-1]["hasNext"] is False
    assert await stopping == 0
