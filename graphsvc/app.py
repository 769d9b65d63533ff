"""The service put together: opens, mounts, closes. Nothing opens on import."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from starlette.applications import Starlette

from graphsvc.articles import decode
from graphsvc.errors import UnreadableArticle
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
    `open_store` and `load_names` raise.
    """
    service = Service()

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        async with opened(settings) as knowledge:
            service.knowledge = knowledge
            service.ready = settings.seeds is None
            work = asyncio.create_task(keep_current(service, knowledge, settings.seeds))
            work.add_done_callback(_report)
            try:
                yield
            finally:
                work.cancel()
                await asyncio.wait([work])

    app = Starlette(routes=routes(executable_schema(), service), lifespan=lifespan)
    app.state.service = service
    return app


async def keep_current(service: Service, knowledge: KnowledgeBase, seeds: Path | None) -> None:
    """Take the seeds in, then follow what other processes write. Never returns; cancel it."""
    if seeds:
        await take_in(knowledge, seeds)
    service.ready = True
    await knowledge.follow()


async def take_in(knowledge: KnowledgeBase, folder: Path) -> None:
    """Ingest the articles of a folder that are not there yet, in the order of their names."""
    for path in await asyncio.to_thread(lambda: sorted(folder.glob("*.txt"))):
        try:
            await knowledge.ingest(decode(await asyncio.to_thread(path.read_bytes)))
        except UnreadableArticle as error:
            log.warning("seed %s left out: %s", path.name, error)


def _report(work: "asyncio.Task[None]") -> None:
    if not work.cancelled() and work.exception():
        log.error("the service no longer follows its store", exc_info=work.exception())
