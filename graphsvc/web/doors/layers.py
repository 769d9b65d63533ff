"""What stands around all routes: none can forget a door."""

from starlette.datastructures import Headers
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.websockets import WebSocket

from graphsvc.access import Scope as Needed
from graphsvc.errors import Refused
from graphsvc.web.doors.doors import Doors
from graphsvc.web.doors.headers import Secured
from graphsvc.web.failing import Failing
from graphsvc.web.refusals import forbidden

HEALTH = ("/healthz", "/readyz")
"""What whoever runs the process asks, by whatever name, and learns nothing of the graph."""
OPEN = (*HEALTH, "/graphql")
"""What a private service shows to anybody: `/graphql` itself looks at who asks an operation."""
ASSETS = "/graphql/assets/"

ASKED = ("authorization", "content-type", "graphql-require-preflight", "apollo-require-preflight")
"""Headers that a page elsewhere may send, beside those that any may."""
TOLD = ("etag", "retry-after", "www-authenticate", "x-request-id")
"""Headers that a page elsewhere is shown, beside those that any is."""
KEPT = 600
"""Seconds that a browser may keep what it was told of a page elsewhere."""


def layers(doors: Doors) -> list[Middleware]:
    """What each request goes through, the outermost first."""
    listed = doors.origins.listed
    shared = Middleware(
        CORSMiddleware,
        allow_origins=sorted(listed),
        allow_methods=("GET", "POST"),
        allow_headers=ASKED,
        expose_headers=TOLD,
        max_age=KEPT,
    )
    secured, named, asked = Middleware(Secured), Middleware(Named, doors), Middleware(Asked, doors)
    inside = [Middleware(Failing), asked]
    return [secured, named, shared, *inside] if listed else [secured, named, *inside]


class Named:
    """Answers only by the names of the service."""

    def __init__(self, app: ASGIApp, doors: Doors) -> None:
        self._app = app
        self._doors = doors

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        if scope["type"] == "lifespan" or scope["path"] in HEALTH:
            await self._app(scope, receive, send)
            return
        host = Headers(scope=scope).get("host", "")
        if self._doors.hosts.include(host):
            await self._app(scope, receive, send)
            return
        message = f"The service does not answer by the name {host!r}: add it to GRAPHSVC_HOSTS"
        await _refuse(Refused(message, code="FORBIDDEN"), scope, receive, send)


class Asked:
    """Answers no page that will not be shown the answer, and of a private service nobody else."""

    def __init__(self, app: ASGIApp, doors: Doors) -> None:
        self._app = app
        self._doors = doors

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        refusal = await self._refusal(scope) if scope["type"] == "http" else None
        if refusal:
            await _refuse(refusal, scope, receive, send)
        else:
            await self._app(scope, receive, send)

    async def _refusal(self, scope: Scope) -> Refused | None:
        path, headers = scope["path"], Headers(scope=scope)
        if self._doors.origins.intruding(headers):
            return Refused(
                "The request comes from a page of another origin: add that to GRAPHSVC_ORIGINS",
                code="FORBIDDEN",
            )
        if not self._doors.private or path in OPEN or path.startswith(ASSETS):
            return None
        return (await self._doors.visitor(headers)).refusal(Needed.READ)


async def _refuse(refusal: Refused, scope: Scope, receive: Receive, send: Send) -> None:
    if scope["type"] == "websocket":
        await WebSocket(scope, receive, send).close()
        return
    await forbidden(refusal)(scope, receive, send)
