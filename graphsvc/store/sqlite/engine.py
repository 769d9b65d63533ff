"""The `Store` in an SQLite file."""

import asyncio
from collections.abc import Mapping, Sequence
from pathlib import Path

from graphsvc.errors import StoreError, UnknownStore
from graphsvc.model import Article, Commit, Mention, Record
from graphsvc.store.base import Progress, RecordedClaim
from graphsvc.store.bell import Bell
from graphsvc.store.search import FoundSentence
from graphsvc.store.sqlite import log, search
from graphsvc.store.sqlite.thread import ConnectionThread

BUSY_TIMEOUT = 5.0
"""Seconds to wait for another process that writes."""

POLL = 0.03
"""Seconds between two looks for what other processes appended."""


async def open_url(
    url: str, *, create: bool = True, progress: Progress | None = None
) -> "SQLiteStore":
    """The store that a URL names, as SQLAlchemy writes it: `sqlite:///` and a path.

    Raises `StoreError` when there is no such file and none shall be made.
    """
    path = path_of(url)
    if not create and not await asyncio.to_thread(Path(path).exists):
        raise StoreError(f"{path}: there is no such store; name one, or make it with an ingest.")
    return await SQLiteStore.open(path, busy_timeout=BUSY_TIMEOUT, progress=progress)


def path_of(url: str) -> str:
    """The file that a URL names. Raises `UnknownStore` where it names none."""
    path = url.removeprefix("sqlite:///")
    if path in ("", url):
        raise UnknownStore(
            f"{url!r} names no file: write sqlite:///relative/path.db, "
            f"or sqlite:////absolute/path.db with four slashes."
        )
    return path


class SQLiteStore:
    """A `Store` in a file: one connection writes, another reads, each on its own thread."""

    def __init__(self, *, writer: ConnectionThread, reader: ConnectionThread) -> None:
        self._writer = writer
        self._reader = reader
        self._bell = Bell()

    @classmethod
    async def open(
        cls, path: str, *, busy_timeout: float = BUSY_TIMEOUT, progress: Progress | None = None
    ) -> "SQLiteStore":
        """Open a file, made anew where there is none. `busy_timeout` is in seconds.

        `progress` is told how far it is while a file of an older version is brought up to date.
        """
        writer = ConnectionThread(path, busy_timeout=busy_timeout)
        reader = ConnectionThread(path, busy_timeout=busy_timeout)
        await writer.open(progress)
        await reader.open()
        return cls(writer=writer, reader=reader)

    async def append(self, records: Sequence[Record], *, after: int | None = None) -> Commit:
        """See `Store.append`."""
        commit = await self._writer.write(log.append, records, after)
        self._bell.ring()
        return commit

    async def head(self) -> int:
        """See `Store.head`."""
        return (await self._reader.run(log.read_head)).revision

    async def log(self, after: int = 0, *, limit: int = 100) -> list[Commit]:
        """See `Store.log`."""
        return await self._reader.run(log.read_log, after, limit)

    async def wait(self, after: int, *, timeout: float) -> bool:
        """See `Store.wait`."""

        async def grown() -> bool:
            return await self.head() > after

        return await self._bell.wait(grown, timeout=timeout, poll=POLL)

    async def evidence(
        self, statements: Sequence[str], *, revision: int
    ) -> Mapping[str, Sequence[RecordedClaim]]:
        """See `Store.evidence`."""
        return await self._reader.run(log.read_evidence, statements, revision)

    async def articles(self, ids: Sequence[str]) -> Mapping[str, Article]:
        """See `Store.articles`."""
        return await self._reader.run(log.read_articles, ids)

    async def mentions(
        self, *, article: str | None = None, entity: str | None = None, revision: int
    ) -> Sequence[Mention]:
        """See `Store.mentions`."""
        return await self._reader.run(log.read_mentions, article, entity, revision)

    async def search(
        self, text: str, *, revision: int, limit: int = 100
    ) -> Sequence[FoundSentence]:
        """See `Store.search`; of very many sentences that fit, the newest are compared."""
        return await self._reader.run(search.read_sentences, text, revision, limit)

    async def close(self) -> None:
        """See `Store.close`."""
        await self._reader.close()
        await self._writer.close()
