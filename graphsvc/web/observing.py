"""Each request gets an id, by which the answer and the log know it; its end is told."""

import re
from dataclasses import dataclass
from secrets import token_hex
from time import perf_counter
from urllib.parse import quote

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from graphsvc.telemetry.events import RequestEnded, tell
from graphsvc.telemetry.exchange import Exchange, current
from graphsvc.telemetry.metrics import ROUTES, method_of
from graphsvc.telemetry.tracing import tracing

ID = "X-Request-Id"
SANE = re.compile(r"[\w.:/+=-]{1,64}", re.ASCII)
"""An id of somebody else that may stand in our log."""
TRACEPARENT = re.compile(
    r"(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}"
)
"""https://www.w3.org/TR/trace-context/#traceparent-header"""


LONGEST = 200
"""Characters of a path that are told on."""


def name_of(method: str, path: str) -> str:
    """The name of a span: one of few, whatever is asked.

    https://opentelemetry.io/docs/specs/semconv/http/http-spans/#name
    """
    return f"{method_of(method)} {path}" if path in ROUTES else method_of(method)


def path_of(scope: Scope) -> str:
    """The path of a request, in one line of plain signs; the beginning of a long one."""
    return quote(scope["path"])[:LONGEST]


def id_of(headers: Headers) -> str:
    """The id that a request brings, its own or that of its trace; a new one if it brings none."""
    if SANE.fullmatch(given := headers.get(ID, "")):
        return given
    traced = TRACEPARENT.match(headers.get("traceparent", ""))
    return traced[1] if traced else token_hex(8)


@dataclass(slots=True)
class Answer:
    """What is sent, on its way."""

    to_client: Send
    exchange: Exchange
    status: int = 0

    async def send(self, message: Message) -> None:
        """Send a message; the first one has the id in a header."""
        if message["type"] in ("http.response.start", "websocket.accept"):
            self.status = message.get("status", 101)
            message.setdefault("headers", [])
            MutableHeaders(scope=message)[ID] = self.exchange.id
        await self.to_client(message)


class Observing:
    """Middleware that makes the exchange which all rooms tell what they do."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request or a WebSocket be answered."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        websocket = scope["type"] == "websocket"
        exchange = Exchange(id_of(headers), websocket=websocket)
        method = "WEBSOCKET" if websocket else scope["method"]
        path = path_of(scope)
        answer, begun = Answer(send, exchange), perf_counter()
        token = current.set(exchange)
        try:
            with tracing.request(name_of(method, path), headers, url__path=path):
                try:
                    await self._app(scope, receive, answer.send)
                finally:
                    tracing.note(http__response__status_code=answer.status)
        finally:
            seconds = perf_counter() - begun
            operation = None if websocket else exchange.operation
            tell(RequestEnded(method, path, answer.status, seconds, operation))
            current.reset(token)
