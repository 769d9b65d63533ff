"""One of several processes that serve: what it is told, and what it tells."""

import asyncio
import signal
import socket
import sys
from multiprocessing.connection import Connection

from graphsvc.app import Work, create_app
from graphsvc.environment import environment
from graphsvc.errors import GraphsvcError
from graphsvc.running.channel import Channel, Message, Word
from graphsvc.running.reloading import Reloading
from graphsvc.running.server import Server
from graphsvc.running.serving import leave_at_signals, serve_app
from graphsvc.settings import Settings
from graphsvc.telemetry.logs import show_log


def work(settings: Settings, listener: socket.socket, pipe: Connection, first: bool) -> None:
    """What the process does; the first one takes the seeds in. Ends with 1 if it cannot begin."""
    show_log(environment())
    signal.signal(signal.SIGHUP, signal.SIG_IGN)  # the supervisor is told, and tells all
    leave_at_signals()
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})  # see `deaf_to_interrupts`
    channel = Channel(pipe)
    try:
        asyncio.run(Worker(settings, channel, first=first).serve(listener))
    except GraphsvcError as error:
        channel.say(Word.FAILED, str(error))
        sys.exit(1)


class Worker:
    """A service that shares its store and its socket with others."""

    def __init__(self, settings: Settings, channel: Channel, *, first: bool) -> None:
        self._settings = settings
        self._channel = channel
        self._first = first
        self._seeded = asyncio.Event()
        self._server: Server | None = None
        self._told_to_stop = False
        self._reloading: Reloading | None = None

    async def serve(self, listener: socket.socket) -> None:
        """Serve until told to stop, or until nobody is there who could tell."""
        self._channel.listen(self._hear, self._stop)
        app = create_app(self._settings, once=self._once)
        self._reloading = Reloading(app)
        await serve_app(app, self._settings, listener, self._begun, alone=False)

    async def _once(self, work: Work) -> None:
        """Do what one process does for all, or wait until another has done it."""
        if self._first:
            await work()
            self._channel.say(Word.SEEDED)
        else:
            await self._seeded.wait()

    def _begun(self, server: Server) -> None:
        self._server = server
        self._channel.say(Word.LISTENING)
        if self._told_to_stop:
            server.stop()

    def _hear(self, message: Message) -> None:
        match message.word:
            case Word.SEEDED:
                self._seeded.set()
            case Word.RELOAD if self._reloading:
                self._reloading.begin()
            case Word.DRAIN:
                self._stop()

    def _stop(self) -> None:
        self._told_to_stop = True
        if self._server:
            self._server.stop()
