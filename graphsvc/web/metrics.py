"""What is counted, told to Prometheus; and the state of this process, looked at again and again."""

import asyncio

from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from starlette.requests import Request
from starlette.responses import Response

from graphsvc.errors import StoreError
from graphsvc.telemetry import metrics
from graphsvc.web.draining import Drain
from graphsvc.web.service import Service

EACH = 2.0
"""Seconds between two looks at the state of the process."""


async def tell_metrics(request: Request) -> Response:
    """Answer `GET /metrics`."""
    await look(request.app.state.service, request.app.state.drain)
    told = await asyncio.to_thread(generate_latest, metrics.telling())
    return Response(told, media_type=CONTENT_TYPE_LATEST)


async def keep_looking(service: Service, drain: Drain) -> None:
    """Look at the state of the process, since another one may be asked for it. Never returns."""
    while True:
        await look(service, drain)
        await asyncio.sleep(EACH)


async def look(service: Service, drain: Drain) -> None:
    """Set the gauges by the state that the process is in."""
    metrics.websockets.set(drain.websockets)
    metrics.answering.set(drain.requests)
    metrics.subscriptions.set(drain.subscriptions)
    metrics.memory.set(metrics.resident())
    metrics.is_ready.set(service.ready and not service.behind)
    if service.knowledge is None:
        return
    try:
        newest = await service.knowledge.head()
    except StoreError:
        metrics.is_ready.set(0)
        return
    revision = service.knowledge.view.revision
    metrics.log_revision.set(newest)
    metrics.graph_revision.set(revision)
    metrics.lag.set(max(newest - revision, 0))
