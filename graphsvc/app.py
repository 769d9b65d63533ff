"""The service put together: opens, mounts, closes. Nothing opens on import."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from functools import partial
from typing import Any

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import BaseRoute, Route

from graphsvc.access.rings import keyrings
from graphsvc.articles import articles_of
from graphsvc.execution import executable_schema
from graphsvc.fetching.fetcher import Fetcher
from graphsvc.knowledge import KnowledgeBase
from graphsvc.opening import opened
from graphsvc.seeding import Seeding, datasets_in
from graphsvc.settings import Settings
from graphsvc.telemetry import metrics
from graphsvc.telemetry.access import note
from graphsvc.telemetry.events import listen
from graphsvc.telemetry.settings import TelemetrySettings
from graphsvc.web import COMPRESSING, Drain, Draining, Observing, Service, routes
from graphsvc.web.doors import Doors, layers
from graphsvc.web.metrics import keep_looking, tell_metrics

log = logging.getLogger(__name__)

PAUSE = 1.0
"""Seconds until what failed is tried again."""


Work = Callable[[], Coroutine[Any, Any, None]]
Once = Callable[[Work], Coroutine[Any, Any, None]]
"""Does a work, unless another process does it for all: then it waits until that is done."""


async def alone(work: Work) -> None:
    """Do a work, there being no other process."""
    await work()


def create_app(settings: Settings, *, once: Once = alone) -> Starlette:
    """The service as an ASGI application; where several share a store, `once` shares the work.

    Raises `BadSetting` where nobody could come in.

    It listens once the log is replayed, and answers once the seeds are in. Starting raises what
    `open_store`, `load_names` and `summoned` raise, and `UnreadableArticle` for a folder without
    seeds.
    """
    drain = Drain()
    service = Service(fetch=Fetcher() if settings.access.fetch else None)

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        seeds = articles_of(settings.seeds) if settings.seeds else []
        datasets = datasets_in(settings.datasets) if settings.datasets else []
        async with opened(settings) as knowledge:
            # Those of now: they may be reloaded before all is open.
            knowledge.backlog = app.state.settings.limits.backlog
            service.knowledge = knowledge
            service.ready = not (seeds or datasets)
            seeding = Seeding(knowledge, datasets, seeds)
            begin = partial(once, seeding.begin)
            tasks = [asyncio.create_task(keep_current(service, knowledge, begin, seeding.go_on))]
            if settings.telemetry.metrics:
                tasks.append(asyncio.create_task(keep_looking(service, drain)))
            try:
                yield
            finally:
                for each in tasks:
                    each.cancel()
                await asyncio.wait(tasks)

    rings = keyrings(settings.access, token=settings.token)
    doors = Doors(settings.access, rings, host=settings.host)
    telling = seen(settings.telemetry)
    app = Starlette(
        routes=[*answering(settings, service, doors), *telling],
        middleware=[
            Middleware(Observing),
            *layers(doors),
            Middleware(Draining, drain),
            COMPRESSING,
        ],
        lifespan=lifespan,
    )
    app.state.service = service
    app.state.drain = drain
    app.state.doors = doors
    app.state.settings = settings
    app.state.seen = telling
    return app


def answering(settings: Settings, service: Service, doors: Doors) -> list[BaseRoute]:
    """The routes that answer clients, within the limits and with the documents of the settings."""
    limits = settings.limits
    return routes(executable_schema(limits), service, doors, limits, settings.documents)


def seen(telemetry: TelemetrySettings) -> list[Route]:
    """What is told of the service from now on, and the routes by which it is."""
    listen(note)
    if not telemetry.metrics:
        return []
    metrics.vouched.update(telemetry.operations)
    metrics.count()
    return [Route("/metrics", tell_metrics)] if telemetry.public else []


async def keep_current(
    service: Service, knowledge: KnowledgeBase, begin: Work, go_on: Work
) -> None:
    """Begin, then go on and follow what other processes write. Never returns; cancel it."""
    await begin()
    async with asyncio.TaskGroup() as both:
        both.create_task(go_on())
        both.create_task(keep_following(service, knowledge))


async def keep_following(service: Service, knowledge: KnowledgeBase) -> None:
    """Follow the store; where that fails, again. Never returns."""
    while True:
        await follow(service, knowledge)
        await asyncio.sleep(PAUSE)


async def follow(service: Service, knowledge: KnowledgeBase) -> None:
    """Follow the store until that fails; meanwhile the service answers with what it has."""
    try:
        await knowledge.catch_up()
        service.ready, service.behind = True, False
        await knowledge.follow()
    except Exception:
        service.behind = True
        log.exception("the service cannot follow its store, trying again in %g s", PAUSE)
