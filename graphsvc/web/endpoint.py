"""The GraphQL endpoint: who may ask now, what was answered before, and refusals in one form."""

from functools import partial
from urllib.parse import quote

from cross_web import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.types import Receive, Scope, Send
from starlette.websockets import WebSocket
from strawberry.schema.exceptions import InvalidOperationTypeError

from graphsvc.access import Scope as Needed
from graphsvc.documents import asks
from graphsvc.errors import LimitExceeded, UnknownDocument
from graphsvc.model import Limits
from graphsvc.schema import Caller
from graphsvc.web import bodies
from graphsvc.web.caching import NEVER, Caching
from graphsvc.web.graphql import View
from graphsvc.web.leaving import Line
from graphsvc.web.negotiating import media_type, prefers_html, status_of
from graphsvc.web.playground import Playground
from graphsvc.web.refusals import refusal, too_much, unknown
from graphsvc.web.streams import Stream
from graphsvc.web.turnstile import client_of

SAMPLE = "{ players { nodes { name goalsByClub { club { name } goals { value bound } } } } }"
"""A query to begin with, whatever the graph holds."""
AGAIN = 1013
"""Try again later. https://www.iana.org/assignments/websocket/"""


class Endpoint:
    """Answers operations; whatever is wrong with a request, the body is a GraphQL error."""

    def __init__(
        self, view: View, playground: Playground, limits: Limits, caching: Caching
    ) -> None:
        self._view = view
        self._playground = playground
        self._limits = limits
        self._caching = caching

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or serve one WebSocket.

        Raises what nobody foresaw; `Failing` answers in its place.
        """
        if scope["type"] == "http":
            line = Line(bodies.at_most(receive, self._limits))
            work = partial(self._answer, Request(scope, line.receive))
            answer = await line.unless_left(work, forget)
            if answer:
                await answer(scope, receive, send)
            return
        try:
            async with self._view.connections.passing(client_of(scope)):
                await self._view(scope, receive, send)
        except LimitExceeded as error:
            await WebSocket(scope, receive, send).send_denial_response(too_much(error))
        except HTTPException as error:
            # It is open by then: only so clients see why it is closed.
            await WebSocket(scope, receive, send).close(AGAIN, error.reason)

    async def _answer(self, request: Request) -> Response:
        if request.method == "GET" and not asks(request.query_params):
            wants_page = prefers_html(request.headers.get("accept", ""))
            return self._playground.page() if wants_page else welcome(request)
        try:
            async with self._view.requests.passing(client_of(request.scope)):
                return await self._allowed(request)
        except LimitExceeded as error:
            return too_much(error)
        except UnknownDocument as error:
            kind = media_type(request.headers.get("accept", ""))
            return unknown(error, status_of(None, kind) or 200, kind)
        except HTTPException as error:
            return misasked(error)

    async def _allowed(self, request: Request) -> Response:
        """The answer to those who may read; for others nothing is looked up, nor kept."""
        caller = await self._view.get_context(request)
        if why := caller.visitor.refusal(Needed.READ):
            return await self._view.refused(why, request)
        if request.method == "GET":
            return await self._kept(request, caller)
        return await self._view.run(request, caller)

    async def _kept(self, request: Request, caller: Caller) -> Response:
        """The answer to a GET, which may be kept as long as the graph stays as it is."""
        before = self._tag(request, caller)
        if unchanged := self._caching.unchanged(before, request.headers):
            return unchanged
        response = await self._view.run(request, caller)
        if isinstance(response, Stream) or "cache-control" in response.headers:
            return response
        # A commit in between would leave it open which revision was answered from.
        same = before == self._tag(request, caller)
        told = self._caching.headers(before, request.headers) if same else NEVER
        response.headers.update(told)
        return response

    def _tag(self, request: Request, caller: Caller) -> str:
        """What tells one answer from another."""
        return self._caching.tag(caller.knowledge, media_type(request.headers.get("accept", "")))


async def forget(answer: Response) -> None:
    """Leave nothing behind of an answer that nobody reads."""
    if isinstance(answer, Stream):
        await answer.aclose()


def misasked(error: HTTPException) -> Response:
    """The refusal of a request that is none, with the method that would do where it is another."""
    if isinstance(error.__cause__, InvalidOperationTypeError):
        return refusal(error.reason, 405, {"Allow": "POST"})
    methods = {"Allow": "GET, POST"} if error.status_code == 405 else None
    return refusal(error.reason, error.status_code, methods)


def welcome(request: Request) -> Response:
    """What a client sees that asks nothing: that the address is right, and a query to try."""
    sample = str(request.url.replace(query=f"query={quote(SAMPLE)}"))
    words = 'This address answers GraphQL: POST {"query": ...}, or GET with ?query='
    return JSONResponse({"message": words, "try": sample}, headers={"Vary": "Accept"})
