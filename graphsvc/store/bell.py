"""Waking those who wait for the next commit."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress


class Bell:
    """Rung at each append of this process; whoever waits is woken at once, and looks."""

    def __init__(self) -> None:
        self._next_ring = asyncio.Event()

    def ring(self) -> None:
        """Wake all who wait."""
        self._next_ring.set()
        self._next_ring = asyncio.Event()

    async def wait(
        self, grown: Callable[[], Awaitable[bool]], *, timeout: float, poll: float | None = None
    ) -> bool:
        """Sleep until `grown()` is true: looked at first, at each ring, and each `poll` seconds.

        Polling notices what other processes append, who cannot ring here. False when `timeout`
        seconds passed and it is still not true.
        """
        try:
            async with asyncio.timeout(timeout):
                await self._until(grown, poll)
        except TimeoutError:
            return await grown()
        return True

    async def _until(self, grown: Callable[[], Awaitable[bool]], poll: float | None) -> None:
        while True:
            ring = self._next_ring  # taken before looking, so that no ring is missed in between
            if await grown():
                return
            with suppress(TimeoutError):
                async with asyncio.timeout(poll):
                    await ring.wait()
