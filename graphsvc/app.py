"""The service put together: opens, mounts, closes. Nothing opens on import."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from functools import partial
from mimetypes import guess_type
from pathlib import Path

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import BaseRoute, Route

from graphsvc.access.rings import keyrings
from graphsvc.articles import Story, articles_of, stories_in
from graphsvc.datasets import batches_of
from graphsvc.errors import GraphsvcError, StoreBusy
from graphsvc.execution import executable_schema
from graphsvc.fetching.fetcher import Fetcher
from graphsvc.knowledge import KnowledgeBase
from graphsvc.opening import opened
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


Work = Callable[[], Awaitable[None]]
Once = Callable[[Work], Awaitable[None]]
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
            begin = partial(once, partial(take_in_all, knowledge, datasets, seeds))
            tasks = [asyncio.create_task(keep_current(service, knowledge, begin))]
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


async def keep_current(service: Service, knowledge: KnowledgeBase, begin: Work) -> None:
    """Begin, then follow what other processes write. Never returns; cancel it."""
    await begin()
    while True:
        await follow(service, knowledge)
        await asyncio.sleep(PAUSE)


async def take_in_all(
    knowledge: KnowledgeBase, datasets: Sequence[Path], seeds: Sequence[Path]
) -> None:
    """Take in the datasets, and then the articles, which are read with what those tell."""
    for path in datasets:
        await patiently(take_in_dataset, knowledge, path)
    for path in seeds:
        await patiently(take_in, knowledge, path)


def datasets_in(folder: Path) -> list[Path]:
    """The files of a folder, in the order of their names."""
    return sorted(each for each in folder.iterdir() if each.is_file())


async def take_in_dataset(knowledge: KnowledgeBase, path: Path) -> None:
    """Import a dataset, as far as it is not there already."""
    for batch in await asyncio.to_thread(lambda: list(batches_of(path, knowledge.names))):
        for bad in batch.bad:
            log.warning("dataset %s: %s", path.name, bad)
        await knowledge.take_in(batch.dataset, batch.lines, named=batch.named)


def stories_of(path: Path) -> list[Story]:
    """The stories in a file. Raises `UnreadableArticle` or `OSError`."""
    return stories_in(path.read_bytes(), media_type=guess_type(path.name)[0])


async def take_in(knowledge: KnowledgeBase, path: Path) -> None:
    """Ingest one seed, unless it is there already."""
    for story in await asyncio.to_thread(stories_of, path):
        await knowledge.ingest_story(story)


async def patiently(
    work: Callable[[KnowledgeBase, Path], Awaitable[None]], knowledge: KnowledgeBase, path: Path
) -> None:
    """Take a file in; as long as the store is busy, again.

    One that fails is left out: the others are worth serving.
    """
    while True:
        try:
            await work(knowledge, path)
        except StoreBusy as busy:
            log.warning("the store is busy, trying again: %s", busy)
            await asyncio.sleep(PAUSE)
            continue
        except (GraphsvcError, OSError) as error:
            log.warning("seed %s left out: %s", path.name, error)
        except Exception:
            log.exception("seed %s left out", path.name)
        return


async def follow(service: Service, knowledge: KnowledgeBase) -> None:
    """Follow the store until that fails; meanwhile the service answers with what it has."""
    try:
        await knowledge.catch_up()
        service.ready, service.behind = True, False
        await knowledge.follow()
    except Exception:
        service.behind = True
        log.exception("the service cannot follow its store, trying again in %g s", PAUSE)
