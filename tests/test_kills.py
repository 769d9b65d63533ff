"""Kill -9 at random moments: what was acknowledged is there, whole, and once.

A few kills of each kind in the suite; `KILLS=40` says how many.
"""

import asyncio
import json
import os
import sys
from pathlib import Path
from random import Random

import apsw
import httpx
import pytest

from graphsvc.model import Claim
from graphsvc.store import open_store
from graphsvc.store.codec import encode
from graphsvc.store.sqlite.file import APPLICATION_ID
from graphsvc.store.sqlite.formats import TABLES, format_of
from tests.killing import (
    PATIENCE,
    Plan,
    copied,
    discard,
    kill_again_and_again,
    log_of,
    nursery,
    once,
    until,
    whole,
)
from tests.store.conftest import _article

KILLS = int(os.environ.get("KILLS", "3"))
"""Of each kind."""
HERE = Path(__file__).parent
SEEDS = HERE.parent / "seeds" / "articles"
REPORTS = sorted((HERE / "data" / "articles").glob("*.txt"))
FAST = {"GRAPHSVC_TIER": "fast"}
MATCHES = 1_500
ARTICLES = 3_000

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def nest(tmp_path_factory):
    with nursery(tmp_path_factory.mktemp("nest")) as started:
        yield started


def report(told):
    """What `pytest -s` shows."""
    sys.stdout.write(f"{told}\n")


async def suffer(plan, seed):
    tally = await kill_again_and_again(plan, kills=KILLS, seed=seed)
    report(f"{tally.kills} kills, {tally.finished} times it had come to its end before")


# ---------------------------------------------------------------- ingest and import


def growing(store, start, reference, *, acknowledged):
    """The plan for a store that grows to what a reference holds: what came of it without a kill."""
    seen = [0]

    def begin():
        discard(store)
        seen[0] = 0

    async def check(victim):
        whole(store) if store.exists() and store.stat().st_size else None
        held = await log_of(store)
        assert held == reference[: len(held)]
        assert len(held) >= max(acknowledged(victim), seen[0])
        seen[0] = len(held)

    async def done():
        reference[:] = reference or await log_of(store)
        assert await log_of(store) == reference
        whole(store)

    return Plan(begin, start, check, done)


async def test_articles_that_were_acknowledged_survive_kills(nest):
    folder, store = nest.folder / "articles", nest.folder / "articles.db"
    folder.mkdir()
    for number in range(12):
        report = REPORTS[number % len(REPORTS)]
        text = f"{report.read_text(encoding='utf-8')}\nEdition {number} of {report.stem}.\n"
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")

    def start():
        into = f"sqlite:///{store}"
        return nest.start("ingest", "--verbose", str(folder), "--store", into, **FAST)

    def acknowledged(victim):
        return sum("article:" in line for line in victim.lines)

    told = []
    await suffer(growing(store, start, told, acknowledged=acknowledged), seed=1)
    assert len(told) == 12


def league():
    """The lines of a dataset."""
    yield {"type": "dataset", "name": "League", "complete": ["matches"]}
    yield {"type": "competition", "slug": "league", "name": "League"}
    for club in range(26):
        yield {"type": "club", "slug": f"club-{club}", "name": f"Club {club}"}
    for number in range(MATCHES):
        year, place = 2000 + number // 650, number % 650
        home, away = place // 25, place % 25
        yield {
            "type": "match",
            "competition": "league",
            "season": f"{year}-{(year + 1) % 100:02d}",
            "date": f"{year}-{8 + home % 4:02d}-{1 + away:02d}",
            "home": f"club-{home}",
            "away": f"club-{away + (away >= home)}",
            "score": [home % 4, away % 3],
        }


async def test_an_import_that_is_killed_goes_on_where_it_was(nest):
    path, store = nest.folder / "league.jsonl", nest.folder / "league.db"
    path.write_text("".join(json.dumps(each) + "\n" for each in league()))

    def start():
        return nest.start("import", str(path), "--store", f"sqlite:///{store}")

    told = []
    await suffer(growing(store, start, told, acknowledged=lambda _: 0), seed=2)
    assert len(told) > 3
    once(each.id for commit in told for line in commit[1:] for each in line.statements)


# ---------------------------------------------------------------- curation

PROPOSE = """mutation ($input: ProposeStatementInput!) {
  proposeStatement(input: $input) { statement { id } userErrors { message } } }"""


async def propose(url, number, match, acknowledged):
    given = {"subject": match, "property": "attendance", "value": {"number": number}}
    body = {"query": PROPOSE, "variables": {"input": given}}
    async with httpx.AsyncClient() as client:
        answer = (await client.post(url, json=body, timeout=30)).json()
    assert answer["data"]["proposeStatement"]["userErrors"] == [], answer
    acknowledged.append(number)


async def keep_proposing(url, numbers, match, acknowledged):
    """Until the service is gone."""
    for number in numbers:
        try:
            await propose(url, number, match, acknowledged)
        except (httpx.TransportError, json.JSONDecodeError):
            return


async def one_more(acknowledged, proposing):
    """Wait until one more is acknowledged; none of those who propose gives up before."""
    before = len(acknowledged)
    async with asyncio.timeout(PATIENCE):
        while len(acknowledged) == before:
            assert not any(each.done() for each in proposing)
            await asyncio.sleep(0.005)


async def address_of(victim):
    while not any("://" in line for line in victim.lines):
        assert victim.ended is None, victim.lines
        await asyncio.sleep(0.01)
    return victim.lines[0].split()[-1]


async def test_decisions_that_were_acknowledged_survive_kills(nest):
    begun, store = nest.folder / "seed.db", nest.folder / "curated.db"
    await nest.start("ingest", str(SEEDS), "--store", f"sqlite:///{begun}", **FAST).end()
    match = next(
        each.statement.subject
        for commit in await log_of(begun)
        for each in commit
        if isinstance(each, Claim) and each.statement.subject.startswith("match:")
    )
    copied(begun, store)
    sent, acknowledged, kills = iter(range(1, 1_000_000)), [], 0
    settings = FAST | {"GRAPHSVC_SEEDS": "", "GRAPHSVC_DATASETS": ""}
    moments = Random(3)
    while kills < KILLS:
        victim = nest.start("serve", "--port", "0", "--store", f"sqlite:///{store}", **settings)
        url = await address_of(victim)
        proposing = [
            asyncio.create_task(keep_proposing(url, sent, match, acknowledged)) for _ in range(3)
        ]
        await one_more(acknowledged, proposing)
        await until(victim, moments.uniform(0, 1))
        kills += victim.kill()
        await asyncio.gather(*proposing)
        whole(store)
        held = [
            each.statement.value.number
            for commit in await log_of(store)
            for each in commit
            if isinstance(each, Claim) and each.statement.property == "attendance"
        ]
        once(held)
        assert set(acknowledged) <= set(held)
    assert len(acknowledged) >= KILLS
    report(f"{kills} kills, {len(acknowledged)} decisions acknowledged, {len(held)} there")


# ---------------------------------------------------------------- migration and backup


def make_old_and_large(path):
    """A store of the first format, with many articles."""
    db = apsw.Connection(str(path))
    db.pragma("journal_mode", "wal")
    with db:
        db.execute(TABLES)
        db.pragma("application_id", APPLICATION_ID)
        db.pragma("user_version", 1)
        for number in range(1, ARTICLES + 1):
            article = _article(f"Rovers beat Athletic in match {number}. " * 5)
            db.execute("INSERT INTO commits VALUES (?, '2026-05-30T18:00:00+00:00')", (number,))
            row = (number, number, 0, encode(article))
            db.execute("INSERT INTO records VALUES (?, ?, ?, ?)", row)
            db.execute("INSERT INTO keys VALUES ('article', ?, ?)", (article.id, number))
    db.close()


@pytest.fixture(scope="module")
def old(nest):
    path = nest.folder / "old.db"
    make_old_and_large(path)
    return path


def rows_of(path):
    """The log as it lies in the tables."""
    db = apsw.Connection(str(path))
    rows = list(db.execute("SELECT * FROM records JOIN commits USING (revision)"))
    version = format_of(db)
    db.close()
    return rows, version


async def test_a_migration_that_is_killed_goes_on_where_it_was_and_the_log_stays_as_it_is(
    nest, old
):
    store = nest.folder / "migrated.db"
    log, _ = rows_of(old)
    left = [ARTICLES]

    def begin():
        copied(old, store)
        left[0] = ARTICLES

    async def check(_victim):
        verdict, (rows, version) = whole(store), rows_of(store)
        assert rows == log
        assert version in (1, 2, 3)
        assert verdict.unsealed <= left[0]
        left[0] = verdict.unsealed

    async def done():
        verdict, (rows, version) = whole(store), rows_of(store)
        assert (rows == log, version, verdict.unsealed) == (True, 3, 0)
        found = await open_store(f"sqlite:///{store}")
        assert len(await found.search("match 77", revision=ARTICLES)) == 1
        await found.close()

    def start():
        return nest.start("migrate", "--store", f"sqlite:///{store}")

    await suffer(Plan(begin, start, check, done), seed=4)


async def test_a_backup_that_is_killed_leaves_a_whole_copy_or_none_while_others_write(nest, old):
    store, copy = nest.folder / "used.db", nest.folder / "copy.db"
    copied(old, store)
    await nest.start("migrate", "--store", f"sqlite:///{store}").end()
    writer = await open_store(f"sqlite:///{store}")
    acknowledged = [ARTICLES]

    async def meanwhile(victim, moment):
        waiting = asyncio.create_task(until(victim, moment))
        while not waiting.done():
            commit = await writer.append([_article(f"Rovers won {acknowledged[0]} times.")])
            acknowledged[0] = commit.revision
            await asyncio.sleep(0.01)

    async def check(_victim):
        if copy.exists():
            assert whole(copy).revision >= ARTICLES
        assert await writer.head() == acknowledged[0]

    async def done():
        assert ARTICLES <= whole(copy).revision <= acknowledged[0]

    def start():
        return nest.start("backup", "--force", str(copy), "--store", f"sqlite:///{store}")

    def begin():
        discard(copy)

    await suffer(Plan(begin, start, check, done, meanwhile), seed=5)
    await writer.close()
    assert whole(store).revision == acknowledged[0]
    assert not copy.with_name("copy.db.partial").exists()


async def test_a_restore_that_is_killed_leaves_the_store_before_or_the_restored_one(nest, old):
    store, copy = nest.folder / "restored.db", nest.folder / "older.db"
    copied(old, copy)
    begun = nest.folder / "newer.db"
    copied(old, begun)
    await nest.start("migrate", "--store", f"sqlite:///{begun}").end()
    both = {rows_of(each)[1]: rows_of(each)[0] for each in (copy, begun)}

    def begin():
        copied(begun, store)

    async def check(_victim):
        whole(store)
        rows, version = rows_of(store)
        assert rows == both[version]

    async def done():
        whole(store)
        assert rows_of(store)[1] == 1

    def start():
        return nest.start("restore", "--force", str(copy), "--store", f"sqlite:///{store}")

    await suffer(Plan(begin, start, check, done), seed=6)
