"""Which URL opens which engine."""

from collections.abc import Awaitable, Callable
from importlib import import_module

from graphsvc.errors import UnknownStore
from graphsvc.store.base import Progress, Store

ENGINES = {
    "memory": "graphsvc.store.memory",
    "sqlite": "graphsvc.store.sqlite",
}
"""Scheme of the URL -> module, imported when first asked for; its `open_url` opens the store."""

EXAMPLES = "memory:  sqlite:///relative/path.db  sqlite:////absolute/path.db"


async def open_store(url: str, *, create: bool = True, progress: Progress | None = None) -> Store:
    """Open the store at a URL, made anew where there is none, unless `create` is false.

    One of an older version is brought up to date, of which `progress` is told.

    `memory:` lives as long as the process; `sqlite:///relative/path.db` and
    `sqlite:////absolute/path.db` are a file. Raises `UnknownStore` for any other URL, `StoreError`
    when the store is there but cannot be used, or is not there and shall not be made.
    """
    module = ENGINES.get(url.partition(":")[0])
    if module is None or ":" not in url:
        raise UnknownStore(f"No store answers to {url!r}. There are: {EXAMPLES}")
    opener: Callable[..., Awaitable[Store]] = import_module(module).open_url
    return await opener(url, create=create, progress=progress)
