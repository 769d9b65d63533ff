"""The service put together."""

import asyncio
import logging

import pytest

from graphsvc.app import create_app, opened
from graphsvc.errors import UnknownStore
from graphsvc.settings import Settings, packaged_seeds
from tests.asking import SEED
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


async def test_a_service_that_no_longer_follows_says_so(caplog, tmp_path):
    class Lost(Exception):
        pass

    async def fail(self):
        raise Lost

    caplog.set_level(logging.ERROR)
    app = create_app(Settings(store="memory:"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("graphsvc.knowledge.KnowledgeBase.follow", fail)
        async with client_of(app):
            await asyncio.sleep(0.05)
    assert "no longer follows" in caplog.text


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
