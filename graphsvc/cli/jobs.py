"""The same work on many things, in this process or spread over several, the order kept."""

import atexit
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import AbstractContextManager, ExitStack, contextmanager
from multiprocessing import get_context
from typing import Generic, TypeVar, cast

Task = TypeVar("Task")
Result = TypeVar("Result")

AHEAD = 4
"""Tasks given out ahead of each process: enough to keep it busy, few enough to stop soon."""


class Crew(Generic[Task, Result]):
    """Processes that work through tasks.

    `begin` is called once in each and gives the work on a task for as long as the process has
    tasks; it, the tasks and the results travel between processes. `lost` tells what becomes of a
    task that a process died over.
    """

    def __init__(
        self,
        begin: Callable[[], AbstractContextManager[Callable[[Task], Result]]],
        lost: Callable[[Task], Result],
        *,
        jobs: int,
    ) -> None:
        self.begin, self.lost, self.jobs = begin, lost, jobs

    def work(self, tasks: Iterable[Task]) -> Generator[Result, None, None]:
        """The results in the order of the tasks, which are taken only as they are needed.

        Leaving off, as by Ctrl-C, drops what has not begun. With one job all is done in here.
        """
        if self.jobs == 1:
            with self.begin() as work:
                yield from map(work, tasks)
            return
        waiting: deque[Task] = deque()
        left = iter(tasks)
        while True:
            try:
                yield from self._spread(left, waiting)
            except BrokenProcessPool:
                # Nobody knows which of them it died over: each gets a process of its own.
                while waiting:
                    yield self._alone(waiting.popleft())
            else:
                return

    def _spread(self, tasks: Iterator[Task], waiting: deque[Task]) -> Iterator[Result]:
        """The results; `waiting` are the tasks given out whose result was not given yet."""
        pool = self._pool(self.jobs)
        futures: deque[Future[Result]] = deque()
        try:
            for task in tasks:
                waiting.append(task)
                futures.append(cast("Future[Result]", pool.submit(_do, task)))
                if len(futures) > self.jobs * AHEAD:
                    yield _next(futures, waiting)
            while futures:
                yield _next(futures, waiting)
        finally:
            pool.shutdown(cancel_futures=True)

    def _alone(self, task: Task) -> Result:
        with self._pool(1) as pool:
            try:
                return cast("Result", pool.submit(_do, task).result())
            except BrokenProcessPool:
                return self.lost(task)

    def _pool(self, jobs: int) -> ProcessPoolExecutor:
        # Not forked: what this process has open, and its threads, would be half there.
        pool = ProcessPoolExecutor(
            jobs, mp_context=get_context("spawn"), initializer=_begin, initargs=(self.begin,)
        )
        with _ctrl_c_ignored():
            for _ in range(jobs):
                pool.submit(int)  # each starts a process, which then ignores it from its first step
        return pool


def _next(futures: deque[Future[Result]], waiting: deque[Task]) -> Result:
    result = futures[0].result()
    futures.popleft()
    waiting.popleft()
    return result


@contextmanager
def _ctrl_c_ignored() -> Iterator[None]:
    """Ctrl-C reaches all processes of a terminal; only the first is to tell the others to stop."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


_work: list[Callable[..., object]] = []
"""In a process of a crew: the work on a task."""


def _begin(begin: Callable[[], AbstractContextManager[Callable[..., object]]]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # again: not every system hands it on
    held = ExitStack()
    _work.append(held.enter_context(begin()))
    atexit.register(held.close)  # a pool does not say when it has no more tasks


def _do(task: object) -> object:
    return _work[0](task)
