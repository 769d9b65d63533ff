"""What every engine of the log does alike."""

import asyncio
from datetime import UTC, datetime, timedelta
from time import monotonic

import pytest

from graphsvc.errors import StaleRevision
from graphsvc.model import Entity, EntityKind
from graphsvc.store import OverlayStore, open_store

ROVERS = Entity("club:rovers", EntityKind.CLUB, "Rovers")
ATHLETIC = Entity("club:athletic", EntityKind.CLUB, "Athletic")


@pytest.fixture(params=["memory", "sqlite", "overlay"])
async def store(request, tmp_path):
    url = f"sqlite:///{tmp_path}/log.db" if request.param == "sqlite" else "memory:"
    opened = await open_store(url)
    yield await OverlayStore.over(opened) if request.param == "overlay" else opened
    await opened.close()


async def test_a_new_store_is_empty(store):
    assert await store.head() == 0
    assert await store.log() == []


async def test_revisions_count_from_1_without_a_gap(store):
    commits = [await store.append([ROVERS]) for _ in range(3)]
    assert [commit.revision for commit in commits] == [1, 2, 3]
    assert await store.head() == 3


async def test_the_log_gives_back_what_was_appended(store, make_article, make_claim, make_mention):
    article = make_article()
    batch = [article, ROVERS, make_claim(), make_mention("club:rovers", article)]
    commit = await store.append(batch)
    assert commit.records == tuple(batch)
    assert await store.log() == [commit]


async def test_the_log_is_read_in_whole_commits_from_after_a_revision(store):
    commits = [await store.append([ROVERS, ATHLETIC]) for _ in range(5)]
    assert await store.log(1, limit=3) == commits[1:4]
    assert await store.log(4) == commits[4:]
    assert await store.log(5) == []


async def test_a_commit_tells_when_it_was_recorded_in_utc(store):
    before = datetime.now(UTC)
    first, second = await store.append([ROVERS]), await store.append([ROVERS])
    assert before <= first.at <= second.at <= datetime.now(UTC)
    assert first.at.utcoffset() == timedelta(0)


async def test_an_empty_batch_is_refused(store):
    with pytest.raises(ValueError, match="at least one record"):
        await store.append([])
    assert await store.head() == 0


async def test_a_batch_made_for_an_older_revision_is_refused_and_writes_nothing(store):
    await store.append([ROVERS], after=0)
    with pytest.raises(StaleRevision, match=r"made for revision 0, but the log is at 1"):
        await store.append([ATHLETIC], after=0)
    assert await store.head() == 1
    assert (await store.append([ATHLETIC], after=1)).revision == 2


async def test_a_batch_that_fails_leaves_nothing_behind(store):
    with pytest.raises(StaleRevision):
        await store.append([ROVERS] * 50, after=7)
    assert await store.log() == []
    assert (await store.append([ROVERS])).revision == 1


async def test_many_tasks_may_append_at_once(store):
    commits = await asyncio.gather(*(store.append([ROVERS]) for _ in range(20)))
    assert sorted(commit.revision for commit in commits) == list(range(1, 21))


async def test_waiting_ends_at_once_when_the_commit_is_there_already(store):
    await store.append([ROVERS])
    assert await store.wait(0, timeout=0)


async def test_waiting_ends_when_somebody_appends(store):
    waiting = asyncio.create_task(store.wait(0, timeout=30))
    await asyncio.sleep(0.05)
    assert not waiting.done()
    started = monotonic()
    await store.append([ROVERS])
    assert await waiting
    assert monotonic() - started < 5


async def test_waiting_gives_up_after_its_time(store):
    assert not await store.wait(0, timeout=0.02)


async def test_waiting_for_a_later_revision_sleeps_through_earlier_ones(store):
    waiting = asyncio.create_task(store.wait(1, timeout=30))
    await store.append([ROVERS])
    await asyncio.sleep(0.05)
    assert not waiting.done()
    await store.append([ROVERS])
    assert await waiting


async def test_waiting_can_be_cancelled(store):
    waiting = asyncio.create_task(store.wait(0, timeout=30))
    await asyncio.sleep(0.05)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    assert (await store.append([ROVERS])).revision == 1


async def test_evidence_is_every_claim_on_a_statement_in_the_order_of_the_log(store, make_claim):
    one, other = make_claim(source="article:b"), make_claim(source="article:a")
    first = await store.append([one, make_claim(winner="club:athletic")])
    second = await store.append([ROVERS, other])
    found = await store.evidence([one.statement.id], revision=2)
    assert found == {one.statement.id: [(one, first.at), (other, second.at)]}


async def test_evidence_leaves_out_what_came_after_the_revision(store, make_claim):
    one, other = make_claim(source="article:a"), make_claim(source="article:b")
    await store.append([one])
    await store.append([other])
    found = await store.evidence([one.statement.id], revision=1)
    assert [recorded.claim for recorded in found[one.statement.id]] == [one]


async def test_evidence_on_an_unknown_statement_is_empty(store):
    assert await store.evidence(["statement:unknown"], revision=0) == {"statement:unknown": []}


async def test_evidence_can_be_asked_for_any_number_of_statements(store, make_claim):
    claims = [make_claim(match=f"match:{n}") for n in range(40)]
    await store.append(claims)
    unknown = [f"statement:{n}" for n in range(40_000)]
    found = await store.evidence([c.statement.id for c in claims] + unknown, revision=1)
    assert sum(map(len, found.values())) == 40


async def test_articles_come_with_their_text_and_segments(store, make_article):
    one, other = make_article("Rovers won."), make_article("Athletic lost.")
    await store.append([one, other])
    assert await store.articles([one.id, "article:unknown"]) == {one.id: one}
    assert await store.articles([]) == {}


async def test_an_article_recorded_twice_is_given_as_it_was_recorded_last(store, make_article):
    article = make_article()
    await store.append([article])
    later = type(article)(article.id, article.text, article.sha256, article.segments, "Corrected")
    await store.append([later])
    assert await store.articles([article.id]) == {article.id: later}


async def test_mentions_are_found_by_article_by_entity_and_by_both(
    store, make_article, make_mention
):
    one, other = make_article("Rovers won."), make_article("Athletic lost.")
    a, b = make_mention("club:rovers", one), make_mention("club:athletic", one)
    c = make_mention("club:rovers", other)
    await store.append([one, other, a, b, c])
    assert await store.mentions(article=one.id, revision=1) == [a, b]
    assert await store.mentions(entity="club:rovers", revision=1) == [a, c]
    assert await store.mentions(article=other.id, entity="club:rovers", revision=1) == [c]
    assert await store.mentions(article=other.id, entity="club:athletic", revision=1) == []


async def test_mentions_leave_out_what_came_after_the_revision(store, make_article, make_mention):
    mention = make_mention("club:rovers", make_article())
    await store.append([ROVERS])
    await store.append([mention])
    assert await store.mentions(entity="club:rovers", revision=1) == []
    assert await store.mentions(entity="club:rovers", revision=2) == [mention]


async def test_mentions_of_anything_anywhere_are_not_asked(store):
    with pytest.raises(ValueError, match="by article, by entity, or both"):
        await store.mentions(revision=1)
