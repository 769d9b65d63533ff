"""What tells browsers to do nothing with an answer but show it, whatever the answer is.

https://owasp.org/www-project-secure-headers/
"""

from collections.abc import Mapping

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from graphsvc.web.refusals import refusal

SECURITY: Mapping[str, str] = {
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
"""What an answer has that does not say otherwise, as a page does of what it may load."""


def failed(_request: Request, _error: Exception) -> Response:
    """What is answered where nobody foresaw an error: nothing of it; the server's log has it all.

    It is answered outside of all layers, so it brings its headers itself.
    """
    return refusal("Internal error", 500, dict(SECURITY))


class Secured:
    """Adds to each answer what it does not say itself."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on."""

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in SECURITY.items():
                    headers.setdefault(name, value)
            await send(message)

        await self._app(scope, receive, sending)
