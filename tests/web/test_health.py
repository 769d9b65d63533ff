"""What whoever runs the process asks."""

import os

from graphsvc.app import create_app
from graphsvc.errors import StoreBusy
from graphsvc.knowledge import KnowledgeBase
from graphsvc.settings import Settings
from tests.serving import client_of, ready


async def test_it_lives_before_it_is_ready():
    app = create_app(Settings(store="memory:"))
    async with client_of(app) as client:
        app.state.service.ready = False
        assert (await client.get("/healthz")).status_code == 200
        assert (await client.get("/readyz")).status_code == 503
        app.state.service.ready = True
        assert (await client.get("/readyz")).status_code == 200


async def test_it_tells_the_revision_of_the_graph_when_it_is_ready():
    async with client_of(create_app(Settings(store="memory:"))) as client:
        await ready(client)
        told = await client.get("/readyz")
    assert told.text == f"ready: revision 0, lag 0, process {os.getpid()}\n"


async def test_it_is_not_ready_while_the_graph_lags_behind_the_log(monkeypatch):
    monkeypatch.setattr("graphsvc.web.health.PATIENCE", 0.05)
    async with client_of(create_app(Settings(store="memory:"))) as client:
        await ready(client)

        async def head(self):
            return 3

        monkeypatch.setattr(KnowledgeBase, "head", head)
        told = await client.get("/readyz")
    assert (told.status_code, told.text[:28]) == (503, "behind: revision 0, lag 3, p")


async def test_it_is_not_ready_while_the_store_cannot_be_asked(monkeypatch, caplog):
    async with client_of(create_app(Settings(store="memory:"))) as client:
        await ready(client)

        async def head(self):
            raise StoreBusy("somebody holds it")

        monkeypatch.setattr(KnowledgeBase, "head", head)
        told = await client.get("/readyz")
    assert (told.status_code, told.text) == (503, "cannot ask the store; see the log\n")
    assert "somebody holds it" in caplog.text
