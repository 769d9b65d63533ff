"""An error that nobody foresaw, wherever it comes from: answered with an id, and logged."""

import logging

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from graphsvc.telemetry.exchange import incident
from graphsvc.web.observing import path_of
from graphsvc.web.refusals import refusal

log = logging.getLogger(__name__)


class Failing:
    """Middleware that answers in place of what failed: nobody outside sees Python's words."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on. What fails once an answer has begun is raised: it cannot be mended."""
        begun = scope["type"] != "http"

        async def sending(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self._app(scope, receive, sending)
        except Exception:
            if begun:
                raise
            name = incident()
            log.exception("%s %s failed [%s]", scope["method"], path_of(scope), name)
            await refusal("Internal error", 500, told={"id": name})(scope, receive, send)
