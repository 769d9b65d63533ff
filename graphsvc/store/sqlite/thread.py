"""A connection on a thread of its own, off the event loop."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Concatenate, ParamSpec, TypeVar

import apsw

from graphsvc.errors import StoreError
from graphsvc.store.base import Progress
from graphsvc.store.sqlite.catching_up import catch_up
from graphsvc.store.sqlite.errors import explained
from graphsvc.store.sqlite.file import open_file
from graphsvc.store.sqlite.place import Place

Given = ParamSpec("Given")
Result = TypeVar("Result")


class ConnectionThread:
    """One connection and the one thread that works on it, a piece of work after the other."""

    def __init__(self, path: str, *, busy_timeout: float) -> None:
        self._path = path
        self._busy_timeout = busy_timeout
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="graphsvc-store")
        self._db: apsw.Connection | None = None
        self._place = Place(path, ())

    async def open(self, progress: Progress | None = None) -> None:
        """Connect and bring the file up to date, or raise `StoreError`."""
        await self._on_thread(lambda: self._open(progress))

    async def run(
        self,
        work: Callable[Concatenate[apsw.Connection, Given], Result],
        *args: Given.args,
        **kwargs: Given.kwargs,
    ) -> Result:
        """What `work(connection, …)` returns. Once begun it is done, even when the task is not."""
        return await self._on_thread(lambda: work(self._connection, *args, **kwargs))

    async def write(
        self,
        work: Callable[Concatenate[apsw.Connection, Given], Result],
        *args: Given.args,
        **kwargs: Given.kwargs,
    ) -> Result:
        """As `run`, for work that writes: raises `StoreError` where the file is no more there."""

        def writing(db: apsw.Connection) -> Result:
            self._place.check()
            done = work(db, *args, **kwargs)
            self._place.check()  # nothing is acknowledged that went to a file without a name
            return done

        return await self.run(writing)

    async def close(self) -> None:
        """Finish the work begun, then disconnect."""
        await self._on_thread(self._close)

    @property
    def _connection(self) -> apsw.Connection:
        if self._db is None:
            raise StoreError(f"{self._path}: this store was closed; open it anew.")
        return self._db

    def _open(self, progress: Progress | None) -> None:
        db = open_file(self._path, busy_timeout=self._busy_timeout)
        try:
            if not db.readonly("main"):
                catch_up(db, progress)
                self._place = Place.of(self._path)
        except BaseException:
            db.close()
            raise
        self._db = db

    def _close(self) -> None:
        if self._db is not None:
            self._db.close()
            self._db = None

    async def _on_thread(self, work: Callable[[], Result]) -> Result:
        def explaining() -> Result:
            with explained(self._path):
                return work()

        return await asyncio.get_running_loop().run_in_executor(self._thread, explaining)
