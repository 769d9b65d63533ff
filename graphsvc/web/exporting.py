"""The route `/export`: the graph in another form, in pieces as they are made."""

from collections.abc import AsyncIterator, Callable
from contextlib import aclosing

from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.types import Receive, Scope, Send

from graphsvc.errors import BadSetting, GraphsvcError, MissingExtra, UnknownFormat
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

MOST = 2
"""Exports at once: each holds a copy of what the graph makes of its statements."""
SOON = "10"
"""Seconds after which whoever is sent away may ask again."""

STATUS: dict[type[GraphsvcError], int] = {UnknownFormat: 400, BadSetting: 400, MissingExtra: 501}


class Exports:
    """Answers `GET /export?format=…`, and `&base=…`, and of csv `&table=…`."""

    def __init__(self, service: Service) -> None:
        self._service = service
        self._running = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        request = Request(scope, receive)
        response = await self._answer(request)
        await response(scope, receive, send)

    async def _answer(self, request: Request) -> Response:
        if request.method not in ("GET", "HEAD"):
            return _refusal("ask with GET", 405, allow="GET, HEAD")
        try:
            form, make = wanted(request.query_params)
        except GraphsvcError as error:
            return _refusal(str(error), STATUS[type(error)])
        if self._service.knowledge is None:
            return _refusal("the graph is loading", 503, retry_after=SOON)
        if request.method == "HEAD":
            return Response(headers=_headers(form))
        if self._running >= MOST:
            return _refusal("others are exporting just now", 503, retry_after=SOON)
        return StreamingResponse(self._text(make, self._service.knowledge), headers=_headers(form))

    async def _text(
        self, make: Callable[[Snapshot], Writer], knowledge: KnowledgeBase
    ) -> AsyncIterator[bytes]:
        """The text in pieces. Whoever stops listening ends it."""
        self._running += 1
        try:
            snapshot = await snapshot_of(knowledge)
            async with aclosing(pieces(make(snapshot), snapshot, knowledge.evidence)) as told:
                async for piece in told:
                    yield piece
        finally:
            self._running -= 1


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
