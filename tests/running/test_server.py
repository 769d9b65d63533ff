"""A service that is told to stop: real connections, the real server."""

import asyncio
import json
from contextlib import asynccontextmanager

import httpx
import pytest
import websockets

from graphsvc.app import create_app
from graphsvc.extraction.tagging.tiers import Tier
from graphsvc.running.listening import listening
from graphsvc.running.serving import server_of
from graphsvc.settings import Settings
from tests.asking import SEED
from tests.running.test_patience import HANDSHAKE
from tests.web.test_following import connected, follow, say, until

SETTINGS = Settings(store="memory:", port=0, tier=Tier.FAST, grace=60)
CHANGED = "subscription { changed { id } }"
INGEST = "mutation($text: String!) { ingestArticle(input: {text: $text}) { article { id } } }"


class Running:
    """A service that runs, and can be stopped."""

    def __init__(self, app, server, serving, address) -> None:
        self.app = app
        self.server = server
        self.serving = serving
        self.address = address

    @property
    def knowledge(self):
        return self.app.state.service.knowledge

    def stop(self):
        self.server.should_exit = True

    async def begins_to_drain(self):
        self.stop()
        await until(lambda: self.app.state.drain.begun)


@asynccontextmanager
async def running(settings=SETTINGS):
    app = create_app(settings)
    server = server_of(app, settings)
    with listening(settings) as listener:
        async with app.router.lifespan_context(app):
            address = "{}:{}".format(*listener.getsockname())
            serving = asyncio.create_task(server.serve(sockets=[listener]))
            yield Running(app, server, serving, address)
            server.should_exit = True
            await serving


@asynccontextmanager
async def client(service):
    async with httpx.AsyncClient(base_url=f"http://{service.address}", timeout=30) as asking:
        yield asking


def ingest(text=SEED):
    return {"query": INGEST, "variables": {"text": text}}


async def extraction_began(service, monkeypatch):
    """Returns once an article is being read."""
    begun = asyncio.Event()
    extract = service.knowledge._extract
    loop = asyncio.get_running_loop()

    def noticed(*arguments, **more):
        loop.call_soon_threadsafe(begun.set)
        return extract(*arguments, **more)

    monkeypatch.setattr(service.knowledge, "_extract", noticed)
    return begun


async def test_subscriptions_over_a_websocket_are_closed_with_1001():
    async with running() as service, connected(service.address) as socket:
        await follow(socket, service, CHANGED)
        service.stop()
        with pytest.raises(websockets.ConnectionClosed) as closed:
            await socket.recv()
        await service.serving
    assert (closed.value.rcvd.code, service.knowledge._watchers) == (1001, set())


async def test_an_answer_under_way_in_a_websocket_is_sent_before_it_is_closed(monkeypatch):
    async with running() as service, connected(service.address) as socket:
        await follow(socket, service, CHANGED)
        begun = await extraction_began(service, monkeypatch)
        await say(socket, id="2", type="subscribe", payload=ingest())
        await begun.wait()
        await service.begins_to_drain()
        told = [json.loads(each) async for each in socket]
    answers = [each for each in told if each["id"] == "2"]
    assert [each["type"] for each in answers] == ["next", "complete"]
    assert answers[0]["payload"]["data"]["ingestArticle"]["article"]["id"]
    assert socket.close_code == 1001


async def test_an_ingest_under_way_is_acknowledged_and_there(monkeypatch):
    async with running() as service, client(service) as asking:
        begun = await extraction_began(service, monkeypatch)
        answering = asyncio.create_task(asking.post("/graphql", json=ingest()))
        await begun.wait()
        await service.begins_to_drain()
        answer = await answering
        await service.serving
        label = answer.json()["data"]["ingestArticle"]["article"]["id"]
        assert [each.id for each in service.knowledge.view.articles] == [label]


async def test_a_connection_that_is_kept_alive_is_told_that_it_ends():
    async with running() as service, client(service) as asking:
        before = await asking.get("/healthz")
        await service.begins_to_drain()
        after = await asking.get("/healthz")
        with pytest.raises(httpx.ConnectError):
            await asking.get("/healthz")
    assert (before.headers.get("connection"), after.headers["connection"]) == (None, "close")
    assert after.status_code == 200


async def test_whoever_takes_longer_than_the_time_is_cut_off_and_counted(monkeypatch, caplog):
    begun = asyncio.Event()

    async def endless(_story):
        begun.set()
        await asyncio.sleep(60)

    settings = Settings(store="memory:", port=0, tier=Tier.FAST, grace=0.2)
    async with running(settings) as service, client(service) as asking:
        monkeypatch.setattr(service.knowledge, "ingest_story", endless)
        answering = asyncio.create_task(asking.post("/graphql", json=ingest()))
        await asyncio.wait_for(begun.wait(), 30)
        service.stop()
        await asyncio.wait_for(service.serving, 5)
        answer = await answering
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "1")
    assert answer.json()["errors"][0]["message"] == "The service is stopping: ask again"
    assert "1 who are answered are cut off" in caplog.text


async def test_whoever_does_not_read_keeps_nobody_waiting(monkeypatch):
    async with running() as service, connected(service.address) as socket:
        socket.transport.pause_reading()
        await follow(socket, service, CHANGED)
        (connection,) = service.server.server_state.connections
        monkeypatch.setattr(connection.transport, "get_write_buffer_size", lambda: 1)
        connection.pause_writing()
        service.stop()
        await asyncio.wait_for(service.serving, 4)
    assert SETTINGS.grace > 4


async def test_a_handshake_that_failed_does_not_break_the_end():
    async with running() as service:
        reader, writer = await asyncio.open_connection(*service.address.split(":"))
        writer.write(HANDSHAKE + b"Cookie: " + b"a" * 9000 + b"\r\n\r\n")
        async with asyncio.timeout(10):
            assert (await reader.read()).startswith(b"HTTP/1.1 431 ")
        writer.close()
        service.stop()
        await asyncio.wait_for(service.serving, 10)


@pytest.mark.parametrize(
    ("proxies", "warned"),
    [("*", True), ("::/0", True), ("127.0.0.1", False), ("10.0.0.0/8,::1", False)],
)
def test_it_warns_where_anybody_is_believed_to_be_a_proxy(proxies, warned, monkeypatch, caplog):
    monkeypatch.setenv("FORWARDED_ALLOW_IPS", proxies)
    server_of(create_app(SETTINGS), SETTINGS)
    assert ("FORWARDED_ALLOW_IPS believes anybody" in caplog.text) is warned
