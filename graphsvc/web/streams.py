"""Many answers in one response: server-sent events, and multipart, for subscriptions.

https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md (distinct connections mode) and
https://www.apollographql.com/docs/graphos/routing/operations/subscriptions/multipart-protocol
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import aclosing
from typing import Protocol

from starlette.responses import Response
from starlette.types import Receive, Scope, Send
from strawberry.http.streaming import (
    MULTIPART_SUBSCRIPTION_BOUNDARY,
    MultipartSubscriptionTransport,
    SSETransport,
)

from graphsvc.errors import LimitExceeded
from graphsvc.web.negotiating import EVENTS_TYPE, PARTS_TYPE
from graphsvc.web.refusals import too_much
from graphsvc.web.turnstile import Turnstile, client_of

log = logging.getLogger(__name__)

PATIENCE = 30.0
"""Seconds that a reader may take for what is sent, before the stream is cut off."""


class Events(SSETransport):
    """Each answer as an event; a comment is a sign of life.

    Lines end as they do on Unix: all are allowed, but urql knows no others.
    """

    opening = ""

    def encode_event(self, event: str, data: str | None = None) -> str:
        """An event with its data, which is one line."""
        return super().encode_event(event, data).replace("\r\n", "\n")

    def encode_comment(self, comment: str) -> str:
        """A line that readers pass over."""
        return super().encode_comment(comment).replace("\r\n", "\n")


class Parts(MultipartSubscriptionTransport):
    """Each answer as a part; an empty one is a sign of life.

    Every part is followed by its delimiter at once, so that nobody has to wait for the next.
    """

    opening = f"--{MULTIPART_SUBSCRIPTION_BOUNDARY}"

    @property
    def headers(self) -> Mapping[str, str]:
        """The media type, and that nobody on the way may keep or gather what comes."""
        kind = f'{PARTS_TYPE};boundary="{self.separator}";subscriptionSpec="1.0"'
        return {**Events.headers, "Content-Type": kind}

    def encode_complete(self) -> str:
        """What makes the last delimiter the end. RFC 2046, section 5.1.1."""
        return "--\r\n"


TRANSPORTS: Mapping[str, type[Events | Parts]] = {EVENTS_TYPE: Events, PARTS_TYPE: Parts}
"""How many answers are written, by media type."""


def as_event(answer: object, encode: Callable[[object], str]) -> Response:
    """The one answer of a query, for those who take nothing but events."""
    events = Events()
    text = events.encode_event("next", encode(answer)) + events.encode_complete()
    return Response(text, headers=dict(events.headers))


class Pieces(Protocol):
    """What is sent, piece by piece."""

    def __aiter__(self) -> AsyncIterator[str]:
        """The pieces."""

    async def aclose(self) -> None:
        """Leave nothing of them behind."""


class Stream(Response):
    """A response that goes on until the answers end, or the reader is gone or too slow.

    It counts as a connection of the client; one too many is refused.
    """

    def __init__(
        self,
        pieces: Pieces,
        headers: Mapping[str, str],
        room: Turnstile,
        *,
        patience: float = PATIENCE,
    ) -> None:
        """`patience` are the seconds that one piece may take to be sent."""
        super().__init__(headers={**headers, "Vary": "Accept"})
        del self.headers["content-length"]
        kind = headers["Content-Type"].partition(";")[0]
        self._opening = TRANSPORTS[kind].opening
        self._pieces = pieces
        self._room = room
        self._patience = patience

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send, and leave nothing behind."""
        async with aclosing(self._pieces):
            try:
                async with self._room.passing(client_of(scope)):
                    await self._until_gone(receive, send)
            except LimitExceeded as error:
                await too_much(error)(scope, receive, send)

    async def aclose(self) -> None:
        """End what would have been sent."""
        await self._pieces.aclose()

    async def _until_gone(self, receive: Receive, send: Send) -> None:
        sending = asyncio.create_task(self._send(send))
        leaving = asyncio.create_task(gone(receive))
        try:
            await asyncio.wait((sending, leaving), return_when=asyncio.FIRST_COMPLETED)
        finally:
            for each in (sending, leaving):
                each.cancel()
            await asyncio.wait((sending, leaving))
        if not sending.cancelled():
            sending.result()

    async def _send(self, send: Send) -> None:
        start = {"type": "http.response.start", "status": 200, "headers": self.raw_headers}
        await send(start)
        if self._opening:
            await send(_body(self._opening, more=True))
        try:
            async for piece in self._pieces:
                async with asyncio.timeout(self._patience):
                    await send(_body(piece, more=True))
        except (TimeoutError, OSError) as error:
            log.info("a stream was cut off: its reader is too slow, or gone (%r)", error)
            return
        await send(_body("", more=False))


async def gone(receive: Receive) -> None:
    """Wait until the reader has left."""
    while (await receive())["type"] != "http.disconnect":
        pass


def _body(piece: str, *, more: bool) -> dict[str, object]:
    return {"type": "http.response.body", "body": piece.encode(), "more_body": more}
