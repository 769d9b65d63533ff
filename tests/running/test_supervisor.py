"""What the supervisor makes of processes that end, and of signals."""

import asyncio
import os
import signal
import socket
from pathlib import Path
from time import monotonic, sleep

import pytest

from graphsvc.errors import GraphsvcError
from graphsvc.running import supervisor
from graphsvc.running.supervisor import LATE, Supervisor, pause_after
from graphsvc.settings import Settings

DOCS = Path(__file__).parents[2] / "docs" / "deployment.md"
WHILE = 60
"""Seconds until a process that begins would listen."""


def die(*_):
    """Work that ends without a word, as where the kernel has no memory for it."""
    os._exit(9)


def tell_mask(*_):
    """Work that ends with 7 if Ctrl-C does not reach it yet."""
    os._exit(7 if signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, []) else 1)


def take_long(*_):
    """Work that does not listen for a while."""
    sleep(WHILE)


@pytest.fixture
def running(monkeypatch):
    """What supervises processes that do some work."""
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def supervising(work):
            monkeypatch.setattr(supervisor, "work", work)
            return Supervisor(Settings(workers=2), listener, lambda: None)

        yield supervising


@pytest.mark.parametrize(("work", "code"), [(die, 9), (tell_mask, 7)])
async def test_a_first_process_that_ends_before_it_listens_is_told(running, work, code):
    told = f"the first worker ended with {code} before it listened"
    with pytest.raises(GraphsvcError, match=told):
        await running(work).run()


async def test_told_to_stop_before_the_first_process_listens_all_end_at_once(running):
    supervising = running(take_long)
    begun = monotonic()
    ended = asyncio.create_task(supervising.run())
    for _ in range(3):
        await asyncio.sleep(0)
    assert supervising._processes
    os.kill(os.getpid(), signal.SIGTERM)
    await ended
    assert monotonic() - begun < WHILE / 2
    assert [each.process.exitcode for each in supervising._processes.values()] == [-signal.SIGTERM]


def test_what_ends_is_started_again_as_soon_as_the_docs_say():
    pauses = [pause_after(0.0)]
    while pauses[-1] < LATE:
        pauses.append(pause_after(pauses[-1]))
    assert pauses == [0.5, 1, 2, 4, 8, 16, 30]
    assert pause_after(LATE) == LATE
    told = "started again, after half a second at first, later after up to 30."
    assert told in DOCS.read_text(encoding="utf-8")
