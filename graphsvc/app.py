"""The service put together: opens, mounts, closes. Nothing opens on import."""

import asyncio
import logging
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from starlette.applications import Starlette

from graphsvc.articles import articles_of, decode
from graphsvc.errors import StoreBusy, UnreadableArticle
from graphsvc.execution import executable_schema
from graphsvc.knowledge import KnowledgeBase
from graphsvc.reference import load_names
from graphsvc.settings import Settings
from graphsvc.store import open_store
from graphsvc.web import Service, routes

log = logging.getLogger(__name__)


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[KnowledgeBase]:
    """A knowledge base on the store of the settings, its log replayed; closed at the end."""
    names = await asyncio.to_thread(load_names, settings.reference)
    store = await open_store(settings.store)
    try:
        yield await KnowledgeBase.open(store, names)
    finally:
        await store.close()


def create_app(settings: Settings) -> Starlette:
    """The service as an ASGI application.

    It listens once the log is replayed, and answers once the seeds are in. Starting raises what
    `open_store` and `load_names` raise, and `UnreadableArticle` for a folder without seeds.
    """
    service = Service()

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        seeds = articles_of(settings.seeds) if settings.seeds else []
        async with opened(settings) as knowledge:
            service.knowledge = knowledge
            service.ready = not seeds
            work = asyncio.create_task(keep_current(service, knowledge, seeds))
            work.add_done_callback(_report)
            try:
                yield
            finally:
                work.cancel()
                await asyncio.wait([work])

    app = Starlette(routes=routes(executable_schema(), service), lifespan=lifespan)
    app.state.service = service
    return app


async def keep_current(service: Service, knowledge: KnowledgeBase, seeds: Sequence[Path]) -> None:
    """Take the seeds in, then follow what other processes write. Never returns; cancel it."""
    for path in seeds:
        await take_in(knowledge, path)
    service.ready = True
    await knowledge.follow()


async def take_in(knowledge: KnowledgeBase, path: Path) -> None:
    """Ingest one seed, unless it is there already; as long as the store is busy, again."""
    while True:
        try:
            await knowledge.ingest(decode(await asyncio.to_thread(path.read_bytes)))
        except (UnreadableArticle, OSError) as error:
            log.warning("seed %s left out: %s", path.name, error)
        except StoreBusy as busy:
            log.warning("the store is busy, trying again: %s", busy)
            await asyncio.sleep(1)
            continue
        return


def _report(work: "asyncio.Task[None]") -> None:
    if not work.cancelled() and work.exception():
        log.error("the service no longer follows its store", exc_info=work.exception())
