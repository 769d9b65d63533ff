"""SIGTERM and Ctrl-C, as a process of its own meets them."""

import asyncio
import os
import random
import signal
import socket
import subprocess
from time import monotonic
from urllib.parse import urlsplit

import pytest

from graphsvc.store import open_store
from tests.processes import serving
from tests.running.under_load import under_load

ROUNDS = int(os.environ.get("GRAPHSVC_TEST_DRAINS", "2"))
"""How often the service is ended under load; the moments are drawn by chance."""
FAST = {"GRAPHSVC_TIER": "fast", "GRAPHSVC_LIMIT_RUNNING": "64", "GRAPHSVC_GRACE": "60"}
"""With time enough on a busy machine."""
HALF = b"\r\n".join(
    (
        b"POST /graphql HTTP/1.1",
        b"Host: localhost",
        b"Content-Type: application/json",
        b"Content-Length: 99",
        b"",
        b'{"query": ',
    )
)
"""A request that does not go on."""
EMPTY = ("--no-seeds",)


async def articles_in(store):
    opened = await open_store(store, create=False)
    try:
        return {each.id for commit in await opened.log(limit=10_000) for each in commit.records[:1]}
    finally:
        await opened.close()


@pytest.mark.slow
@pytest.mark.parametrize("round_", range(ROUNDS))
async def test_a_service_that_is_ended_under_load_breaks_no_answer_and_loses_no_article(
    round_, tmp_path
):
    told = [signal.SIGTERM, signal.SIGINT][round_ % 2]
    after = random.Random(round_).uniform(0.2, 2)
    with serving(*EMPTY, folder=tmp_path, **FAST) as (process, url):
        seen = await under_load(url, lambda: process.send_signal(told), after=after)
        _, errors = await asyncio.to_thread(process.communicate, timeout=60)
    there = await articles_in(f"sqlite:///{tmp_path / 'graphsvc.db'}")
    print(seen.answers, len(seen.acknowledged), len(there), seen.refused)  # noqa: T201
    assert (process.returncode, errors, seen.broken) == (0, "", [])
    assert seen.closes == [1001] * 5
    assert seen.answers > len(seen.acknowledged) > 0
    assert set(seen.acknowledged) <= there


@pytest.mark.slow
@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGINT])
def test_the_second_signal_ends_at_once_and_the_exit_code_says_by_which(told, tmp_path):
    with serving("--store", "memory:", *EMPTY, folder=tmp_path) as (process, url):
        where = urlsplit(url)
        with socket.create_connection((where.hostname, where.port)) as slow:
            slow.sendall(HALF)
            process.send_signal(signal.SIGTERM)
            with pytest.raises(subprocess.TimeoutExpired):  # it waits for the rest
                process.communicate(timeout=1)
            process.send_signal(told)
            begun = monotonic()
            process.communicate(timeout=20)
    assert process.returncode == -told
    assert monotonic() - begun < 1


@pytest.mark.slow
def test_whoever_sends_no_end_keeps_it_no_longer_than_is_set(tmp_path):
    with serving("--store", "memory:", *EMPTY, folder=tmp_path, GRAPHSVC_GRACE="1.5") as (
        process,
        url,
    ):
        where = urlsplit(url)
        with socket.create_connection((where.hostname, where.port)) as slow:
            slow.sendall(HALF)
            begun = monotonic()
            process.send_signal(signal.SIGTERM)
            _, errors = process.communicate(timeout=20)
    assert 1.5 < monotonic() - begun < 5
    assert (process.returncode, "1 who are answered are cut off" in errors) == (0, True)
