"""An answer in parts over HTTP: `@defer` and `@stream`, as multipart.

https://github.com/graphql/graphql-over-http/blob/main/rfcs/IncrementalDelivery.md
"""

from collections.abc import AsyncGenerator, Callable, Mapping
from typing import Any, cast

from cross_web import AsyncHTTPRequestAdapter
from graphql.execution import InitialIncrementalExecutionResult
from starlette.requests import Request
from starlette.responses import Response
from strawberry.asgi import GraphQL
from strawberry.http import GraphQLRequestData, GraphQLRequestProtocol
from strawberry.types import ExecutionResult, SubscriptionExecutionResult

from graphsvc.schema import Caller, Schema
from graphsvc.web.increments import FORMS, Form, Told
from graphsvc.web.negotiating import PARTS_TYPE, parts_type
from graphsvc.web.streams import Events, Parts, Stream
from graphsvc.web.turnstile import Turnstile

Encode = Callable[[object], str]


class Increments:
    """The text of an answer, part by part. Nothing is sent between them: an answer ends soon."""

    def __init__(
        self, first: Told, others: AsyncGenerator[Any], form: Form, encode: Encode
    ) -> None:
        self._others = others
        self._form = form
        self._encode = encode
        self._pieces = self._written(first)

    @property
    def headers(self) -> Mapping[str, str]:
        """The media type, and that nobody on the way may keep or gather what comes."""
        kind = f'{PARTS_TYPE};boundary="{Parts().separator}";{self._form.name}'
        return {**Events.headers, "Content-Type": kind}

    def __aiter__(self) -> "Increments":
        """The same."""
        return self

    async def __anext__(self) -> str:
        """The next piece."""
        return await anext(self._pieces)

    async def aclose(self) -> None:
        """End the operation, too."""
        await self._pieces.aclose()
        await self._others.aclose()

    async def _written(self, first: Told) -> AsyncGenerator[str]:
        parts = Parts()
        yield parts.encode_multipart_data(first, self._encode)
        async for each in self._others:
            if told := self._form.later(each):
                yield parts.encode_multipart_data(told, self._encode)
        yield parts.encode_complete()


class Delivering(GraphQL[Caller, None]):
    """Answers a query in parts, where the caller takes them and the query asks for them."""

    schema: Schema
    connections: Turnstile

    async def execute_operation(  # noqa: PLR0913, PLR0917 - as the library has it
        self,
        request: Request,
        request_adapter: AsyncHTTPRequestAdapter,
        request_data: GraphQLRequestData | list[GraphQLRequestData],
        context: Caller,
        root_value: None,
        sub_response: Response,
    ) -> ExecutionResult | list[ExecutionResult] | SubscriptionExecutionResult:
        """The answer, or its first part with those that follow."""
        form = parts_type(request.headers.get("accept", ""))
        if isinstance(request_data, list) or not form or not self._divided(request_data):
            return await super().execute_operation(
                request, request_adapter, request_data, context, root_value, sub_response
            )
        results = self.schema.in_parts(
            request_data.query or "",
            variable_values=request_data.variables,
            context_value=context,
            operation_name=request_data.operation_name,
            operation_extensions=request_data.extensions,
        )
        first: ExecutionResult | InitialIncrementalExecutionResult = await anext(results)
        if not isinstance(first, InitialIncrementalExecutionResult):
            await results.aclose()
            return first
        written = FORMS[form]()
        # It has what the library reads of an `ExecutionResult`.
        body = await self.process_result(request, cast("ExecutionResult", first))
        told = written.first(first, {**body})
        return Increments(told, results, written, self.encode_json_string)

    def _divided(self, asked: GraphQLRequestData) -> bool:
        plain = asked.protocol == "http"
        return plain and self.schema.parts(asked.query or "", asked.operation_name)

    async def _create_streaming_response(
        self,
        request: Request,
        result: SubscriptionExecutionResult,
        protocol: GraphQLRequestProtocol,
        sub_response: Response,
    ) -> Response:
        if isinstance(result, Increments):
            return Stream(result, result.headers, self.connections)
        return await super()._create_streaming_response(request, result, protocol, sub_response)
