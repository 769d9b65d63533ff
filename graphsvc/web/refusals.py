"""What is answered in place of an answer: a GraphQL error, with a code that programs know it by."""

from collections.abc import Mapping

from starlette.responses import JSONResponse, Response

from graphsvc.errors import LimitExceeded, Refused, UnknownDocument

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

STATUS: Mapping[object, int] = {"UNAUTHENTICATED": 401, "FORBIDDEN": 403, "LIMIT_EXCEEDED": 400}
"""The status of an operation that is refused, by its code."""

SOON = 1
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
    return refusal(str(error), status, again(status, error.told), error.told)


def again(status: int, told: Mapping[str, object]) -> dict[str, str]:
    """The header that says when to try again. RFC 6585, section 4."""
    return {"Retry-After": str(told.get("retryAfter", SOON))} if status == 429 else {}


def unknown(error: UnknownDocument, status: int, kind: str) -> Response:
    """The refusal of a request for a document that is not there, or not run; nobody keeps it."""
    body = {"errors": [{"message": str(error), "extensions": error.told}]}
    headers = {"Cache-Control": "no-store", "Vary": "Accept"}
    return JSONResponse(body, status, headers, kind)


def forbidden(error: Refused) -> Response:
    """The refusal of a request whose sender may not."""
    status = STATUS[error.code]
    body = {"errors": [{"message": str(error), "extensions": error.told}]}
    return JSONResponse(body, status, challenge(status, error.told))


def challenge(status: int, told: Mapping[str, object]) -> dict[str, str]:
    """The header that says which token is wanted.

    https://www.rfc-editor.org/rfc/rfc6750#section-3
    """
    scope = f', scope="{told["scope"]}"' if "scope" in told else ""
    if status == 401:
        return {"WWW-Authenticate": f'Bearer realm="graphsvc"{scope}'}
    if status == 403 and scope:
        return {"WWW-Authenticate": f'Bearer realm="graphsvc", error="insufficient_scope"{scope}'}
    return {}
