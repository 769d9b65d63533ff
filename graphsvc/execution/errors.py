"""What a caller may see of an error: ours and theirs in full, anybody else's not at all."""

import logging
from typing import Any

from graphql import GraphQLError
from strawberry.schema.exceptions import CannotGetOperationTypeError, InvalidOperationTypeError
from strawberry.types import ExecutionContext, ExecutionResult
from strawberry.types.execution import PreExecutionError
from strawberry.types.graphql import OperationType

from graphsvc.errors import GraphsvcError
from graphsvc.schema import Schema

log = logging.getLogger(__name__)

MESSAGE = "Internal error"
FORESEEN = (GraphQLError, GraphsvcError, CannotGetOperationTypeError, InvalidOperationTypeError)
"""What a caller can mend, or at least understand."""

MANY_ANSWERS = (
    "A subscription has many answers: ask for it over a WebSocket, by graphql-transport-ws."
)


class DiscreetSchema(Schema):
    """Logs errors that nobody foresaw, and answers them without a word of Python."""

    async def execute(self, *args: Any, **kwargs: Any) -> ExecutionResult:  # noqa: ANN401
        """The one answer of a query or a mutation; a subscription, having many, is refused."""
        allowed = set(kwargs.pop("allowed_operation_types", None) or OperationType)
        kwargs["allowed_operation_types"] = allowed - {OperationType.SUBSCRIPTION}
        try:
            return await super().execute(*args, **kwargs)
        except CannotGetOperationTypeError as error:
            return _refused(error.as_http_error_reason())
        except InvalidOperationTypeError as error:
            if error.operation_type is not OperationType.SUBSCRIPTION:
                raise
            return _refused(MANY_ANSWERS)

    def process_errors(
        self,
        errors: list[GraphQLError],
        execution_context: ExecutionContext | None = None,  # noqa: ARG002
    ) -> None:
        """Hide errors in place: every way to an answer leads through here, hooks included."""
        errors[:] = [hidden(each) if unforeseen(each) else each for each in errors]


def unforeseen(error: GraphQLError) -> bool:
    """Whether an error is no fault of the caller's and none that we raise on purpose."""
    return error.original_error is not None and not isinstance(error.original_error, FORESEEN)


def hidden(error: GraphQLError) -> GraphQLError:
    """Log an error; the same place in the operation, with nothing of what happened."""
    log.error("%s failed", error.path, exc_info=error.original_error)
    return GraphQLError(MESSAGE, nodes=error.nodes, path=error.path)


def _refused(message: str) -> PreExecutionError:
    return PreExecutionError(data=None, errors=[GraphQLError(message)])
