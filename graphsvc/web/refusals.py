"""What is answered in place of an answer: a GraphQL error, with a code that programs know it by."""

from collections.abc import Mapping

from starlette.responses import JSONResponse, Response

from graphsvc.errors import LimitExceeded

CODES = {
    400: "BAD_REQUEST",
    404: "NOT_FOUND",
    405: "METHOD_NOT_ALLOWED",
    415: "UNSUPPORTED_MEDIA_TYPE",
    500: "INTERNAL_SERVER_ERROR",
    503: "NOT_READY",
}
"""The codes of refusals that have no other, by their status."""

REFUSALS = {"body_bytes": 413, "waiting": 429, "connections": 429}
"""The status of a request that is beyond a limit, where it is not 400."""

AGAIN = {"Retry-After": "1"}
"""Seconds after which whoever sent too many at once may try again."""


def refusal(
    message: str,
    status: int,
    headers: Mapping[str, str] | None = None,
    told: Mapping[str, object] | None = None,
) -> Response:
    """A GraphQL error in place of an answer, with what programs are told of it."""
    extensions = {"code": CODES.get(status, CODES[400]), **(told or {})}
    error = {"message": message, "extensions": extensions}
    return JSONResponse({"errors": [error]}, status, headers)


def too_much(error: LimitExceeded) -> Response:
    """The refusal of a request that is not even read, or that has to wait for too many others."""
    status = REFUSALS.get(error.limit, 400)
    return refusal(str(error), status, AGAIN if status == 429 else None, error.told)
