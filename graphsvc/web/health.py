"""What whoever runs the process asks: whether it lives, and whether it is ready."""

import asyncio
import logging
import os

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from graphsvc.knowledge import KnowledgeBase
from graphsvc.web.service import Service

log = logging.getLogger(__name__)

PATIENCE = 0.5
"""Seconds that the graph may take to catch up with what the log held when it was asked."""
LOOK = 0.02
AGE = {"Cache-Control": "no-store"}


async def healthz(_request: Request) -> Response:
    """200 as long as the process answers at all."""
    return PlainTextResponse("alive\n", headers=AGE)


async def readyz(request: Request) -> Response:
    """200 while it answers with all that the log holds; else 503, and why not.

    Not before the log is replayed and the seeds are in, while the graph lags behind the log, and
    while the store cannot be read.
    """
    service: Service = request.app.state.service
    knowledge = service.knowledge
    if knowledge is None or not service.ready:
        return PlainTextResponse("loading\n", 503, AGE)
    if service.behind:
        return PlainTextResponse("cannot follow the store; see the log\n", 503, AGE)
    try:
        behind = await lag(knowledge)
    except Exception:
        log.exception("the store cannot be asked for its newest revision")
        return PlainTextResponse("cannot ask the store; see the log\n", 503, AGE)
    state = "behind" if behind else "ready"
    told = f"{state}: revision {knowledge.view.revision}, lag {behind}, process {os.getpid()}\n"
    return PlainTextResponse(told, 503 if behind else 200, AGE)


async def lag(knowledge: KnowledgeBase) -> int:
    """How many revisions the graph is behind what the log held when this was asked.

    What was written just now has a moment to arrive. Raises what the store does.
    """
    head = await knowledge.head()
    end = asyncio.get_running_loop().time() + PATIENCE
    while (behind := head - knowledge.view.revision) > 0:
        if asyncio.get_running_loop().time() > end:
            return behind
        await asyncio.sleep(LOOK)
    return 0
