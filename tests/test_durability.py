"""What was acknowledged survives kill -9, whole; nothing else is there in part."""

import asyncio
import os
import random
import signal
import subprocess
import sys
from functools import partial
from itertools import count
from pathlib import Path

import pytest

from graphsvc.extraction.tagging.tiers import Tier
from graphsvc.knowledge import KnowledgeBase
from graphsvc.opening import findings_in
from graphsvc.reference import load_names
from graphsvc.settings import packaged_seeds
from graphsvc.store import open_store
from tests.processes import clean_environment

HERE = Path(__file__).parent
TIER = Tier.FAST
"""What is lost does not depend on how well an article is read."""
REPORTS = sorted((HERE / "data" / "articles").glob("*.txt"))


def articles(folder: Path, *, number: int) -> list[Path]:
    """As many different articles as asked for: our reports, each in several editions."""
    folder.mkdir()
    for edition in count():
        for report in REPORTS:
            made = sorted(folder.iterdir())
            if len(made) == number:
                return made
            text = f"{report.read_text(encoding='utf-8')}\nEdition {edition} of {report.stem}.\n"
            (folder / f"{len(made):03}.txt").write_text(text, encoding="utf-8")
    raise AssertionError("count() never ends")


def ingesting(folder: Path, store: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "graphsvc", "ingest", "--verbose", str(folder)]
    settings = clean_environment(GRAPHSVC_TIER=TIER)
    return subprocess.Popen(
        [*command, "--store", store], env=settings, stdout=subprocess.PIPE, text=True
    )


def killed_after(process: subprocess.Popen[str], lines: int) -> int:
    """Read that many acknowledgements, kill -9; how many came out in all."""
    assert process.stdout
    told = sum(1 for _ in zip(range(lines), process.stdout, strict=False))
    os.kill(process.pid, signal.SIGKILL)
    told += len(process.stdout.readlines())
    process.wait(10)
    process.stdout.close()
    return told


async def log_of(store_url: str):
    store = await open_store(store_url)
    try:
        return [commit.records for commit in await store.log(limit=10_000)]
    finally:
        await store.close()


async def log_without_a_kill(files: list[Path]):
    store = await open_store("memory:")
    names, extractor = load_names(packaged_seeds() / "reference"), partial(findings_in, TIER, [])
    knowledge = await KnowledgeBase.open(store, names, extractor=extractor)
    for file in files:
        await knowledge.ingest(file.read_bytes().decode())
    return [commit.records for commit in await store.log(limit=10_000)]


def kill_and_finish(tmp_path: Path, *, number: int, kills: int, seed: int) -> None:
    files = articles(tmp_path / "articles", number=number)
    store = f"sqlite:///{tmp_path / 'killed.db'}"
    whole = asyncio.run(log_without_a_kill(files))
    assert len(whole) == number
    moments = random.Random(seed)
    for _ in range(kills):
        lines = moments.randrange(1, number // kills)
        acknowledged = killed_after(ingesting(tmp_path / "articles", store), lines)
        held = asyncio.run(log_of(store))
        assert len(held) >= acknowledged
        assert held == whole[: len(held)]
    finished = ingesting(tmp_path / "articles", store)
    finished.communicate(timeout=120)
    assert finished.returncode == 0
    assert asyncio.run(log_of(store)) == whole


@pytest.mark.slow
def test_articles_acknowledged_before_a_kill_are_whole_and_ingesting_again_completes_the_set(
    tmp_path,
):
    kill_and_finish(tmp_path, number=24, kills=1, seed=1)


@pytest.mark.slow
def test_two_hundred_articles_survive_ten_kills_at_random_moments(tmp_path):
    kill_and_finish(tmp_path, number=200, kills=10, seed=2)
