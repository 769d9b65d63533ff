"""One heavy piece of work at a time, and a pause after each.

Whoever is quick is served in the pauses, however many heavy operations wait.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from time import thread_time
from weakref import WeakKeyDictionary

SHARE = 0.2
"""The pause, as a part of the time that was worked."""

_lanes: WeakKeyDictionary[asyncio.AbstractEventLoop, asyncio.Lock] = WeakKeyDictionary()
"""Of each event loop one: a lock belongs to the loop it was first waited for in."""


@asynccontextmanager
async def lane() -> AsyncIterator[None]:
    """Wait until nothing else heavy is under way; afterwards let others have the loop."""
    async with _lanes.setdefault(asyncio.get_running_loop(), asyncio.Lock()):
        began = thread_time()
        try:
            yield
        finally:
            await asyncio.sleep(SHARE * (thread_time() - began))
