"""What a caller may see of an error: ours and theirs in full, anybody else's not at all.

Each has a code in its extensions, which stays as it is when the words change.
"""

import logging

from graphql import GraphQLError, GraphQLSyntaxError
from strawberry.schema.exceptions import CannotGetOperationTypeError, InvalidOperationTypeError

from graphsvc.errors import FellBehind, GraphsvcError, LimitExceeded, NoAnswer, Refused, StoreError
from graphsvc.telemetry.exchange import incident

log = logging.getLogger(__name__)

MESSAGE = "Internal error"
UNAVAILABLE = "The store cannot be used just now; what it holds is kept: try again later"
FORESEEN = (GraphQLError, GraphsvcError, CannotGetOperationTypeError, InvalidOperationTypeError)
"""What a caller can mend, or at least understand."""

LONGEST = 1_000
"""Characters of a message: it tells what the caller has sent, which may be long."""

INTERNAL = "INTERNAL_SERVER_ERROR"
MISTAKEN = "BAD_USER_INPUT"
"""The code of an error that a caller mends by asking for something else."""

CODES: tuple[tuple[type[Exception], str], ...] = (
    (GraphQLSyntaxError, "GRAPHQL_PARSE_FAILED"),
    (CannotGetOperationTypeError, "OPERATION_RESOLUTION_FAILURE"),
    (InvalidOperationTypeError, "OPERATION_NOT_ALLOWED"),
    (StoreError, "STORE_UNAVAILABLE"),
    (NoAnswer, "NO_ANSWER"),
    (FellBehind, "FELL_BEHIND"),
)
"""The codes of errors that have none themselves, by their kind."""


def unforeseen(error: GraphQLError) -> bool:
    """Whether an error is no fault of the caller's and none that we raise on purpose."""
    return error.original_error is not None and not isinstance(error.original_error, FORESEEN)


def hidden(error: GraphQLError) -> GraphQLError:
    """Log an error; the same place in the operation, with nothing of what happened.

    The log and the answer share an id by which one is found for the other.
    """
    name = incident()
    log.error("%s failed [%s]", error.path, name, exc_info=error.original_error)
    return _in_its_place(error, MESSAGE, {"code": INTERNAL, "id": name})


def without_its_place(error: GraphQLError) -> GraphQLError:
    """Log what is wrong with the store; the same error, without where that is and how it fails."""
    name = incident()
    log.error("%s failed [%s]: %s", error.path, name, error.original_error)
    return _in_its_place(error, UNAVAILABLE, {"code": code_of(error), "id": name})


def _in_its_place(error: GraphQLError, message: str, told: dict[str, str]) -> GraphQLError:
    return GraphQLError(message, nodes=error.nodes, path=error.path, extensions=told)


def shown(error: GraphQLError) -> GraphQLError:
    """An error as a caller may see it, with its code."""
    if unforeseen(error):
        return hidden(error)
    if isinstance(error.original_error, StoreError):
        return without_its_place(error)
    if len(error.message) > LONGEST:  # a name of 60,000 letters, say
        error.message = f"{error.message[:LONGEST]}…"
    told = error.extensions or {}
    error.extensions = {"code": code_of(error), **told}
    return error


def code_of(error: GraphQLError) -> str:
    """By what a program knows an error."""
    cause = error.original_error or error
    return next((code for kind, code in CODES if isinstance(cause, kind)), MISTAKEN)


def refused(error: Refused | LimitExceeded) -> GraphQLError:
    """The answer in place of an operation that is not run."""
    return GraphQLError(str(error), original_error=error, extensions=dict(error.told))
