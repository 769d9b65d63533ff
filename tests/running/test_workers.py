"""Several processes behind one socket."""

import asyncio
import os
import random
import re
import signal
import sys
from pathlib import Path
from time import monotonic

import pytest

from tests.commands import run_here
from tests.processes import ask, fetch, serving
from tests.running.test_signals import EMPTY, FAST, ROUNDS, articles_in
from tests.running.under_load import INGEST, REPORT, under_load

SEEN_WITHIN = 1.0
"""Seconds after which docs/deployment.md says that what one wrote is seen by all."""


def test_a_store_in_memory_is_refused_with_the_mend(tmp_path):
    done = run_here("serve", "--port", "0", "--workers", "2", "--store", "memory:", folder=tmp_path)
    assert done.code == 1
    assert done.err.startswith("graphsvc: 2 workers cannot share a store in memory: name a file")


def children(process) -> set[int]:
    """The processes that serve."""
    found = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text(encoding="ascii")
    return {each for each in map(int, found.split()) if "spawn_main" in command_of(each)}


def command_of(pid: int) -> str:
    return Path(f"/proc/{pid}/cmdline").read_text(encoding="utf-8")


def all_ready(url: str, number: int) -> set[int]:
    """The processes that say that they are ready, once that many do."""
    seen: set[int] = set()
    end = monotonic() + 60
    while len(seen) < number:
        assert monotonic() < end, seen
        told = fetch(url.replace("/graphql", "/readyz")).text
        seen |= set(map(int, re.findall(r"ready: .* process (\d+)", told)))
    return seen


def stats_of(url: str, number: int, wanted: int) -> float:
    """Seconds until so many processes have said that there are so many articles."""
    begun, seen = monotonic(), set()
    while len(seen) < number:
        assert monotonic() < begun + 60, seen
        told = fetch(url.replace("/graphql", "/readyz")).text
        if f"revision {wanted}," in told:
            seen.add(told.rpartition(" ")[2])
    return monotonic() - begun


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_workers_share_store_and_socket_and_one_that_dies_is_started_again(tmp_path):
    seen = {"GRAPHSVC_METRICS": "on"} | FAST
    with serving("--workers", "2", "--no-reference", folder=tmp_path, **seen) as (process, url):
        assert all_ready(url, 2) == children(process)
        for number in range(2, 6):  # the seed is the first
            done = ask(url, INGEST, text=REPORT.format(n=number))
            assert done["data"]["ingestArticle"]["article"]["id"]
            assert stats_of(url, 2, number) < SEEN_WITHIN
        told = fetch(url.replace("/graphql", "/metrics")).text
        assert 'graphsvc_ingests_total{outcome="new",source="article"} 5.0' in told
        killed = min(children(process))
        os.kill(killed, signal.SIGKILL)
        for _ in range(20):
            assert ask(url, "{ stats { articles } }") == {"data": {"stats": {"articles": 5}}}
        assert killed not in all_ready(url, 2)
        process.send_signal(signal.SIGTERM)
        _, errors = process.communicate(timeout=20)
    assert process.returncode == 0
    assert re.fullmatch(r"worker \d ended with -9, starting it again in 0\.5 s\n", errors)
    assert len(asyncio.run(articles_in(f"sqlite:///{tmp_path / 'graphsvc.db'}"))) == 5


@pytest.mark.slow
async def test_workers_that_are_ended_under_load_break_no_answer_and_lose_no_article(tmp_path):
    for round_ in range(ROUNDS // 2):
        folder = tmp_path / str(round_)
        folder.mkdir()
        after = random.Random(round_).uniform(0.2, 2)
        with serving("--workers", "2", *EMPTY, folder=folder, **FAST) as (process, url):
            await asyncio.to_thread(all_ready, url, 2)
            seen = await under_load(url, process.terminate, after=after)
            _, errors = await asyncio.to_thread(process.communicate, timeout=60)
        there = await articles_in(f"sqlite:///{folder / 'graphsvc.db'}")
        print(seen.answers, len(seen.acknowledged), len(there), seen.refused)  # noqa: T201
        assert (process.returncode, errors, seen.broken) == (0, "", [])
        assert seen.closes == [1001] * 5
        assert set(seen.acknowledged) <= there


@pytest.mark.slow
def test_a_store_that_no_worker_can_open_is_told_in_one_line(tmp_path):
    done = run_here(
        "serve", "--port", "0", "--workers", "2", "--store", "nothing:", folder=tmp_path
    )
    assert done.code == 1
    assert done.err.startswith("graphsvc: No store answers to 'nothing:'")
    assert done.err.count("\n") == 1


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_workers_end_when_their_supervisor_is_killed(tmp_path):
    with serving("--workers", "2", *EMPTY, folder=tmp_path, **FAST) as (process, url):
        left = all_ready(url, 2)
        process.kill()
        end = monotonic() + 20
        while any(Path(f"/proc/{each}/cmdline").exists() for each in left):
            assert monotonic() < end
