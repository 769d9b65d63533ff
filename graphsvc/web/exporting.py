"""The route `/export`: the graph in another form, in pieces as they are made."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import aclosing

from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.types import Message, Receive, Scope, Send

from graphsvc.errors import BadSetting, GraphsvcError, LimitExceeded
from graphsvc.export import (
    BASE,
    TABLES,
    Base,
    Format,
    Snapshot,
    Table,
    format_named,
    pieces,
    snapshot_of,
)
from graphsvc.export.writer import Writer
from graphsvc.knowledge import KnowledgeBase
from graphsvc.web.service import Service
from graphsvc.web.streams import PATIENCE
from graphsvc.web.turnstile import Turnstile, client_of

log = logging.getLogger(__name__)

MOST = 2
"""Exports at once: each holds a copy of what the graph makes of its statements."""
EACH = 1
"""Of these, how many are one client's."""
SOON = "10"
"""Seconds after which whoever is sent away may ask again."""


class Exports:
    """Answers `GET /export?format=…`, and `&base=…`, and of csv `&table=…`."""

    def __init__(self, service: Service) -> None:
        self._service = service
        self._each = Turnstile("exports", room=EACH)
        self._all = Turnstile("exports", room=MOST)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        request = Request(scope, receive)
        response = self._answer(request)
        if not isinstance(response, StreamingResponse):
            await response(scope, receive, send)
            return
        try:
            async with self._each.passing(client_of(scope)), self._all.passing("all"):
                await response(scope, receive, patient(send))
        except LimitExceeded:
            busy = _refusal("too much is exported just now", 429, retry_after=SOON)
            await busy(scope, receive, send)
        except TimeoutError:
            log.info("an export was cut off: its reader is too slow")

    def _answer(self, request: Request) -> Response:
        if request.method not in ("GET", "HEAD"):
            return _refusal("ask with GET", 405, allow="GET, HEAD")
        try:
            form, make = wanted(request.query_params)
        except GraphsvcError as error:
            return _refusal(str(error), 400)
        if self._service.knowledge is None:
            return _refusal("the graph is loading", 503, retry_after=SOON)
        if request.method == "HEAD":
            return Response(headers=_headers(form))
        return StreamingResponse(text_of(make, self._service.knowledge), headers=_headers(form))


async def text_of(
    make: Callable[[Snapshot], Writer], knowledge: KnowledgeBase
) -> AsyncIterator[bytes]:
    """The text in pieces. Whoever stops listening ends it."""
    snapshot = await snapshot_of(knowledge)
    async with aclosing(pieces(make(snapshot), snapshot, knowledge.evidence)) as told:
        async for piece in told:
            yield piece


def patient(send: Send, seconds: float = PATIENCE) -> Send:
    """What sends, and raises `TimeoutError` where a reader takes longer for one piece."""

    async def sending(message: Message) -> None:
        async with asyncio.timeout(seconds):
            await send(message)

    return sending


def wanted(query: QueryParams) -> tuple[Format, Callable[[Snapshot], Writer]]:
    """What a query asks for. Raises `UnknownFormat`, `BadSetting` or `MissingExtra`."""
    form, base = format_named(query.get("format")), Base(query.get("base", BASE))
    table = query.get("table")
    if table is not None and (form.name != "csv" or table not in TABLES):
        raise BadSetting(f"there is no table {table!r}: csv has {', '.join(TABLES)}")
    maker = TABLES[Table(table)] if table else form.load()
    return form, lambda snapshot: maker(snapshot, base)


def _headers(form: Format) -> dict[str, str]:
    return {
        "content-type": form.content_type,
        "content-disposition": f'attachment; filename="graphsvc.{form.ending}"',
        "cache-control": "no-cache",
        "x-content-type-options": "nosniff",
    }


def _refusal(why: str, status: int, **headers: str) -> Response:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return PlainTextResponse(f"{why}\n", status_code=status, headers=named)
