"""Fetching for many: a few at a time, so that slow servers keep nobody from anything else."""

import asyncio
import logging

from graphsvc.errors import Unreachable, UnreadableArticle
from graphsvc.fetching.fetch import Fetched, fetch
from graphsvc.fetching.reach import OUTSIDE, SAVE, Reach
from graphsvc.telemetry.exchange import incident

log = logging.getLogger(__name__)

AT_ONCE = 4
"""Looking a name up takes a thread, and who waits for it takes memory."""


class Fetcher:
    """Fetches what is within a reach: what is open to everybody, unless told."""

    def __init__(self, reach: Reach = OUTSIDE, *, at_once: int = AT_ONCE) -> None:
        self._reach = reach
        self._free = asyncio.Semaphore(at_once)

    async def __call__(self, url: str) -> Fetched:
        """What lies at an address. Raises `UnreadableArticle` where nothing can be had.

        What is not on the public web is told from what is not there by the log alone: others
        would learn by it what there is in the network of the service.
        """
        async with self._free:
            try:
                return await fetch(url, self._reach)
            except Unreachable as error:
                name = incident()
                log.warning("%.500r is not fetched [%s]: %s", url, name, error)
                raise UnreadableArticle(
                    f"it cannot be had from the public web (the log knows why, as {name}): "
                    f"check the address, or {SAVE}"
                ) from None
