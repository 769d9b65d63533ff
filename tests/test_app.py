"""The service put together."""

import asyncio

import apsw
import pytest

from graphsvc.app import create_app
from graphsvc.errors import UnknownStore
from graphsvc.extraction import extract
from graphsvc.knowledge import KnowledgeBase
from graphsvc.opening import opened
from graphsvc.seeding import Seeding
from graphsvc.settings import Settings, packaged_seeds
from graphsvc.store.memory import MemoryStore
from tests.asking import SEED, names
from tests.serving import client_of, ready

ARTICLES = packaged_seeds() / "articles"
ROMERO = '{ player(by: {name: "Cristian Romero"}) { goalsByClub { goals { value bound } } } }'


async def test_it_is_ready_when_the_seeds_are_in():
    async with client_of(create_app(Settings(store="memory:", seeds=ARTICLES))) as client:
        assert (await client.get("/readyz")).status_code == 503
        await ready(client)
        answer = await client.post("/graphql", json={"query": ROMERO})
    assert answer.json()["data"]["player"]["goalsByClub"] == [
        {"goals": {"value": 1, "bound": "EXACT"}}
    ]


async def test_datasets_are_in_before_the_articles(tmp_path):
    (tmp_path / "squads.csv").write_text("player,club,season\nCristian Romero,Atalanta,2020-21\n")
    settings = Settings(store="memory:", seeds=ARTICLES, datasets=tmp_path)
    app = create_app(settings)
    async with client_of(app) as client:
        await ready(client)
        view = app.state.service.knowledge.view
    romero = view.node("player:cristian-romero")
    assert romero.told["memberOf"][0].sources == ("dataset:squads",)
    assert len(view.articles) == 1


async def test_a_line_of_a_dataset_that_is_bad_is_logged(tmp_path, caplog):
    (tmp_path / "squads.csv").write_text("player,club,season\nCristian Romero,Atalanta,soon\n")
    async with client_of(create_app(Settings(store="memory:", datasets=tmp_path))) as client:
        await ready(client)
    assert "dataset squads.csv: line 2: 'soon' is no season" in caplog.text


async def test_starting_again_takes_the_seeds_in_only_once(tmp_path):
    settings = Settings(store=f"sqlite:///{tmp_path / 'x.db'}", seeds=ARTICLES)
    for _ in range(2):
        async with client_of(create_app(settings)) as client:
            await ready(client)
            stats = await client.post("/graphql", json={"query": "{ stats { articles } }"})
            assert stats.json()["data"]["stats"]["articles"] == 1


async def test_a_seed_that_cannot_be_read_is_left_out_by_name(tmp_path, caplog):
    (tmp_path / "bad.txt").write_bytes(b"\x00\x01\x02")
    (tmp_path / "good.txt").write_text(SEED, encoding="utf-8")
    async with client_of(create_app(Settings(store="memory:", seeds=tmp_path))) as client:
        await ready(client)
    assert "bad.txt" in caplog.text
    assert "good.txt" not in caplog.text


async def test_seeds_wait_for_a_store_that_another_process_holds(tmp_path, caplog, monkeypatch):
    monkeypatch.setattr("graphsvc.store.sqlite.engine.BUSY_TIMEOUT", 0.05)
    settings = Settings(store=f"sqlite:///{tmp_path / 'x.db'}", seeds=ARTICLES)
    async with opened(settings):
        db = apsw.Connection(str(tmp_path / "x.db"))
    db.execute("BEGIN IMMEDIATE")
    async with client_of(create_app(settings)) as client:
        while "trying again" not in caplog.text:
            assert (await client.get("/readyz")).status_code == 503
            await asyncio.sleep(0.01)
        db.close()
        await ready(client)


async def test_what_another_process_writes_is_seen(tmp_path):
    settings = Settings(store=f"sqlite:///{tmp_path / 'x.db'}")
    async with client_of(create_app(settings)) as client:
        await ready(client)
        async with opened(settings) as other:
            await other.ingest(SEED)
        query = {"query": "{ stats { articles } }"}
        for _ in range(100):
            told = (await client.post("/graphql", json=query)).json()
            if told["data"]["stats"]["articles"]:
                break
            await asyncio.sleep(0.05)
    assert told["data"]["stats"]["articles"] == 1


async def test_a_store_that_cannot_be_opened_stops_the_start():
    with pytest.raises(UnknownStore):
        async with client_of(create_app(Settings(store="nothing:"))):
            pass


async def test_a_seed_on_which_the_extractor_stumbles_is_left_out_by_name(tmp_path, caplog):
    (tmp_path / "bad.txt").write_text("A trap.\n\nNobody expected it.", encoding="utf-8")
    (tmp_path / "good.txt").write_text(SEED, encoding="utf-8")

    def stumbling(article, names, *, memory):
        if article.text.startswith("A trap"):
            raise RecursionError("too deep")
        return extract(article, names)

    knowledge = await KnowledgeBase.open(MemoryStore(), names(), extractor=stumbling)
    await Seeding(knowledge, [], [tmp_path / name for name in ("bad.txt", "good.txt")]).begin()
    assert len(knowledge.view.articles) == 1
    assert "bad.txt left out" in caplog.text
    assert "too deep" in caplog.text


async def test_a_service_that_loses_its_store_says_so_and_comes_back(caplog, monkeypatch):
    failing = [OSError("the disk went away")] * 2

    async def wait(self, after, *, timeout):
        if failing:
            raise failing.pop()
        return await waiting(self, after, timeout=timeout)

    waiting = MemoryStore.wait
    monkeypatch.setattr(MemoryStore, "wait", wait)
    monkeypatch.setattr("graphsvc.app.PAUSE", 0.05)
    async with client_of(create_app(Settings(store="memory:"))) as client:
        async with asyncio.timeout(5):
            while not caplog.text:  # noqa: ASYNC110 - only its log tells that it failed
                await asyncio.sleep(0)
        lost = await client.get("/readyz")
        answer = await client.post("/graphql", json={"query": "{ stats { articles } }"})
        await ready(client)
        await asyncio.sleep(0.2)
        back = await client.get("/readyz")
    assert "the disk went away" in caplog.text
    assert (lost.status_code, answer.status_code, back.status_code) == (503, 200, 200)


async def test_a_query_that_comes_before_the_seeds_are_in_is_told_to_come_again():
    app = create_app(Settings(store="memory:", seeds=ARTICLES))
    async with client_of(app) as client:
        app.state.service.ready = False
        early = await client.post("/graphql", json={"query": "{ stats { articles } }"})
        await ready(client)
        late = await client.post("/graphql", json={"query": "{ stats { articles } }"})
    assert early.status_code == 503
    assert "try again" in early.json()["errors"][0]["message"]
    assert late.json() == {"data": {"stats": {"articles": 1}}}
