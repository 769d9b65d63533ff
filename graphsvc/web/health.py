"""What whoever runs the process asks: whether it lives, and whether it is ready."""

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from graphsvc.web.service import Service


async def healthz(_request: Request) -> Response:
    """200 as long as the process answers at all."""
    return PlainTextResponse("alive\n")


async def readyz(request: Request) -> Response:
    """200 once the log is replayed and the seeds are in; 503 before, and while answers grow old."""
    service: Service = request.app.state.service
    if not service.ready:
        return PlainTextResponse("loading\n", status_code=503)
    if service.behind:
        return PlainTextResponse("cannot follow the store; see the log\n", status_code=503)
    return PlainTextResponse("ready\n")
