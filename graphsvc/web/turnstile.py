"""How many a client may have at the same time: so many go in, others queue, the rest is refused."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from starlette.types import Scope

from graphsvc.errors import LimitExceeded


@dataclass(slots=True)
class Lane:
    """What one client has."""

    free: asyncio.Semaphore
    inside: int = 0
    """With those that wait."""


class Turnstile:
    """Counts for each client how many are inside; forgets clients that have none."""

    def __init__(self, name: str, *, room: int, queue: int = 0) -> None:
        """`name` is that of the limit that is told when the queue is full."""
        self._name = name
        self._room = room
        self._queue = queue
        self._lanes: dict[str, Lane] = {}

    @asynccontextmanager
    async def passing(self, client: str) -> AsyncIterator[None]:
        """Go in when there is room, and out in the end. Raises `LimitExceeded` if too many wait."""
        lane = self._lanes.setdefault(client, Lane(asyncio.Semaphore(self._room)))
        if lane.inside >= self._room + self._queue:
            raise LimitExceeded(self._name, allowed=self._queue or self._room)
        lane.inside += 1
        try:
            async with lane.free:
                yield
        finally:
            lane.inside -= 1
            if not lane.inside:
                del self._lanes[client]


def client_of(scope: Scope) -> str:
    """Who asks, as far as the network tells; a proxy that is trusted has put it right."""
    host, _port = scope.get("client") or ("", 0)
    return str(host)
