"""What whoever runs the process asks: whether it lives, and whether it is ready."""

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from graphsvc.web.service import Service


async def healthz(_request: Request) -> Response:
    """200 as long as the process answers at all."""
    return PlainTextResponse("alive\n")


async def readyz(request: Request) -> Response:
    """200 once the log is replayed and the seeds are in; 503 before."""
    service: Service = request.app.state.service
    if service.ready:
        return PlainTextResponse("ready\n")
    return PlainTextResponse("loading\n", status_code=503)
