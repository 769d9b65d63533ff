"""The index of sentences beside the log."""

import apsw
import pytest

from graphsvc.errors import DamagedStore
from graphsvc.model import Entity, EntityKind
from graphsvc.store import open_store
from graphsvc.store.sqlite import SQLiteStore, search

ROVERS = Entity("club:rovers", EntityKind.CLUB, "Rovers")


@pytest.fixture
def path(tmp_path):
    return str(tmp_path / "graph.db")


async def _appended(path, articles):
    store = await SQLiteStore.open(path)
    for each in articles:
        await store.append([ROVERS, each])
    await store.close()


async def _counted(path, text="rovers"):
    store = await open_store(f"sqlite:///{path}")
    found = await store.search(text, revision=99)
    await store.close()
    return len(found)


async def test_what_an_older_process_appends_meanwhile_is_found_later(path, make_article):
    await _appended(path, [make_article("Rovers won.")])
    store = await SQLiteStore.open(path)
    other = await SQLiteStore.open(path)
    await other.append([make_article("Rovers lost.")])
    with apsw.Connection(path) as db:  # undo what the older process would not have done
        db.execute("INSERT INTO sentence_words (sentence_words) VALUES ('delete-all')")
        db.execute("DELETE FROM sentences")
        db.execute("UPDATE indexed SET up_to = 0")
    assert len(await store.search("rovers", revision=99)) == 0
    await store.append([ROVERS])
    assert len(await store.search("rovers", revision=99)) == 2
    await store.close()
    await other.close()


async def test_a_failed_append_leaves_no_sentence_behind(path, make_article):
    store = await SQLiteStore.open(path)
    broken = Entity("club:broken", EntityKind.CLUB, "\ud83d")
    with pytest.raises(UnicodeEncodeError):
        await store.append([make_article("Rovers won."), broken])
    assert await store.search("rovers", revision=99) == []
    await store.close()


async def test_of_very_many_sentences_the_newest_are_compared(path, make_article, monkeypatch):
    monkeypatch.setattr(search, "MOST_COMPARED", 2)
    articles = [make_article(f"Rovers won {n}.") for n in range(4)]
    await _appended(path, articles)
    store = await open_store(f"sqlite:///{path}")
    found = await store.search("rovers", revision=99)
    assert {each.article for each in found} == {each.id for each in articles[2:]}
    await store.close()


async def test_an_index_that_does_not_know_how_far_it_reaches_is_told_as_damage(path, make_article):
    await _appended(path, [make_article("Rovers won.")])
    with apsw.Connection(path) as db:
        db.execute("DELETE FROM indexed")
    with pytest.raises(DamagedStore, match=r"graphsvc verify .*how far its index"):
        await SQLiteStore.open(path)
