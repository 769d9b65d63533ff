"""Telling those who watch the graph what each commit does, however slowly they read."""

import asyncio
from collections.abc import AsyncIterator

from graphsvc.errors import FellBehind
from graphsvc.graph.changes import ChangeSet

BACKLOG = 1_000
"""How many commits may wait to be told."""


class Watcher:
    """Whoever watches: what is told waits until it is read.

    Nothing is left out in silence: if too much waits, the watcher is told that it fell behind.
    """

    def __init__(self, backlog: int) -> None:
        self._backlog = max(backlog, 1)  # else whoever waits would never be told the end
        self._waiting: asyncio.Queue[ChangeSet] = asyncio.Queue()
        self._lost = False

    def tell(self, done: ChangeSet) -> None:
        """Queue what was done, unless too much waits: then nothing is kept any more."""
        if self._waiting.qsize() >= self._backlog:
            self._lost = True
        if not self._lost:
            self._waiting.put_nowait(done)

    async def steps(self) -> AsyncIterator[ChangeSet]:
        """What was done, in order. Raises `FellBehind` in place of what is lost."""
        while not (self._lost and self._waiting.empty()):
            yield await self._waiting.get()
        raise FellBehind(
            "Too slow to be told every change: ask `changes` what was missed, and follow again"
        )
