"""The GraphQL endpoint: GET and POST, with one answer or a stream of them, and WebSocket.

https://graphql.github.io/graphql-over-http/draft/ tells what a request is.
"""

import logging
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from functools import partial
from json import JSONDecodeError
from types import MappingProxyType
from typing import cast

from cross_web import AsyncHTTPRequestAdapter, HTTPException, StarletteRequestAdapter
from graphql import GraphQLFormattedError
from starlette.requests import Request
from starlette.responses import Response
from starlette.websockets import WebSocket
from strawberry.exceptions import ConnectionRejectionError
from strawberry.http import GraphQLHTTPResponse, GraphQLRequestData
from strawberry.subscriptions import (
    GRAPHQL_SSE_PROTOCOL,
    GRAPHQL_TRANSPORT_WS_PROTOCOL,
    MULTIPART_SUBSCRIPTION_PROTOCOL,
)
from strawberry.types.execution import ExecutionResult, PreExecutionError
from strawberry.types.unset import UnsetType

from graphsvc.access import Scope as Needed
from graphsvc.clients import Account, Accounts
from graphsvc.clients.bucket import Bucket
from graphsvc.clients.slices import in_turn
from graphsvc.documents import Library
from graphsvc.errors import Refused
from graphsvc.model import Limits
from graphsvc.schema import Caller, Schema
from graphsvc.web import bodies
from graphsvc.web.asking import asked
from graphsvc.web.caching import NEVER
from graphsvc.web.delivering import Delivering
from graphsvc.web.doors import Doors
from graphsvc.web.doors.bodies import is_json
from graphsvc.web.messages import Messages
from graphsvc.web.negotiating import (
    EVENTS_TYPE,
    JSON_TYPE,
    media_type,
    status_of,
    stream_type,
    told_in,
)
from graphsvc.web.refusals import again, challenge
from graphsvc.web.service import Service
from graphsvc.web.sockets import Connected, Operations
from graphsvc.web.streams import TRANSPORTS, Events, Parts, Stream, as_event
from graphsvc.web.turnstile import Turnstile, client_of

log = logging.getLogger(__name__)


class Asking(StarletteRequestAdapter):
    """A request that knows whose it is."""

    def __init__(self, request: Request) -> None:
        super().__init__(request)
        self.client = client_of(request.scope)


class View(Delivering):
    """Runs the operations of requests and WebSockets, each with a caller of its own."""

    request_adapter_class = Asking
    websocket_adapter_class = Messages  # type: ignore[assignment] # as in the library
    graphql_transport_ws_handler_class = Operations
    stream_transport_classes_by_protocol = MappingProxyType(
        {GRAPHQL_SSE_PROTOCOL: Events, MULTIPART_SUBSCRIPTION_PROTOCOL: Parts}
    )
    schema: Schema

    def __init__(
        self,
        schema: Schema,
        service: Service,
        doors: Doors,
        limits: Limits,
        documents: Library,
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
        self.documents = documents
        self.connections = Turnstile("connections", room=limits.connections)
        """What each client has open: WebSockets and streams."""
        self._limits = limits
        self.requests = Turnstile("waiting", room=limits.running, queue=limits.waiting)
        """What each client has under way: requests, and operations of WebSockets."""
        self._following = Turnstile("following", room=limits.following)
        self._accounts = Accounts(self._account)
        self._service = service
        self._doors = doors

    def should_render_graphql_ide(self, request: object) -> bool:  # noqa: ARG002
        """Never: the playground is answered before."""
        return False

    async def get_context(
        self,
        request: Request | WebSocket,
        response: Response | WebSocket | None = None,  # noqa: ARG002
    ) -> Caller:
        """Who asks, and of what; each operation makes a context of its own from it.

        Raises `HTTPException` while there is nothing to answer from.
        """
        knowledge = self._service.knowledge
        if knowledge is None or not self._service.ready:
            raise HTTPException(503, "The graph is still being built: try again soon")
        visitor = await self._doors.visitor(request.headers)
        account = self._accounts.of(client_of(request.scope))
        if isinstance(request, WebSocket):
            return Connected(
                knowledge, visitor, self._service.fetch, account, headers=request.headers
            )
        return Caller(knowledge, visitor, self._service.fetch, account)

    def _account(self, client: str) -> Account:
        """The account of a client that comes for the first time."""
        return Account(
            Bucket(rate=self._limits.rate, burst=self._limits.burst),
            running=partial(self.requests.passing, client),
            following=partial(self._following.passing, client),
        )

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
        status, told = response.status_code, told_in(response_data)
        response.headers.update(challenge(status, told) | again(status, told))
        match response_data:
            case {"errors": _} | {"extensions": {"cost": _}}:
                response.headers.update(NEVER)
        return response

    async def refused(self, why: Refused, request: Request) -> Response:
        """The response to those who may not ask."""
        error: GraphQLFormattedError = {"message": str(why), "extensions": why.told}
        return self.create_response({"errors": [error]}, await self.get_sub_response(request))

    async def create_streaming_response(
        self,
        request: Request | WebSocket,  # noqa: ARG002
        stream: Callable[[], AsyncIterator[str]],
        sub_response: Response,  # noqa: ARG002
        headers: Mapping[str, str],
    ) -> Response:
        """The response of a subscription."""
        pieces = cast("AsyncGenerator[str]", stream())  # that is what the library hands in
        return Stream(pieces, headers, self.connections)

    async def parse_http_body(self, request: AsyncHTTPRequestAdapter) -> GraphQLRequestData:
        """The operation that a request asks for.

        Raises `HTTPException` for a body that is none, and what `asked` raises.
        """
        if request.method == "GET":
            told: object = self.parse_query_params(request.query_params)
        elif is_json(request.content_type):
            data = await request.get_body()
            client = cast("Asking", request).client
            # A long body takes its time, too.
            told = await in_turn(partial(self.parse_json, data), self._accounts.of(client))
        else:
            raise HTTPException(415, "The body must be JSON: add Content-Type: application/json")
        if not isinstance(told, dict):
            raise HTTPException(400, 'The body must be a JSON object: {"query": "..."}')
        return self._streamed(request, asked(told, self.documents))

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
