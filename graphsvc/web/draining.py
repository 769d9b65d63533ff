"""How a service that is told to stop ends: whoever is answered gets the answer, nobody follows on.

https://www.rfc-editor.org/rfc/rfc6455#section-7.4.1 has the code that closes a WebSocket.
"""

import asyncio
import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from time import monotonic
from typing import Any

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from graphsvc.telemetry.exchange import Exchange, current
from graphsvc.web.refusals import refusal

log = logging.getLogger(__name__)

GOING_AWAY = 1001
REASON = "The service is stopping: connect again"
CLOSE = {"type": "websocket.close", "code": GOING_AWAY, "reason": REASON}
END = {"type": "http.response.body", "body": b"", "more_body": False}
LATE = refusal(
    "The service is stopping: ask again", 503, {"Retry-After": "1", "Connection": "close"}
)
SORRY = {"type": "http.response.start", "status": 503, "headers": LATE.raw_headers}
TOO_LATE = {"type": "http.response.body", "body": LATE.body, "more_body": False}
LOOK = 0.02
"""Seconds between two looks at who is still there."""
PATIENCE = 1.0
"""Seconds that the words of farewell may take."""


@dataclass(slots=True, eq=False)
class Answering:
    """A request or a WebSocket, the task that answers it, and the way to whoever asked."""

    exchange: Exchange
    task: asyncio.Task[Any]
    to_client: Send
    drain: "Drain"
    websocket: bool
    begun: bool = False
    """Whether a part of the answer is sent."""
    left: bool = False
    """Whether it was ended from here."""

    async def send(self, message: Message) -> None:
        """Send a message of the application, unless the end was sent already."""
        if self.left:
            return
        if message["type"] == "http.response.start":
            self.begun = True
            if self.drain.begun:  # or whoever asked would ask again by the same connection
                MutableHeaders(scope=message)["Connection"] = "close"
        await self.to_client(message)

    @property
    def idle(self) -> bool:
        """Whether it only waits for what may come: nobody is owed an answer."""
        if self.websocket:
            return self.exchange.owed <= 0
        return self.begun and self.exchange.following > 0

    async def leave(self) -> None:
        """End it as its protocol has it: a WebSocket with 1001, a stream after a whole event.

        A request whose answer is not begun is told to ask again.
        """
        self.left = True
        try:
            async with asyncio.timeout(PATIENCE):
                for each in self._farewell():
                    await self.to_client(each)
        except TimeoutError:
            pass  # whoever reads nothing is not waited for
        except Exception:  # the server's ways to say that whoever asked has gone
            log.debug("a farewell was not sent", exc_info=True)
        finally:
            self.task.cancel()

    def _farewell(self) -> Iterable[Message]:
        if self.websocket:
            return (CLOSE,)
        return (END,) if self.begun else (dict(SORRY), TOO_LATE)


class Drain:
    """Who is being answered just now, and the way to let all of them end."""

    def __init__(self) -> None:
        self.begun = False
        """Whether the service is told to stop."""
        self._answering: set[Answering] = set()
        self._leaving: set[asyncio.Task[None]] = set()

    @property
    def websockets(self) -> int:
        """How many are open."""
        return sum(each.websocket for each in self._answering)

    @property
    def requests(self) -> int:
        """How many are being answered."""
        return len(self._answering) - self.websockets

    @property
    def subscriptions(self) -> int:
        """How many are under way."""
        return sum(each.exchange.following for each in self._answering)

    @contextmanager
    def noting(self, answering: Answering) -> Iterator[None]:
        """Know of somebody as long as the answer takes."""
        self._answering.add(answering)
        try:
            yield
        finally:
            self._answering.discard(answering)

    async def finish(self, *, within: float, linger: float = 0) -> int:
        """Return once nobody is answered any more, or after `within` seconds; who is left then.

        Subscriptions are ended at once, and WebSockets when all that they asked for is answered;
        those that are not by the end of the time are ended too, and so are requests, unless their
        answer is begun: those are left to the server.
        For `linger` seconds requests may come in, each of which is told that it is the last of its
        connection.
        """
        self.begun = True
        begin = monotonic()
        while monotonic() < begin + (within if self._answering else min(linger, within)):
            self._end(each for each in self._answering if each.idle)
            await asyncio.sleep(LOOK)
        late = len(self._answering)
        self._end(each for each in self._answering if each.websocket or not each.begun)
        if self._leaving:
            await asyncio.wait(self._leaving, timeout=PATIENCE + LOOK)
        return late

    def _end(self, these: Iterable[Answering]) -> None:
        for each in [one for one in these if not one.left]:
            task = asyncio.create_task(each.leave())
            self._leaving.add(task)
            task.add_done_callback(self._leaving.discard)


class Draining:
    """Middleware that keeps a drain informed, and ends what the drain wants ended."""

    def __init__(self, app: ASGIApp, drain: Drain) -> None:
        self._app = app
        self._drain = drain

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request or a WebSocket be answered."""
        task = asyncio.current_task()
        if scope["type"] == "lifespan" or task is None:
            await self._app(scope, receive, send)
            return
        websocket = scope["type"] == "websocket"
        answering = Answering(current.get() or Exchange(), task, send, self._drain, websocket)
        with self._drain.noting(answering):
            try:
                await self._app(scope, receive, answering.send)
            except asyncio.CancelledError:
                if not answering.left:
                    raise
                task.uncancel()
