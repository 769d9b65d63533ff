"""Whoever leaves before the answer is there need not be answered."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from starlette.requests import ClientDisconnect
from starlette.types import Message, Receive

from graphsvc.telemetry.exchange import current

Done = TypeVar("Done")


class Line:
    """What a client sends, and whether it is still there."""

    def __init__(self, receive: Receive) -> None:
        self._receive = receive
        self._read = asyncio.Event()

    async def receive(self) -> Message:
        """The next piece of the body."""
        message = await self._receive()
        if not message.get("more_body", False):
            self._read.set()
        return message

    async def unless_left(
        self, work: Callable[[], Awaitable[Done]], forget: Callable[[Done], Awaitable[None]]
    ) -> Done | None:
        """What some work comes to; None where the client has left, and the exchange knows that.

        The work is waited for all the same: a query ends soon then, and a mutation as it began.
        What it comes to is forgotten.
        """
        working = asyncio.ensure_future(work())
        leaving = asyncio.create_task(self._left())
        try:
            await asyncio.wait((working, leaving), return_when=asyncio.FIRST_COMPLETED)
            exchange = current.get()
            if exchange and not working.done():
                exchange.left = True
            done = await working
        except ClientDisconnect:  # amid its request
            return None
        else:
            if not exchange or not exchange.left:
                return done
            await forget(done)
            return None
        finally:
            for each in (working, leaving):
                each.cancel()
            await asyncio.wait((working, leaving))

    async def _left(self) -> None:
        await self._read.wait()
        while (await self._receive())["type"] != "http.disconnect":
            pass
