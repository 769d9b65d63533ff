"""Where the rooms meet: an article on its way into the graph."""

import asyncio
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import pytest

from graphsvc.errors import StoreBusy, UnreadableArticle
from graphsvc.knowledge import KnowledgeBase
from graphsvc.knowledge.base import KEPT_ARTICLES
from graphsvc.knowledge.past import KEPT_VIEWS
from graphsvc.model import Article, Findings
from graphsvc.reference import load_names
from graphsvc.store import open_store
from graphsvc.store.memory import MemoryStore
from tests.builders import claim, entity, introduced

ROOT = Path(__file__).parents[2]
SEED = next((ROOT / "seeds" / "articles").glob("*.txt")).read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def names():
    return load_names(ROOT / "seeds" / "reference")


def one_home_side(article: Article, _names, *, memory) -> Findings:
    """An extractor that finds the same in every text, to watch what becomes of it."""
    told = claim("club:a", "country", "place:i", source=article.id)
    return Findings(article, (entity("club:a"), entity("place:i")), (told,), ())


async def small_base(store=None):
    return await KnowledgeBase.open(store or MemoryStore(), None, extractor=one_home_side)


def text(number: int) -> str:
    return f"Report number {number}\n\nNothing much happened at the ground today.\n"


async def next_of(commits, many):
    return [await asyncio.wait_for(anext(commits), 2) for _ in range(many)]


async def cancelled(task):
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


async def test_the_seed_article_goes_in_and_a_players_goals_come_out(names):
    base = await KnowledgeBase.open(await open_store("memory:"), names)
    ingested = await base.ingest(SEED)
    player = base.view.node("player:cristian-romero")
    assert [(goal.club.name, goal.minute) for goal in player.goals] == [("Atalanta", "79")]
    assert {each.id for each in ingested.added} == {each.id for each in base.view.statements}
    assert not ingested.supported
    assert ingested.commit.revision == base.view.revision == 1
    because = player.goals[0].because["scorer"][0]
    told = await base.evidence([because.id], revision=1)
    quote = told[because.id][0].claim.quotes[0]
    assert SEED[quote.start : quote.end] == quote.exact
    await base.close()


async def test_replaying_the_log_gives_the_same_graph(names, tmp_path):
    url = f"sqlite:///{tmp_path / 'store.db'}"
    base = await KnowledgeBase.open(await open_store(url), names)
    await base.ingest(SEED)
    await base.close()
    again = await KnowledgeBase.open(await open_store(url), names)
    assert set(again.view.network.edges(keys=True)) == set(base.view.network.edges(keys=True))
    assert (await again.ingest(SEED)).commit is None
    await again.close()


async def test_the_same_text_twice_adds_nothing():
    base = await small_base()
    first, second = await base.ingest(text(1)), await base.ingest(text(1))
    assert (second.article, second.commit) == (first.article, None)
    assert base.view.revision == 1


async def test_the_same_text_twice_at_once_adds_nothing():
    base = await small_base()
    both = await asyncio.gather(base.ingest(text(1)), base.ingest(text(1)))
    assert sorted(each.commit is None for each in both) == [False, True]
    assert base.view.revision == 1


async def test_a_second_article_supports_what_the_first_added():
    base = await small_base()
    first, second = await base.ingest(text(1)), await base.ingest(text(2))
    assert (len(first.added), len(first.supported)) == (1, 0)
    assert (len(second.added), len(second.supported)) == (0, 1)


async def test_many_articles_at_once_are_each_one_commit():
    base = await small_base()
    many = await asyncio.gather(*(base.ingest(text(n)) for n in range(20)))
    assert sorted(each.commit.revision for each in many) == list(range(1, 21))
    assert len(base.view.articles) == 20


async def test_two_bases_on_one_store_never_lose_an_article():
    store = MemoryStore()
    bases = [await small_base(store) for _ in range(2)]
    await asyncio.gather(*(bases[n % 2].ingest(text(n)) for n in range(10)))
    assert [await base.catch_up() for base in bases] == [10, 10]
    assert all(len(base.view.articles) == 10 for base in bases)


async def test_a_batch_made_for_an_old_graph_is_linked_again():
    store = MemoryStore()
    base = await small_base(store)
    append, raced = store.append, []

    async def outrun(records, *, after=None):
        if not raced:  # somebody else is faster, once
            raced.append(await append(introduced([claim("club:a", "country", "place:i")])))
        return await append(records, after=after)

    store.append = outrun
    ingested = await base.ingest(text(1))
    assert (ingested.commit.revision, len(ingested.added), len(ingested.supported)) == (2, 0, 1)


async def test_what_is_no_article_is_refused_and_leaves_nothing():
    base = await small_base()
    with pytest.raises(UnreadableArticle):
        await base.ingest("  \n ")
    assert base.view.revision == 0


async def test_an_article_is_asked_of_the_store_once():
    store = MemoryStore()
    base = await small_base(store)
    ids = [(await base.ingest(text(n))).article for n in range(3)]
    asked = []
    fetch = store.articles

    async def counted(wanted):
        asked.append(list(wanted))
        return await fetch(wanted)

    store.articles = counted
    first = await base.articles(ids[:2])
    again = await base.articles([*ids, "article:none"])
    assert list(first) == ids[:2]
    assert sorted(again) == sorted(ids)
    assert asked == [ids[:2], [ids[2], "article:none"]]
    assert first[ids[0]].text == text(0)


async def test_only_the_articles_asked_for_last_are_kept():
    base = await small_base()
    ids = [(await base.ingest(text(n))).article for n in range(KEPT_ARTICLES + 1)]
    await base.articles(ids[:1])
    found = await base.articles(ids[1:])
    assert len(found) == KEPT_ARTICLES
    assert ids[0] not in base._articles
    assert len(base._articles) == KEPT_ARTICLES


async def test_mentions_are_those_of_the_revision_asked_for(names):
    base = await KnowledgeBase.open(MemoryStore(), names)
    await base.ingest(SEED)
    club = "club:atalanta"
    found = await base.mentions(entity=club, revision=1)
    assert {mention.entity for mention in found} == {club}
    assert await base.mentions(entity=club, revision=0) == []


async def test_following_brings_in_what_another_process_wrote():
    store = MemoryStore()
    reader, writer = await small_base(store), await small_base(store)
    following = asyncio.create_task(reader.follow())
    with reader.watch() as steps:
        for number in range(2):
            await writer.ingest(text(number))
        assert [step.revision for step in await next_of(steps, 2)] == [1, 2]
    assert reader.view.revision == 2
    await cancelled(following)


async def test_following_survives_a_busy_store(monkeypatch):
    store = MemoryStore()
    reader, writer = await small_base(store), await small_base(store)
    wait, naps = store.wait, []

    async def busy_once(after, *, timeout):
        if not naps:
            raise StoreBusy("somebody holds it")
        return await wait(after, timeout=timeout)

    sleep = asyncio.sleep

    async def nap(seconds):
        naps.append(seconds)
        await sleep(0)

    store.wait = busy_once
    monkeypatch.setattr("graphsvc.knowledge.base.asyncio.sleep", nap)
    following = asyncio.create_task(reader.follow())
    with reader.watch() as steps:
        await writer.ingest(text(1))
        assert len(await next_of(steps, 1)) == 1
    assert naps
    await cancelled(following)


async def test_watching_begins_when_it_is_asked_for_not_when_it_is_first_read():
    base = await small_base()
    await base.ingest(text(1))
    with base.watch() as steps:
        await base.ingest(text(2))
        assert [step.revision for step in await next_of(steps, 1)] == [2]


async def test_each_watcher_sees_every_commit_once_and_in_order():
    base = await small_base()
    with base.watch() as one, base.watch() as other:
        await asyncio.gather(*(base.ingest(text(n)) for n in range(10)))
        for steps in (one, other):
            assert [step.revision for step in await next_of(steps, 10)] == list(range(1, 11))


async def test_what_a_watcher_is_told_is_in_the_view_already():
    base = await small_base()
    with base.watch() as steps:
        await base.ingest(text(1))
        (step,) = await next_of(steps, 1)
    assert base.view.node("club:a").revision == step.revision
    assert "club:a" in step.touched


async def test_a_watcher_that_leaves_is_forgotten():
    base = await small_base()
    with base.watch():
        assert len(base._watchers) == 1
    assert not base._watchers


async def test_what_a_fork_takes_in_stays_in_it():
    store = MemoryStore()
    base = await small_base(store)
    await base.ingest(text(1))
    fork = await base.fork()
    tried = await fork.ingest(text(2))
    assert [each.statement.subject for each in tried.supported] == ["club:a"]
    assert (await store.head(), base.view.revision, fork.view.revision) == (1, 1, 2)
    assert base.view.statement(tried.supported[0].id).sources != tried.supported[0].sources
    evidence = await fork.evidence([tried.supported[0].id], revision=2)
    assert len(evidence[tried.supported[0].id]) == 2


async def test_a_fork_begins_with_what_other_processes_wrote():
    store = MemoryStore()
    base, other = await small_base(store), await small_base(store)
    await other.ingest(text(1))
    fork = await base.fork()
    assert (await fork.ingest(text(1))).commit is None
    assert fork.view.revision == 1


async def test_the_graph_of_an_instant_is_the_log_replayed_until_then():
    base = await small_base()
    views = [base.view.copy()]
    for number in range(3):
        await base.ingest(text(number))
        views.append(base.view.copy())
    for revision, view in enumerate(views[1:], start=1):
        then = await base.view_at(base.history.recorded[revision - 1])
        assert [each.id for each in then.statements] == [each.id for each in view.statements]
    before = base.history.recorded[0] - timedelta(seconds=1)
    assert (await base.view_at(before)).revision == 0
    assert await base.view_at(base.history.recorded[-1]) is base.view


async def test_views_of_the_past_are_kept_as_long_as_they_are_asked_for():
    base = await small_base()
    for number in range(KEPT_VIEWS + 2):
        await base.ingest(text(number))
    first = await base.view_at(base.history.recorded[0])
    assert await base.view_at(base.history.recorded[0]) is first
    for instant in base.history.recorded[1:-1]:
        await base.view_at(instant)
    assert await base.view_at(base.history.recorded[0]) is not first


async def test_changes_are_told_from_an_instant_on():
    store = MemoryStore()
    first, second = claim("player:p", "memberOf", "club:a"), claim("player:p", "position", "back")
    await store.append(introduced([first]))
    await store.append([second])
    base = await KnowledgeBase.open(store, load_names(ROOT / "seeds" / "reference"))
    everything = base.changes_since(base.opened_at - timedelta(days=1))
    assert [each.statement.id for each in everything] == [first.statement.id, second.statement.id]
    assert base.changes_since(base.history.recorded[0]) == everything[1:]
    assert base.changes_since(base.history.recorded[1]) == []
