"""One heavy operation of a client at a time, so that what many of them hold in memory stays small.

What others ask comes in between: see `slices`.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from weakref import WeakKeyDictionary

from graphsvc.clients import Account

_lanes: WeakKeyDictionary[Account, asyncio.Lock] = WeakKeyDictionary()


@asynccontextmanager
async def lane(account: Account) -> AsyncIterator[None]:
    """Wait until nothing else heavy of this client is under way."""
    async with _lanes.setdefault(account, asyncio.Lock()):
        yield
