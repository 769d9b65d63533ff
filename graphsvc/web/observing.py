"""Each request gets an id, by which the answer and the log know it."""

import re
from secrets import token_hex

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from graphsvc.telemetry.exchange import Exchange, current

ID = "X-Request-Id"
SANE = re.compile(r"[\w.:/+=-]{1,64}", re.ASCII)
"""An id of somebody else that may stand in our log."""
TRACEPARENT = re.compile(
    r"(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}"
)
"""https://www.w3.org/TR/trace-context/#traceparent-header"""


def id_of(headers: Headers) -> str:
    """The id that a request brings, its own or that of its trace; a new one if it brings none."""
    if SANE.fullmatch(given := headers.get(ID, "")):
        return given
    traced = TRACEPARENT.match(headers.get("traceparent", ""))
    return traced[1] if traced else token_hex(8)


class Observing:
    """Middleware that makes the exchange which all rooms tell what they do."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request or a WebSocket be answered; the answer has its id in a header."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        exchange = Exchange(id_of(Headers(scope=scope)))

        async def sending(message: Message) -> None:
            if message["type"] in ("http.response.start", "websocket.accept"):
                message.setdefault("headers", [])
                MutableHeaders(scope=message)[ID] = exchange.id
            await send(message)

        token = current.set(exchange)
        try:
            await self._app(scope, receive, sending)
        finally:
            current.reset(token)
