"""Fetching for many: a few at a time, so that slow servers keep nobody from anything else."""

import asyncio

from graphsvc.fetching.fetch import Fetched, fetch
from graphsvc.fetching.reach import OUTSIDE, Reach

AT_ONCE = 4
"""Looking a name up takes a thread, and who waits for it takes memory."""


class Fetcher:
    """Fetches what is within a reach: what is open to everybody, unless told."""

    def __init__(self, reach: Reach = OUTSIDE, *, at_once: int = AT_ONCE) -> None:
        self._reach = reach
        self._free = asyncio.Semaphore(at_once)

    async def __call__(self, url: str) -> Fetched:
        """What lies at an address. Raises `UnreadableArticle` where nothing can be had."""
        async with self._free:
            return await fetch(url, self._reach)
