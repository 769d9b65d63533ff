"""A store over another."""

import pytest

from graphsvc.model import Entity, EntityKind
from graphsvc.store import OverlayStore
from graphsvc.store.memory import MemoryStore

ROVERS = Entity("club:rovers", EntityKind.CLUB, "Rovers")


@pytest.fixture
async def base():
    store = MemoryStore()
    for _ in range(3):
        await store.append([ROVERS])
    return store


async def test_it_goes_on_where_the_other_stands_and_leaves_it_alone(base):
    store = await OverlayStore.over(base)
    commit = await store.append([ROVERS], after=3)
    assert (commit.revision, await store.head(), await base.head()) == (4, 4, 3)


@pytest.mark.parametrize(("after", "limit"), [(0, 100), (0, 2), (1, 3), (3, 1), (4, 9), (9, 9)])
async def test_the_log_is_that_of_both_in_order(base, after, limit):
    store = await OverlayStore.over(base)
    for _ in range(2):
        await store.append([ROVERS])
    revisions = [commit.revision for commit in await store.log(after, limit=limit)]
    assert revisions == [1, 2, 3, 4, 5][after : after + limit]


async def test_what_the_other_appends_later_is_not_seen(base):
    store = await OverlayStore.over(base)
    await base.append([ROVERS])
    assert (await store.head(), len(await store.log())) == (3, 3)


async def test_claims_of_both_are_evidence_up_to_the_revision(make_claim, make_article):
    base = MemoryStore()
    await base.append([make_article(), make_claim()])
    store = await OverlayStore.over(base)
    await store.append([make_claim(source="article:two")])
    told = make_claim().statement.id
    counts = [len((await store.evidence([told], revision=n))[told]) for n in range(3)]
    assert counts == [0, 1, 2]


async def test_articles_and_mentions_of_both_are_found(make_article, make_mention):
    base = MemoryStore()
    one, two = make_article("One report."), make_article("Two reports.")
    await base.append([one, make_mention("club:rovers", one)])
    store = await OverlayStore.over(base)
    await store.append([two, make_mention("club:rovers", two)])
    assert set(await store.articles([one.id, two.id, "article:none"])) == {one.id, two.id}
    counts = [len(await store.mentions(entity="club:rovers", revision=n)) for n in range(3)]
    assert counts == [0, 1, 2]


async def test_its_commits_are_never_older_than_the_one_they_follow(base):
    store = await OverlayStore.over(base)
    (last,) = await base.log(2)
    assert (await store.append([ROVERS])).at >= last.at
    await store.close()
