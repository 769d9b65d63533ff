"""What every engine of the log does alike."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from time import monotonic

import pytest

from graphsvc.errors import StaleRevision
from graphsvc.model import (
    Basis,
    Entity,
    EntityKind,
    Extraction,
    Segment,
    SegmentKind,
    Stated,
)
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


async def found(store, text, *, revision=99, limit=100):
    articles = [each.article for each in await store.search(text, revision=revision, limit=limit)]
    texts = await store.articles(articles)
    return [texts[each].text for each in articles]


async def test_sentences_are_found_that_hold_all_words_of_a_search(store, make_article):
    await store.append([make_article("Rovers won."), make_article("Rovers lost.")])
    assert await found(store, "rovers won") == ["Rovers won."]
    assert await found(store, "won rovers!") == ["Rovers won."]
    assert await found(store, "rovers drew") == []
    assert len(await found(store, "rovers")) == 2
    assert len(await found(store, "rovers", limit=1)) == 1


@pytest.mark.parametrize(
    "text", ["muller", "MÜLLER", "Mu\u0308ller", "Müller's", "“müller’s”", "Muller, Muller"]
)
async def test_accents_case_signs_and_the_possessive_do_not_count(store, make_article, text):
    for written in ("Müller scored.", "It was Müller’s goal.", "Mu\u0308ller scored again."):
        await store.append([make_article(written)])
    assert len(await found(store, text)) == 3
    assert await found(store, "scored goal") == []


async def test_a_sentence_is_told_by_its_place(store, make_article):
    article = make_article("Rovers won.")
    await store.append([article])
    (sentence,) = await store.search("won", revision=1)
    assert (sentence.article, sentence.start, sentence.end) == (article.id, 0, 11)


async def test_of_an_article_the_sentence_that_fits_best_is_found(store, make_article):
    text = "Rovers drew with a side of many long names. Rovers won."
    article = replace(
        make_article(text),
        segments=(
            Segment(SegmentKind.SENTENCE, 1, 0, 43),
            Segment(SegmentKind.SENTENCE, 2, 44, len(text)),
        ),
    )
    await store.append([article, *(make_article(f"Other words {n}.") for n in range(9))])
    assert [each.start for each in await store.search("rovers", revision=1)] == [44]


async def test_the_shorter_sentence_and_the_rarer_word_fit_better(store, make_article):
    await store.append(
        [
            make_article("Rovers of the north won at home in the rain."),
            make_article("Rovers won."),
            *(make_article(f"Nothing happened on day {n}.") for n in range(9)),
        ]
    )
    assert (await found(store, "rovers"))[0] == "Rovers won."
    scores = [each.score for each in await store.search("rovers", revision=1)]
    assert scores == sorted(scores, reverse=True)
    assert scores[-1] > 0


async def test_a_search_leaves_out_what_came_after_the_revision(store, make_article):
    await store.append([make_article("Rovers won.")])
    await store.append([make_article("Rovers lost.")])
    assert await found(store, "rovers", revision=1) == ["Rovers won."]
    assert await found(store, "rovers", revision=0) == []


async def test_an_article_recorded_twice_is_found_once(store, make_article):
    await store.append([make_article("Rovers won.")])
    await store.append([make_article("Rovers won.")])
    assert await found(store, "rovers") == ["Rovers won."]


HOSTILE = [
    "",
    "   ",
    "?!",
    '"',
    "'",
    'rovers" OR "won',
    "rovers AND NOT won",
    "NEAR(rovers won, 5)",
    "words : rovers",
    "{words} : rovers",
    "^rovers",
    "rov*",
    "-rovers",
    "rovers\0won",
    "\ud83d",
    "\U0001f600 ⚽",
    "x" * 10_000,
    "rovers " * 5_000,
    "".join(chr(n) for n in range(0x250)),
    " ".join(f"word{n}" for n in range(2_000)),
    "ʺ½Ⅷ中",
    "); DROP TABLE commits; --",
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
async def test_any_text_may_be_searched(store, make_article, text):
    await store.append([make_article("Rovers won.")])
    assert len(await store.search(text, revision=1)) <= 1
    assert await store.head() == 1


async def test_each_statement_of_a_dataset_s_line_has_its_claim(store, make_claim):
    one, other = make_claim().statement, make_claim(winner="club:athletic").statement
    how = Extraction("test", "1", "line 7", 1.0)
    line = Stated("dataset:cup", 7, Basis.STATED, how, (ROVERS,), (one, other))
    commit = await store.append([line])
    found = await store.evidence([one.id, other.id, "statement:0"], revision=commit.revision)
    assert {key: [each.claim for each in told] for key, told in found.items()} == {
        one.id: [line.claim(one)],
        other.id: [line.claim(other)],
        "statement:0": [],
    }
