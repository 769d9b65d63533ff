import pytest

from graphsvc.errors import StoreError, UnknownStore
from graphsvc.model import Entity, EntityKind
from graphsvc.store import open_store
from graphsvc.store.engines import ENGINES

ROVERS = Entity("club:rovers", EntityKind.CLUB, "Rovers")


@pytest.mark.parametrize("url", ["mysql://host/db", "graphsvc.db", "memory", ""])
async def test_an_unknown_url_is_answered_with_those_that_there_are(url):
    with pytest.raises(UnknownStore) as refused:
        await open_store(url)
    assert all(f"{scheme}:" in str(refused.value) for scheme in ENGINES)


@pytest.mark.parametrize("url", ["sqlite:", "sqlite://", "sqlite:///", "sqlite://host/graph.db"])
async def test_an_sqlite_url_must_name_a_file(url):
    with pytest.raises(UnknownStore, match="sqlite:///relative/path"):
        await open_store(url)


async def test_three_slashes_are_a_path_from_the_working_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    await (await open_store("sqlite:///graph.db")).close()
    assert (tmp_path / "graph.db").is_file()


async def test_four_slashes_are_a_path_from_the_root(tmp_path):
    await (await open_store(f"sqlite:///{tmp_path}/graph.db")).close()
    assert (tmp_path / "graph.db").is_file()


async def test_each_memory_store_is_a_new_one():
    one, other = await open_store("memory:"), await open_store("memory:")
    await one.append([ROVERS])
    assert await other.head() == 0


async def test_memory_has_no_places():
    with pytest.raises(UnknownStore, match="write memory: alone"):
        await open_store("memory:here")


async def test_a_store_that_shall_not_be_made_must_be_there(tmp_path):
    url = f"sqlite:///{tmp_path}/graph.db"
    with pytest.raises(StoreError, match="there is no such store"):
        await open_store(url, create=False)
    assert not (tmp_path / "graph.db").exists()
    await (await open_store(url)).close()
    await (await open_store(url, create=False)).close()


async def test_memory_is_always_made():
    store = await open_store("memory:", create=False)
    assert await store.head() == 0
