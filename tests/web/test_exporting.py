"""The graph in other forms, over HTTP."""

import asyncio
import sys

import httpx
import pytest

from graphsvc.app import create_app
from graphsvc.export import FORMATS
from graphsvc.settings import Settings
from graphsvc.web import exporting
from tests.asking import holding
from tests.serving import client_of
from tests.worlds import MATCH, world


@pytest.fixture
async def app():
    app = create_app(Settings(store="memory:"))
    async with client_of(app) as client:
        app.state.service.knowledge = await holding(*world())
        app.state.client = client
        yield app


@pytest.fixture
def client(app):
    return app.state.client


@pytest.mark.parametrize("form", FORMATS.values(), ids=lambda each: each.name)
async def test_each_form_comes_with_its_type_and_a_name_for_its_file(client, form):
    answer = await client.get("/export", params={"format": form.name})
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith(form.media_type)
    assert answer.headers["content-disposition"] == (
        f'attachment; filename="graphsvc.{form.ending}"'
    )
    assert "content-length" not in answer.headers
    assert MATCH.rpartition("/")[2] in answer.text


async def test_csv_has_three_tables(client):
    for name, column in (("claims", "quote"), ("entities", "kind"), ("statements", "rank")):
        answer = await client.get("/export", params={"format": "csv", "table": name})
        assert column in answer.text.partition("\r\n")[0].split(",")


async def test_the_base_of_ids_may_be_chosen(client):
    query = {"format": "nquads", "base": "https://fc.example.org/"}
    answer = await client.get("/export", params=query)
    assert f"<https://fc.example.org/{MATCH}>" in answer.text


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ({}, "no form of export is named: give one of json-ld"),
        ({"format": "xls"}, "'xls' is no form of export: give one of json-ld"),
        ({"format": "turtle", "base": "x"}, "give one such as https://"),
        ({"format": "csv", "table": "x"}, "there is no table 'x': csv has statements"),
        ({"format": "turtle", "table": "claims"}, "there is no table"),
    ],
)
async def test_what_is_not_there_is_a_400_in_words(client, query, told):
    answer = await client.get("/export", params=query)
    assert answer.status_code == 400
    assert told in answer.text


async def test_a_missing_extra_is_a_400_that_names_it(client, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyoxigraph", None)
    for name in [each for each in sys.modules if each.startswith("graphsvc.export.rdf")]:
        monkeypatch.delitem(sys.modules, name)
    answer = await client.get("/export", params={"format": "turtle"})
    assert answer.status_code == 400
    assert "pip install 'graphsvc[rdf]'" in answer.text


async def test_only_reading_is_answered(client):
    assert (await client.post("/export?format=csv")).status_code == 405
    head = await client.head("/export?format=csv")
    assert (head.status_code, head.content) == (200, b"")


async def test_a_graph_that_is_loading_is_asked_again_later(app, client):
    app.state.service.knowledge = None
    answer = await client.get("/export?format=csv")
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "10")


@pytest.fixture
def held(app, monkeypatch):
    """Exports wait until this is set."""
    held = asyncio.Event()
    knowledge = app.state.service.knowledge
    look = knowledge.held_still

    async def slowly(seen):
        await held.wait()
        return await look(seen)

    monkeypatch.setattr(knowledge, "held_still", slowly)
    return held


def at(app, address):
    """A client at another address."""
    transport = httpx.ASGITransport(app, client=(address, 1))
    return httpx.AsyncClient(transport=transport, base_url="http://localhost")


async def exported_from(app, address):
    async with at(app, address) as client:
        return await client.get("/export?format=csv")


async def test_too_many_at_once_are_sent_away_and_of_one_client_the_second(app, client, held):
    one = asyncio.create_task(client.get("/export?format=csv"))
    await asyncio.sleep(0.05)
    assert (await client.get("/export?format=csv")).status_code == 429
    assert (await client.get("/export?format=xls")).status_code == 400
    other = asyncio.create_task(exported_from(app, "192.0.2.1"))
    await asyncio.sleep(0.05)
    refused = await exported_from(app, "192.0.2.2")
    assert (refused.status_code, refused.headers["retry-after"]) == (429, "10")
    held.set()
    assert [each.status_code for each in await asyncio.gather(one, other)] == [200, 200]
    assert (await client.get("/export?format=csv")).status_code == 200


async def test_all_that_ask_in_the_same_moment_are_counted(client):
    answers = await asyncio.gather(*(client.get("/export?format=csv") for _ in range(5)))
    assert sorted(each.status_code for each in answers) == [200, 429, 429, 429, 429]


async def test_who_does_not_read_is_cut_off_and_makes_room(app, client, monkeypatch):
    monkeypatch.setattr(exporting.patient, "__defaults__", (0.05,))

    async def receive():
        await asyncio.Event().wait()

    async def send(message):
        if message["type"] == "http.response.body":
            await asyncio.Event().wait()

    scope = {
        "type": "http",
        "method": "GET",
        "path": "/export",
        "query_string": b"format=csv",
        "headers": [(b"host", b"localhost")],
        "client": ("127.0.0.1", 1),
    }
    async with asyncio.timeout(10):
        await app(scope, receive, send)
    assert (await client.get("/export?format=csv")).status_code == 200
