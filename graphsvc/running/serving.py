"""One process that serves."""

import asyncio
import logging
import signal
import socket
import sys
from collections.abc import Callable
from types import FrameType

import uvicorn
from starlette.applications import Starlette

from graphsvc.app import create_app
from graphsvc.environment import environment
from graphsvc.running.patience import Socket, anybody, patient
from graphsvc.running.reloading import Reloading
from graphsvc.running.server import Server
from graphsvc.settings import Settings
from graphsvc.telemetry.tracing import tracing

log = logging.getLogger(__name__)

KEEP_ALIVE = 120
"""Seconds that a connection stays open for the next request: longer than proxies keep theirs."""

SWITCH = 0.001
"""Seconds after which a thread that computes lets another one go on; Python's own are 5 ms."""

ANYBODY = (
    "FORWARDED_ALLOW_IPS believes anybody, so a client may say to be another one, and has no limits"
    " of its own: name the addresses or networks of the proxies"
)

Begun = Callable[[Server], None]
"""What is called once a server listens."""


def leave(_signal: int, _frame: FrameType | None) -> None:
    """End well. While the server runs it handles signals by itself."""
    sys.exit(0)


def leave_at_signals() -> None:
    """End well at a signal that comes before the server runs."""
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, leave)


async def serve(settings: Settings, listener: socket.socket, begun: Begun) -> None:
    """Serve alone until a signal comes. Raises what `create_app` and its lifespan raise."""
    app = create_app(settings)
    Reloading(app).at_signal()
    await serve_app(app, settings, listener, begun)


def server_of(app: Starlette, settings: Settings, *, alone: bool = True) -> Server:
    """What serves an application that is opened and closed by somebody else."""
    config = uvicorn.Config(
        app,
        lifespan="off",
        http=patient(settings.limits),
        ws=Socket,
        log_level="warning",
        timeout_keep_alive=KEEP_ALIVE,
        ws_max_size=settings.limits.body_bytes,
    )
    config.load()
    if anybody(config.loaded_app):
        log.warning(ANYBODY)
    return Server(config, app.state.drain, grace=settings.grace, alone=alone)


async def serve_app(
    app: Starlette, settings: Settings, listener: socket.socket, begun: Begun, *, alone: bool = True
) -> None:
    """Open an application, serve it until the server is told to stop, and close it."""
    # While a thread reads an article, whoever asks waits for it each time that something comes in.
    sys.setswitchinterval(SWITCH)
    server = server_of(app, settings, alone=alone)
    # The lifespan is entered here, so that a store that cannot be opened is told in one line.
    tracing.start(environment())
    try:
        async with app.router.lifespan_context(app):
            begun(server)
            await server.serve(sockets=[listener])
    finally:
        await asyncio.to_thread(tracing.stop)
