"""Several processes that serve, behind one socket: started, watched, started again, ended.

Why not uvicorn's own: it starts again without pause what fails at once, knows no bound for ending
and no second signal, takes SIGHUP for a restart, and tells no process that it is the first.
"""

import asyncio
import logging
import signal
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from multiprocessing import get_context, resource_tracker
from time import monotonic

from graphsvc.errors import BadSetting, GraphsvcError
from graphsvc.running.channel import Channel, Message, Word
from graphsvc.running.server import LAST, SAME, end_by
from graphsvc.running.worker import work
from graphsvc.settings import Settings
from graphsvc.telemetry.metrics import forget, several

log = logging.getLogger(__name__)

SPAWN = get_context("spawn")
"""Not forked: threads of this process would be missing in a copy, but their locks held."""
SOON, LATE = 0.5, 30.0
"""Seconds until a process that ended is started again: at first, and at most; doubled each time."""
STEADY = 60.0
"""Seconds after which a process that ends is one that ran well."""


@contextmanager
def deaf_to_interrupts() -> Iterator[None]:
    """What is started inside hears of no Ctrl-C until it is ready to: the terminal tells all.

    Who is inside hears of it afterwards.
    """
    resource_tracker.ensure_running()  # to start that one would end the deafness
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})


class Process:
    """A process that serves, as its supervisor sees it."""

    def __init__(self, settings: Settings, listener: socket.socket, *, number: int) -> None:
        ours, theirs = SPAWN.Pipe()
        self.channel = Channel(ours)
        self.process = SPAWN.Process(
            target=work,
            args=(settings, listener, theirs, number == 0),
            name=f"graphsvc worker {number}",
        )
        with deaf_to_interrupts():
            self.process.start()
        self.pid = self.process.pid or 0
        theirs.close()  # or its end would not be seen here
        self.began = monotonic()
        self.listening = False
        self.ended = asyncio.Event()
        asyncio.get_running_loop().add_reader(self.process.sentinel, self._see_end)

    def end(self) -> None:
        """Let it drain; one that only begins has nobody to answer, and ends at once."""
        if self.listening:
            self.channel.say(Word.DRAIN)
        else:
            self.process.terminate()

    def _see_end(self) -> None:
        asyncio.get_running_loop().remove_reader(self.process.sentinel)
        self.process.join()
        self.ended.set()


def pause_after(last: float) -> float:
    """Seconds until a process is started again, after those of the last time; 0 if it ran well."""
    return min(2 * last, LATE) or SOON


class Supervisor:
    """Keeps a number of processes serving until it is told to stop."""

    def __init__(
        self, settings: Settings, listener: socket.socket, begun: Callable[[], None]
    ) -> None:
        """`begun` is called once the first process listens."""
        if settings.store == "memory:":
            raise BadSetting(
                f"{settings.workers} workers cannot share a store in memory: name a file, "
                "such as --store sqlite:///graphsvc.db, or serve with one worker"
            )
        self._settings = settings
        self._listener = listener
        self._begun = begun
        self._processes: dict[int, Process] = {}
        self._listening = asyncio.Event()
        self._stopping = asyncio.Event()
        self._stopped = 0.0
        self._seeded = False
        self._reloaded = False
        self._failure = ""

    async def run(self) -> None:
        """Serve until a signal comes. Raises `GraphsvcError` if the first process cannot begin."""
        loop = asyncio.get_running_loop()
        for each in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(each, self._told, each)
        if not sys.stdin or not sys.stdin.isatty():  # else it says that the terminal is gone
            loop.add_signal_handler(signal.SIGHUP, self._reload)
        keeping = [asyncio.create_task(self._keep(0))]
        try:
            if await self._first_listens(keeping[0]):
                self._begun()
                others = range(1, self._settings.workers)
                keeping += [asyncio.create_task(self._keep(number)) for number in others]
                await self._stopping.wait()
        finally:
            self._stopping.set()
            await self._end()
            await asyncio.gather(*keeping)

    async def _first_listens(self, keeping: asyncio.Task[None]) -> bool:
        """Whether it does; not if all is told to stop before.

        Raises `GraphsvcError` where it ends by itself.
        """
        waiting = [asyncio.create_task(each.wait()) for each in (self._listening, self._stopping)]
        await asyncio.wait([*waiting, keeping], return_when=asyncio.FIRST_COMPLETED)
        for each in waiting:
            each.cancel()
        if self._failure:
            raise GraphsvcError(self._failure)
        if keeping.done() and not self._stopping.is_set():
            code = self._processes[0].process.exitcode
            raise GraphsvcError(f"the first worker ended with {code} before it listened")
        return self._listening.is_set()

    async def _keep(self, number: int) -> None:
        """Keep one process running."""
        pause = 0.0
        while not self._stopping.is_set():
            process = self._start(number)
            await process.ended.wait()
            process.channel.close()
            if several():
                forget(process.pid)
            if self._stopping.is_set() or not self._listening.is_set():
                return
            pause = pause_after(0.0 if monotonic() - process.began > STEADY else pause)
            code = process.process.exitcode
            log.error("worker %d ended with %s, starting it again in %g s", number, code, pause)
            with suppress(TimeoutError):
                async with asyncio.timeout(pause):
                    await self._stopping.wait()

    def _start(self, number: int) -> Process:
        process = self._processes[number] = Process(self._settings, self._listener, number=number)
        process.channel.listen(partial(self._hear, process), lambda: None)
        if self._seeded:
            process.channel.say(Word.SEEDED)
        if self._reloaded:  # it begins with the settings of before
            process.channel.say(Word.RELOAD)
        return process

    def _hear(self, process: Process, message: Message) -> None:
        match message.word:
            case Word.LISTENING:
                process.listening = True
                self._listening.set()
            case Word.SEEDED:
                self._seeded = True
                self._tell_all(Word.SEEDED)
            case Word.FAILED if self._listening.is_set():
                log.error("a worker cannot begin: %s", message.text)
            case Word.FAILED:
                self._failure = message.text

    def _reload(self) -> None:
        """Let all processes read the settings anew, and those that come after them."""
        self._reloaded = True
        self._tell_all(Word.RELOAD)

    def _tell_all(self, word: Word) -> None:
        for each in self._processes.values():
            each.channel.say(word)

    def _told(self, sig: int) -> None:
        """Stop at the first signal; end at once at the second, as if there were no handler."""
        if self._stopping.is_set() and monotonic() - self._stopped > SAME:
            self._kill()
            end_by(sig)
        if not self._stopping.is_set():
            self._stopped = monotonic()
            self._stopping.set()

    async def _end(self) -> None:
        """Let all processes drain; kill those that do not end in time."""
        self._listener.close()
        for each in self._processes.values():
            each.end()
        with suppress(TimeoutError):
            async with asyncio.timeout(self._settings.grace + LAST):
                for each in self._processes.values():
                    await each.ended.wait()
        self._kill()

    def _kill(self) -> None:
        for each in self._processes.values():
            if not each.ended.is_set():
                log.error("%s does not end: killed", each.process.name)
                each.process.kill()
