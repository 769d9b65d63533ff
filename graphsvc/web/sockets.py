"""A WebSocket: who is at its other end, and how its operations are begun.

https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from graphql import GraphQLError
from starlette import websockets
from strawberry.http.exceptions import WebSocketDisconnected
from strawberry.subscriptions.protocols.graphql_transport_ws.handlers import (
    BaseGraphQLTransportWSHandler,
)
from strawberry.subscriptions.protocols.graphql_transport_ws.types import SubscribeMessage

from graphsvc.clients.slices import rounds
from graphsvc.errors import LimitExceeded, UnknownDocument
from graphsvc.schema import Caller
from graphsvc.schema.context import beside

GONE = (WebSocketDisconnected, websockets.WebSocketDisconnected)
"""What is raised where something is sent to a client that is there no more."""


@dataclass(slots=True, kw_only=True)
class Connected(Caller):
    """A caller at the other end of a WebSocket, who may name a token once it is open."""

    headers: Mapping[str, str]
    """Those of the handshake."""
    connection_params: Mapping[str, object] = field(default_factory=dict)
    """The payload of `connection_init`; strawberry fills it in."""


class Operations(BaseGraphQLTransportWSHandler[Caller, None]):
    """Begins the operations of a WebSocket; what cannot begin is an error of its own."""

    view: Any
    """The endpoint, which has the library of documents."""

    async def handle_subscribe(self, message: SubscribeMessage) -> None:
        """Begin an operation, by its text or by the name of its document."""
        fits = self.connection_acknowledged and message["id"] not in self.operations
        try:
            if fits:
                self._check_room()
                message = self._with_text(message)
        except (LimitExceeded, UnknownDocument) as error:
            told = GraphQLError(str(error), extensions=error.told)
            payload = [told.formatted]
            await self.send_message({"id": message["id"], "type": "error", "payload": payload})
            return
        asked: Mapping[str, Any] = message["payload"]
        beside.set(asked.get("extensions"))  # the task of the operation begins with a copy of it
        await super().handle_subscribe(message)

    async def shutdown(self) -> None:
        """End all that is under way; of many WebSockets that close at once, one after the other."""
        await rounds().turn(self.context.account)
        await super().shutdown()

    async def handle_task_exception(self, error: Exception) -> None:
        """Log what nobody foresaw; that a client has gone amid its operations is none of it."""
        if not isinstance(error, GONE):
            await super().handle_task_exception(error)

    def _check_room(self) -> None:
        most = self.max_subscriptions_per_connection
        if most is not None and len(self.operations) >= most:
            raise LimitExceeded("subscriptions", allowed=most)

    def _with_text(self, message: SubscribeMessage) -> SubscribeMessage:
        payload: Mapping[str, Any] = message["payload"]
        query = self.view.documents.text_of(payload)
        return {**message, "payload": {**message["payload"], "query": query or ""}}

    @staticmethod
    def _get_pre_execution_close_reason(error: GraphQLError) -> str | None:  # noqa: ARG004
        """None: one document that is wrong ends nothing but its own operation."""
        return None
