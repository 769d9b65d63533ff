"""The messages of a WebSocket, as the protocol has them and within the limits.

https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md
"""

import asyncio
from collections.abc import AsyncGenerator, Mapping

from strawberry.asgi import ASGIWebSocketAdapter
from strawberry.http.exceptions import NonJsonMessageReceived

from graphsvc.documents import name_in
from graphsvc.errors import LimitExceeded
from graphsvc.telemetry.exchange import current

TOO_BIG = 1009
"""https://www.rfc-editor.org/rfc/rfc6455#section-7.4.1"""

REASON = 123
"""Bytes that the reason of a close may have."""


class Messages(ASGIWebSocketAdapter):
    """Closes a WebSocket whose message is beyond a limit, or none of the protocol."""

    async def iter_json(
        self, *, ignore_parsing_errors: bool = False
    ) -> AsyncGenerator[object, None]:
        """The messages that come in."""
        incoming = super().iter_json(ignore_parsing_errors=ignore_parsing_errors)
        try:
            async for each in incoming:
                if not well_formed(each):
                    raise NonJsonMessageReceived
                note(each)
                yield each
                # Messages that are there already are handed out without a pause for others.
                await asyncio.sleep(0)
        except LimitExceeded as error:
            await self.close(TOO_BIG, str(error)[:REASON])

    async def send_json(self, message: Mapping[str, object]) -> None:
        """Send a message, and note that an operation has got its last one."""
        await super().send_json(message)
        if message["type"] in ("complete", "error"):
            note(message)


def note(message: object) -> None:
    """Tell the exchange which operations are under way."""
    exchange = current.get()
    match message:
        case {"type": "subscribe", "id": str(name)} if exchange:
            exchange.asked.add(name)
        case {"type": "complete" | "error", "id": str(name)} if exchange:
            exchange.asked.discard(name)


def well_formed(message: object) -> bool:
    """Whether a message has what its kind must have, each of the right type."""
    match message:
        case {"type": "subscribe", "id": str(), "payload": dict() as payload}:
            return asks_well(payload)
        case {"type": "complete", "id": str()}:
            return True
        case {"type": "subscribe" | "complete"}:
            return False
        case {"type": str()}:
            return True
    return False


def asks_well(payload: Mapping[str, object]) -> bool:
    """Whether the payload of an operation has what it must have: a text, or the name of one."""
    objects = (payload.get("variables"), payload.get("extensions"))
    texts = (payload.get("query"), payload.get("operationName"))
    typed = all(isinstance(each, dict | None) for each in objects) and all(
        isinstance(each, str | None) for each in texts
    )
    return typed and ("query" in payload or name_in(payload) is not None)
