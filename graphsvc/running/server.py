"""The HTTP server, which drains when a signal comes.

What uvicorn does by itself: no new connections, answers under way are sent. Where it falls short:
WebSockets are cut off with 1012 amid what they asked for, event streams keep it waiting until the
time is over, a connection that is kept alive may ask on or is closed amid the next request, and a
second SIGTERM changes nothing.
"""

import asyncio
import logging
import os
import signal
import socket
from collections.abc import Iterable, Iterator
from contextlib import suppress
from threading import Timer
from time import monotonic
from types import FrameType

import uvicorn
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

from graphsvc.web import Drain

log = logging.getLogger(__name__)

LINGER = 1.0
"""Seconds in which connections that are kept alive may ask once more, and are told that it ends."""

SAME = 0.25
"""Seconds within which a second signal is the first one that comes twice, as `timeout` sends it."""

LAST = 5.0
"""Seconds after the time is over when the process ends whatever it does."""


class Server(uvicorn.Server):
    """Serves an application until it is told to stop, then drains within a number of seconds."""

    def __init__(
        self, config: uvicorn.Config, drain: Drain, *, grace: float, alone: bool = True
    ) -> None:
        """`alone` says that nobody else sees to it that the process ends in time."""
        super().__init__(config)
        self.alone = alone
        self._stopped = 0.0
        self._drain = drain
        self._grace = grace

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:  # noqa: ARG002
        """Drain at the first signal; end at once at the second, as if there were no handler."""
        if self.should_exit and self.alone and monotonic() - self._stopped > SAME:
            end_by(sig)
        self.stop()

    def stop(self) -> None:
        """Begin to drain."""
        if self.should_exit:
            return
        self.should_exit = True
        self._stopped = monotonic()
        # What a thread computes cannot be stopped, and the interpreter would wait for it.
        last = Timer(self._grace + LAST, give_up)
        last.daemon = True
        last.start()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Take no more connections, let all who are answered end, then close what is left."""
        end = monotonic() + self._grace
        await self._take_no_more(sockets or [])
        linger = LINGER if self.server_state.connections else 0
        late = await self._drain.finish(within=self._grace, linger=linger)
        if late:
            log.warning("The time to end is over: %d who are answered are cut off", late)
        for each in self.server_state.connections:
            if isinstance(each, WebSocketsSansIOProtocol) and stuck(each.transport):
                each.transport.abort()
        # It counts whole seconds by its type, but waits for any number of them.
        self.config.timeout_graceful_shutdown = max(0.1, end - monotonic())  # type: ignore[assignment]
        await super().shutdown(sockets)

    async def _take_no_more(self, listeners: Iterable[socket.socket]) -> None:
        """Close the listeners, but not on those who have connected already: they are let in."""
        late = [each for listener in listeners for each in waiting_at(listener)]
        for server in self.servers:
            server.close()
        for each in late:
            each.setblocking(False)
            await asyncio.get_running_loop().connect_accepted_socket(self._protocol, each)

    def _protocol(self) -> asyncio.Protocol:
        """What uvicorn itself makes for a connection."""
        return self.config.http_protocol_class(  # type: ignore[call-arg]
            config=self.config, server_state=self.server_state, app_state=self.lifespan.state
        )


def waiting_at(listener: socket.socket) -> Iterator[socket.socket]:
    """The connections that are made, but that nobody has taken yet."""
    with suppress(BlockingIOError):
        while True:
            yield listener.accept()[0]


def stuck(transport: asyncio.Transport) -> bool:
    """Whether somebody has not read what was sent."""
    return transport.get_write_buffer_size() > 0


def end_by(sig: int) -> None:
    """End at once, by a signal, so that whoever started the process sees which one."""
    signal.signal(sig, signal.SIG_DFL)
    signal.raise_signal(sig)


def give_up() -> None:
    """End at once, since the process would not."""
    log.error("Still busy %g s after the time to end was over: ending at once", LAST)
    logging.shutdown()
    os._exit(1)
