"""The GraphQL endpoint: GET and POST, with one answer or a stream of them, and WebSocket.

https://graphql.github.io/graphql-over-http/draft/ tells what a request is.
"""

import logging
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from json import JSONDecodeError
from secrets import token_hex
from types import MappingProxyType
from typing import cast
from urllib.parse import quote

from cross_web import AsyncHTTPRequestAdapter, HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.types import Receive, Scope, Send
from starlette.websockets import WebSocket
from strawberry.asgi import GraphQL
from strawberry.exceptions import ConnectionRejectionError
from strawberry.http import GraphQLHTTPResponse, GraphQLRequestData
from strawberry.schema.exceptions import InvalidOperationTypeError
from strawberry.subscriptions import (
    GRAPHQL_SSE_PROTOCOL,
    GRAPHQL_TRANSPORT_WS_PROTOCOL,
    MULTIPART_SUBSCRIPTION_PROTOCOL,
)
from strawberry.types.execution import ExecutionResult, PreExecutionError
from strawberry.types.unset import UnsetType

from graphsvc.access import Scope as Needed
from graphsvc.errors import LimitExceeded
from graphsvc.model import Limits
from graphsvc.schema import Caller, Schema
from graphsvc.web import bodies
from graphsvc.web.doors import Doors
from graphsvc.web.doors.bodies import is_json
from graphsvc.web.messages import Messages
from graphsvc.web.negotiating import (
    EVENTS_TYPE,
    JSON_TYPE,
    media_type,
    prefers_html,
    status_of,
    stream_type,
    told_in,
)
from graphsvc.web.playground import Playground
from graphsvc.web.refusals import challenge, refusal, too_much
from graphsvc.web.service import Service
from graphsvc.web.sockets import Connected
from graphsvc.web.streams import TRANSPORTS, Events, Parts, Stream, as_event
from graphsvc.web.turnstile import Turnstile, client_of

log = logging.getLogger(__name__)

SAMPLE = "{ players { nodes { name goalsByClub { club { name } goals { value bound } } } } }"
"""A query to begin with, whatever the graph holds."""


class Endpoint(GraphQL[Caller, None]):
    """Answers operations; whatever is wrong with a request, the body is a GraphQL error."""

    websocket_adapter_class = Messages
    stream_transport_classes_by_protocol = MappingProxyType(
        {GRAPHQL_SSE_PROTOCOL: Events, MULTIPART_SUBSCRIPTION_PROTOCOL: Parts}
    )
    schema: Schema

    def __init__(
        self,
        schema: Schema,
        service: Service,
        playground: Playground,
        doors: Doors,
        limits: Limits,
    ) -> None:
        super().__init__(
            schema,
            graphql_ide=None,
            subscription_protocols=(
                GRAPHQL_TRANSPORT_WS_PROTOCOL,
                *self.stream_transport_classes_by_protocol,
            ),
            connection_init_wait_timeout=timedelta(seconds=limits.init_seconds),
            max_subscriptions_per_connection=limits.subscriptions,
            allowed_origins=tuple(doors.origins.listed),
        )
        self._limits = limits
        self._requests = Turnstile("waiting", room=limits.running, queue=limits.waiting)
        self._connections = Turnstile("connections", room=limits.connections)
        self._service = service
        self._playground = playground
        self._doors = doors

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or serve one WebSocket."""
        if scope["type"] == "http":
            request = Request(scope, bodies.at_most(receive, self._limits))
            await (await self._answer(request))(scope, receive, send)
            return
        try:
            async with self._connections.passing(client_of(scope)):
                await super().__call__(scope, receive, send)
        except LimitExceeded:
            await WebSocket(scope, receive, send).close()

    async def get_context(
        self,
        request: Request | WebSocket,
        response: Response | WebSocket,  # noqa: ARG002
    ) -> Caller:
        """Who asks, and of what; each operation makes a context of its own from it."""
        knowledge = self._service.knowledge
        if knowledge is None or not self._service.ready:
            raise HTTPException(503, "The graph is still being built: try again soon")
        visitor = await self._doors.visitor(request.headers)
        if isinstance(request, WebSocket):
            return Connected(knowledge, visitor, self._service.fetch, headers=request.headers)
        return Caller(knowledge, visitor, self._service.fetch)

    async def on_ws_connect(self, context: Caller) -> UnsetType | dict[str, object] | None:
        """Look again at who they are: the payload may name the token.

        Raises `ConnectionRejectionError` for those who may not read.
        """
        if isinstance(context, Connected):
            params = {name.lower(): each for name, each in context.connection_params.items()}
            context.visitor = await self._doors.visitor(
                context.headers, authorization=params.get("authorization")
            )
        if context.visitor.refusal(Needed.READ):
            raise ConnectionRejectionError
        return await super().on_ws_connect(context)

    async def get_sub_response(self, request: Request | WebSocket) -> Response:
        """What the response begins with: the media type that the caller asks for."""
        response = await super().get_sub_response(request)
        response.media_type = media_type(request.headers.get("accept", ""))
        return response

    async def process_result(
        self, request: Request, result: ExecutionResult
    ) -> GraphQLHTTPResponse:
        """The body; without `data` where the operation did not begin."""
        body = await super().process_result(request, result)
        return {"errors": body["errors"]} if isinstance(result, PreExecutionError) else body

    def create_response(
        self,
        response_data: GraphQLHTTPResponse | list[GraphQLHTTPResponse],
        sub_response: Response,
    ) -> Response:
        """The response; of a write that is refused with the status that says so."""
        kind = sub_response.media_type or JSON_TYPE
        if kind == EVENTS_TYPE:
            return as_event(response_data, self.encode_json_string)
        response = super().create_response(response_data, sub_response)
        response.headers["Content-Type"] = kind
        response.status_code = status_of(response_data, kind) or response.status_code
        response.headers.update(challenge(response.status_code, told_in(response_data)))
        return response

    async def create_streaming_response(
        self,
        request: Request | WebSocket,  # noqa: ARG002
        stream: Callable[[], AsyncIterator[str]],
        sub_response: Response,  # noqa: ARG002
        headers: Mapping[str, str],
    ) -> Response:
        """The response of a subscription."""
        pieces = cast("AsyncGenerator[str]", stream())  # that is what the library hands in
        return Stream(pieces, headers, self._connections)

    async def parse_http_body(
        self, request: AsyncHTTPRequestAdapter
    ) -> GraphQLRequestData | list[GraphQLRequestData]:
        """The operation that a request asks for. Raises `HTTPException` for a body that is none."""
        if request.method == "POST":
            if not is_json(request.content_type):
                raise HTTPException(
                    415, "The body must be JSON: add Content-Type: application/json"
                )
            body = self.parse_json(await request.get_body())
            if not isinstance(body, dict):
                raise HTTPException(400, 'The body must be a JSON object: {"query": "..."}')
            if not isinstance(body.get("operationName"), str | None):
                raise HTTPException(400, "`operationName` must be a string or null")
        asked = await super().parse_http_body(request)
        return asked if isinstance(asked, list) else self._streamed(request, asked)

    def _streamed(
        self, request: AsyncHTTPRequestAdapter, asked: GraphQLRequestData
    ) -> GraphQLRequestData:
        """The same, with how its answers are sent: many clients take streams, few ask for one."""
        kind = stream_type(request.headers.get("accept", ""))
        many = kind and self.schema.follows(asked.query or "", asked.operation_name)
        return replace(asked, protocol=TRANSPORTS[kind].protocol if kind and many else "http")

    def parse_json(self, data: str | bytes) -> object:
        """JSON of a request. Raises `HTTPException` for anything else, and for endless nesting."""
        try:
            return bodies.decoded(data, self._limits)
        except (ValueError, RecursionError):
            raise HTTPException(400, "The request is not valid JSON") from None

    def decode_json(self, data: str | bytes) -> object:
        """JSON of a message. Raises `JSONDecodeError` for anything else, and `LimitExceeded`."""
        try:
            return bodies.decoded(data, self._limits)
        except (ValueError, RecursionError) as error:
            raise JSONDecodeError(str(error), "", 0) from None

    async def _answer(self, request: Request) -> Response:
        if request.method == "GET" and "query" not in request.query_params:
            wants_page = prefers_html(request.headers.get("accept", ""))
            return self._playground.page() if wants_page else welcome(request)
        try:
            async with self._requests.passing(client_of(request.scope)):
                return await self.run(request)
        except LimitExceeded as error:
            return too_much(error)
        except HTTPException as error:
            if isinstance(error.__cause__, InvalidOperationTypeError):
                return refusal(error.reason, 405, {"Allow": "POST"})
            methods = {"Allow": "GET, POST"} if error.status_code == 405 else None
            return refusal(error.reason, error.status_code, methods)
        except Exception:  # the last guard: nobody outside sees Python's words
            name = token_hex(8)
            log.exception("%s %s failed [%s]", request.method, request.url.path, name)
            return refusal("Internal error", 500, told={"id": name})


def welcome(request: Request) -> Response:
    """What a client sees that asks nothing: that the address is right, and a query to try."""
    sample = str(request.url.replace(query=f"query={quote(SAMPLE)}"))
    words = 'This address answers GraphQL: POST {"query": ...}, or GET with ?query='
    return JSONResponse({"message": words, "try": sample}, headers={"Vary": "Accept"})
