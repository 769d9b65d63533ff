"""Commands that are killed at random moments, and what must hold then."""

import asyncio
import os
import random
import shutil
import signal
from collections import Counter
from collections.abc import Awaitable, Callable
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from graphsvc.store import open_store
from graphsvc.store.keeping import verify
from tests import forking

LONGER = 1.1
"""By how much a work may last longer than it did before: a machine is now busy, now idle."""
PATIENCE = 120
"""Seconds that a command may take."""


def unheard(*_):
    """Nobody asks how far it is."""


class Nursery:
    """Starts commands in a folder, each with a file for what it prints."""

    def __init__(self, folder):
        self.folder = folder
        self.born = 0
        self.forks = forking.Nursery()

    def start(self, *arguments, **settings):
        """A command that has begun."""
        self.born += 1
        out = self.folder / f"out-{self.born}"
        with out.open("ab") as told, open(os.devnull, "rb") as nothing:  # noqa: PTH123
            written = told.fileno()
            files = (nothing.fileno(), written, written, written)
            pid = self.forks.start(*arguments, folder=self.folder, files=files, **settings)
        return Victim(pid, out)


@contextmanager
def nursery(folder):
    """A nursery for commands in a folder."""
    begun = Nursery(folder)
    yield begun
    begun.forks.close()


@dataclass
class Victim:
    """A command under way."""

    pid: int
    out: Path

    @property
    def lines(self):
        """What it has printed, in whole lines."""
        return self.out.read_text().rpartition("\n")[0].splitlines()

    @property
    def ended(self):
        """How it ended by itself; None where it did not."""
        last = self.lines[-1:] or [""]
        return int(last[0].split()[1]) if last[0].startswith("exit ") else None

    def kill(self):
        """Kill it and what it started; whether it was still at work."""
        with suppress(ProcessLookupError):
            os.killpg(self.pid, signal.SIGKILL)
        while alive(self.pid):
            pass
        return self.ended is None

    async def end(self):
        """Wait until it ends by itself."""
        deadline = monotonic() + PATIENCE
        while self.ended is None:
            assert monotonic() < deadline, self.lines
            await asyncio.sleep(0.01)
        assert self.ended == 0, self.lines


def alive(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


@dataclass
class Plan:
    """What is killed again and again."""

    begin: Callable[[], None]
    """Make everything as it is before the work."""
    start: Callable[[], Victim]
    """Begin the work, or go on with it."""
    check: Callable[[Victim], Awaitable[None]]
    """What must hold after a kill."""
    done: Callable[[], Awaitable[None]]
    """What must hold once the work has come to its end."""
    meanwhile: Callable[[Victim, float], Awaitable[None]] | None = None
    """What happens until the moment of a kill, in so many seconds."""


@dataclass
class Tally:
    """What came of it."""

    kills: int = 0
    finished: int = 0


async def kill_again_and_again(plan, *, kills, seed):
    """Kill the work at that many random moments, going on with it after each."""
    choose, tally = random.Random(seed), Tally()
    whole = await length_of(plan)
    plan.begin()
    while tally.kills < kills:
        began, victim, moment = monotonic(), plan.start(), choose.uniform(0, whole)
        await (plan.meanwhile(victim, moment) if plan.meanwhile else until(victim, moment))
        if victim.kill():
            tally.kills += 1
            whole *= LONGER
            await plan.check(victim)
        else:
            assert victim.ended == 0, victim.lines
            tally.finished += 1
            whole = min(whole, monotonic() - began)
            await plan.done()
            plan.begin()
    await complete(plan)
    return tally


async def until(victim, moment):
    """Wait for the moment, or until the work has ended."""
    deadline = monotonic() + moment
    while monotonic() < deadline and victim.ended is None:  # noqa: ASYNC110 - a file tells it
        await asyncio.sleep(0.002)


async def length_of(plan):
    """How long the work takes, in seconds."""
    plan.begin()
    began = monotonic()
    await complete(plan)
    return monotonic() - began


async def complete(plan):
    """Go on until the end."""
    await plan.start().end()
    await plan.done()


# ---------------------------------------------------------------- what must hold


async def log_of(path):
    """The records of a store, commit by commit."""
    store = await open_store(f"sqlite:///{path}")
    try:
        return [commit.records for commit in await store.log(limit=100_000)]
    finally:
        await store.close()


def whole(path):
    """What `verify` makes of a store: nothing is damaged."""
    verdict = verify(f"sqlite:///{path}", None, unheard)
    assert verdict.damages == ()
    return verdict


def discard(*paths):
    """Delete files and what SQLite keeps beside them."""
    for path in paths:
        for each in path.parent.glob(f"{path.name}*"):
            each.unlink()


def once(values):
    """Each of them is there once."""
    twice = [value for value, times in Counter(values).items() if times > 1]
    assert twice == []


def copied(source, path):
    """A file that begins as another."""
    discard(path)
    shutil.copy(source, path)
