"""A service whose store fails: it answers, says that it cannot write, and goes on by itself."""

import asyncio
import shutil
from contextlib import AsyncExitStack, asynccontextmanager, closing

import apsw
import pytest

from graphsvc import seeding
from graphsvc.app import create_app
from graphsvc.errors import DamagedStore
from graphsvc.settings import Settings, packaged_seeds
from graphsvc.store import open_store
from graphsvc.store.keeping import verify
from graphsvc.store.sqlite import engine
from tests.builders import claim, introduced
from tests.disks import fill, read_only, small_disk
from tests.serving import client_of, ready
from tests.worlds import MATCH, played

PROPOSE = """mutation ($input: ProposeStatementInput!) {
  proposeStatement(input: $input) { statement { text } userErrors { message } } }"""
SEED = '{ player(by: {name: "Cristian Romero"}) { id } }'
ASKED = "{ matches { totalCount } }"


def unheard(*_):
    """Nobody asks how far it is."""


async def asked(client, query, **variables):
    answer = await client.post("/graphql", json={"query": query, "variables": variables})
    assert answer.status_code == 200
    return answer.json()


async def propose(client, number, **more):
    given = {"subject": MATCH, "property": "attendance", "value": {"number": number}, **more}
    return await asked(client, PROPOSE, input=given)


async def assert_written(client, number):
    told = await propose(client, number)
    assert told["data"]["proposeStatement"]["userErrors"] == [], told


async def assert_only_read(client, caplog, why):
    """Mutations say so, without where and why, which the log tells; queries are answered."""
    (error,) = (await propose(client, 1))["errors"]
    assert error["extensions"]["code"] == "STORE_UNAVAILABLE"
    assert error["message"].startswith("The store cannot be used just now")
    assert f"[{error['extensions']['id']}]" in caplog.text
    assert why in caplog.text
    assert (await asked(client, ASKED))["data"] == {"matches": {"totalCount": 1}}
    assert (await client.get("/readyz")).status_code == 200


async def append(path, records):
    store = await open_store(f"sqlite:///{path}")
    await store.append(records)
    await store.close()


@asynccontextmanager
async def service(path):
    """A client of a service on a store, which has a match."""
    if not path.exists():
        await append(path, introduced([*played(), claim(MATCH, "finalScore", (1, 1))]))
    async with client_of(create_app(Settings(store=f"sqlite:///{path}"))) as client:
        await ready(client)
        yield client


async def test_when_the_disk_is_full_reading_goes_on_and_with_room_writing_does(tmp_path, caplog):
    with small_disk(tmp_path / "disk", kilobytes=2000) as disk:
        path = disk / "graph.db"
        async with service(path) as client:
            await assert_written(client, 1)
            filler = fill(disk, but=40)
            number = 1
            while "errors" not in await propose(client, number := number + 1):
                assert number < 100
            await assert_only_read(client, caplog, "the disk is full; make room and try again")
            filler.unlink()
            await assert_written(client, number + 1)
        assert verify(f"sqlite:///{path}", None, unheard).damages == ()


async def test_seeds_that_a_full_disk_did_not_take_are_taken_in_once_there_is_room(
    tmp_path, caplog, monkeypatch
):
    monkeypatch.setattr(seeding, "SOON", 0.05)
    with small_disk(tmp_path / "disk", kilobytes=2000) as disk:
        path = disk / "graph.db"
        await append(path, introduced([*played(), claim(MATCH, "finalScore", (1, 1))]))
        settings = Settings(store=f"sqlite:///{path}", seeds=packaged_seeds() / "articles")
        filler = fill(disk, but=60)
        async with client_of(create_app(settings)) as client:
            await ready(client)
            assert "the disk is full" in caplog.text
            assert "not taken in yet: " in caplog.text
            assert (await asked(client, SEED))["data"] == {"player": None}
            filler.unlink()
            async with asyncio.timeout(60):
                while not (await asked(client, SEED))["data"]["player"]:  # noqa: ASYNC110
                    await asyncio.sleep(0.05)
        assert verify(f"sqlite:///{path}", None, unheard).damages == ()


async def test_on_a_disk_that_cannot_be_written_it_starts_and_is_read(tmp_path, caplog):
    path = tmp_path / "data" / "graph.db"
    path.parent.mkdir()
    await append(path, introduced([*played(), claim(MATCH, "finalScore", (1, 1))]))
    with read_only(path.parent):
        async with service(path) as client:
            await assert_only_read(client, caplog, "cannot be written; check the rights")


async def test_while_another_process_holds_the_lock_it_is_read(tmp_path, caplog, monkeypatch):
    monkeypatch.setattr(engine, "BUSY_TIMEOUT", 0.1)
    async with service(tmp_path / "graph.db") as client:
        with closing(apsw.Connection(str(tmp_path / "graph.db"))) as other:
            other.execute("BEGIN IMMEDIATE")
            await assert_only_read(client, caplog, "another process is writing to it for too long")
        await assert_written(client, 2)


async def test_when_its_folder_vanishes_it_is_read_and_goes_on_when_that_is_back(tmp_path, caplog):
    (tmp_path / "data").mkdir()
    async with service(tmp_path / "data" / "graph.db") as client:
        await assert_written(client, 1)
        shutil.move(tmp_path / "data", tmp_path / "elsewhere")
        await assert_only_read(client, caplog, "was moved, deleted or replaced")
        shutil.move(tmp_path / "elsewhere", tmp_path / "data")
        await assert_written(client, 2)


async def test_two_services_that_write_at_once_keep_each_decision_once(tmp_path):
    async with AsyncExitStack() as both:
        clients = [await both.enter_async_context(service(tmp_path / "graph.db")) for _ in "ab"]
        await asyncio.gather(
            *(assert_written(clients[number % 2], number) for number in range(1, 21))
        )
    store = await open_store(f"sqlite:///{tmp_path}/graph.db")
    values = [
        each.statement.value.number
        for commit in await store.log(limit=100)
        for each in commit.records
        if getattr(each, "statement", None) and each.statement.property == "attendance"
    ]
    await store.close()
    assert sorted(values) == list(range(1, 21))
    assert verify(f"sqlite:///{tmp_path}/graph.db", None, unheard).damages == ()


async def test_a_damaged_record_is_told_at_the_start_with_what_to_do(tmp_path):
    path = tmp_path / "graph.db"
    async with service(path):
        pass
    with closing(apsw.Connection(str(path))) as db:
        db.execute("UPDATE records SET body = '{' WHERE record = 2")
    with pytest.raises(DamagedStore, match=r"graph\.db: damaged; graphsvc verify tells what of it"):
        async with service(path):
            pass
