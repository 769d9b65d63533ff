"""What is written still reaches the file that has the name, or it is not acknowledged."""

import shutil

import pytest

from graphsvc.errors import StoreError
from graphsvc.model import Entity, EntityKind
from graphsvc.store import open_store

ROVERS = Entity("club:rovers", EntityKind.CLUB, "Rovers")


@pytest.fixture
async def store(tmp_path):
    (tmp_path / "data").mkdir()
    opened = await open_store(f"sqlite:///{tmp_path}/data/graph.db")
    await opened.append([ROVERS])
    yield opened
    await opened.close()


async def test_a_folder_that_vanishes_ends_writing_and_not_reading(store, tmp_path):
    shutil.move(tmp_path / "data", tmp_path / "elsewhere")
    with pytest.raises(StoreError, match=r"graph\.db was moved, deleted or replaced"):
        await store.append([ROVERS])
    assert len(await store.log()) == 1
    shutil.move(tmp_path / "elsewhere", tmp_path / "data")
    assert (await store.append([ROVERS])).revision == 2


@pytest.mark.parametrize("name", ["graph.db", "graph.db-wal"])
async def test_a_file_that_is_deleted_ends_writing_and_not_reading(store, tmp_path, name):
    (tmp_path / "data" / name).unlink()
    with pytest.raises(StoreError, match=f"{name} was moved, deleted or replaced"):
        await store.append([ROVERS])
    assert len(await store.log()) == 1


async def test_a_file_that_is_replaced_ends_writing(store, tmp_path):
    path = tmp_path / "data" / "graph.db"
    shutil.copy(path, tmp_path / "copy.db")
    shutil.move(tmp_path / "copy.db", path)
    with pytest.raises(StoreError, match="stop graphsvc and restore the store"):
        await store.append([ROVERS])
