"""Who may write: whoever has the token; without one, only this machine."""

import hmac
from collections.abc import Mapping
from ipaddress import ip_address
from typing import Literal
from urllib.parse import urlsplit

from strawberry.http.websocket_origin import is_same_origin

from graphsvc.errors import Refused

MEND = "start with GRAPHSVC_TOKEN=... to allow writes from elsewhere"
SCHEME = "bearer"

STATUS: Mapping[object, int] = {"UNAUTHENTICATED": 401, "FORBIDDEN": 403, "LIMIT_EXCEEDED": 400}
"""The HTTP status of a refusal, by its code."""

FORWARDED = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip")
"""Headers that a proxy adds: who asked it may be anybody."""


class Doors:
    """Decides whether a request may write; everybody may read.

    With a token, a request needs it: `Authorization: Bearer <token>`. Without one, writes are for
    programs and pages of this machine: the service listens on loopback, the request names it by a
    local name (a page elsewhere whose name was made to point here does not), it came through no
    proxy, and a browser says that it sends it for a page of the service's own.
    """

    def __init__(self, *, host: str, token: str | None = None) -> None:
        self._host = host
        self._token = token

    def refusal(
        self, headers: Mapping[str, str], *, authorization: object = None
    ) -> Refused | None:
        """Why a request may not write; None where it may. Headers are looked up in lower case.

        `authorization` is what a WebSocket says once it is open, in place of the header.
        """
        if self._token is not None:
            return self._without_token(authorization or headers.get("authorization"))
        return self._from_elsewhere(headers)

    def _without_token(self, authorization: object) -> Refused | None:
        if not authorization:
            return _unauthenticated("Writing needs the token of this service")
        scheme, _, token = str(authorization).partition(" ")
        given = token.strip().encode(errors="replace")
        # Compared in constant time: how long it takes must not tell how much of it is right.
        right = hmac.compare_digest(given, (self._token or "").encode())
        if right and scheme.lower() == SCHEME:
            return None
        return _unauthenticated("This is not the token of this service")

    def _from_elsewhere(self, headers: Mapping[str, str]) -> Refused | None:
        host, origin = headers.get("host", ""), headers.get("origin")
        if not is_loopback(self._host):
            return _forbidden(f"The service listens at {self._host}, not on loopback alone")
        if not is_loopback(_name_of(host)):
            return _forbidden("The request names this service by a host that is not local")
        if any(name in headers for name in FORWARDED):
            return _forbidden("The request came through a proxy")
        if origin is not None and not is_same_origin(origin, host):
            return _forbidden("The request comes from a page of another origin")
        return None


def is_loopback(host: str) -> bool:
    """Whether a host is this machine and nothing else: localhost, 127.0.0.1, ::1."""
    if host.lower() == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _name_of(host: str) -> str:
    """The name in a Host header, without port and brackets; empty where there is none."""
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""


def _unauthenticated(reason: str) -> Refused:
    return _refused(f"{reason}: send it as Authorization: Bearer <token>", "UNAUTHENTICATED")


def _forbidden(reason: str) -> Refused:
    return _refused(f"{reason}, so it takes no writes: {MEND}", "FORBIDDEN")


def _refused(message: str, code: Literal["UNAUTHENTICATED", "FORBIDDEN"]) -> Refused:
    return Refused(message, code=code)
