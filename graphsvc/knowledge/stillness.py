"""The graph kept still for those who look at it piece by piece, and let others run in between."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class Stillness:
    """Many may look at the same time; whoever changes the graph is alone.

    First come, first served: who wants to change it waits for those who look already, and those
    who come later wait for the change. Nobody may ask again while they look or change.
    """

    def __init__(self) -> None:
        self._entry = asyncio.Lock()
        self._nobody = asyncio.Event()
        self._nobody.set()
        self._looking = 0

    @asynccontextmanager
    async def looking(self) -> AsyncIterator[None]:
        """Nothing changes inside."""
        async with self._entry:
            self._looking += 1
            self._nobody.clear()
        try:
            yield
        finally:
            self._looking -= 1
            if not self._looking:
                self._nobody.set()

    @asynccontextmanager
    async def changing(self) -> AsyncIterator[None]:
        """Nobody looks inside."""
        async with self._entry:
            await self._nobody.wait()
            yield
