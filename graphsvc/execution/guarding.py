"""Nothing for those who may not: here alone it is asked whether an operation is allowed."""

from collections.abc import AsyncGenerator, Iterator
from contextlib import aclosing
from typing import Any

from graphql import get_operation_ast
from strawberry.extensions import SchemaExtension
from strawberry.types import ExecutionContext, ExecutionResult

from graphsvc.access import Scope
from graphsvc.errors import Refused
from graphsvc.execution.errors import refused, shown
from graphsvc.execution.needing import needs_of
from graphsvc.schema import Caller


class Guarded(SchemaExtension):
    """Refuses an operation before it runs, over whatever transport it came.

    Who asks, the transport has found out; why they may not becomes the error, with a code and the
    scope that is missing in the extensions.
    """

    def on_validate(self) -> Iterator[None]:
        """Put the refusal in place of the validation, which it makes needless."""
        if refusal := refusal_of(self.execution_context):
            self.execution_context.pre_execution_errors = [refused(refusal)]
        yield


def refusal_of(operation: ExecutionContext) -> Refused | None:
    """Why whoever asks may not run an operation; None where they may."""
    document = operation.graphql_document
    meant = document and get_operation_ast(document, operation.operation_name)
    if not document or not meant:
        return None  # nothing will run
    visitor = operation.context.caller.visitor
    needed = needs_of(meant, document, operation.schema._schema)  # noqa: SLF001 - it has no other
    return next(filter(None, map(visitor.refusal, needed)), None)


async def while_allowed(results: AsyncGenerator[Any, None], caller: Caller) -> AsyncGenerator[Any]:
    """The answers of a subscription, as long as whoever follows it may read."""
    async with aclosing(results):
        async for each in results:
            if refusal := caller.visitor.refusal(Scope.READ):
                yield ExecutionResult(data=None, errors=[shown(refused(refusal))])
                return
            yield each
