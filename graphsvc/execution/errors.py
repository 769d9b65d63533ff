"""What a caller may see of an error: ours and theirs in full, anybody else's not at all."""

import logging

from graphql import GraphQLError
from strawberry.schema.exceptions import CannotGetOperationTypeError, InvalidOperationTypeError
from strawberry.types import ExecutionContext

from graphsvc.errors import GraphsvcError
from graphsvc.schema import Schema

log = logging.getLogger(__name__)

MESSAGE = "Internal error"
FORESEEN = (GraphQLError, GraphsvcError, CannotGetOperationTypeError, InvalidOperationTypeError)
"""What a caller can mend, or at least understand."""


class DiscreetSchema(Schema):
    """Logs errors that nobody foresaw, and answers them without a word of Python."""

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
