"""One process that serves."""

import signal
import socket
import sys
from collections.abc import Callable
from types import FrameType

import uvicorn

from graphsvc.app import create_app
from graphsvc.running.server import Server
from graphsvc.settings import Settings

KEEP_ALIVE = 75
"""Seconds that a connection stays open for the next request: longer than proxies keep theirs."""


def leave(_signal: int, _frame: FrameType | None) -> None:
    """End well. While the server runs it handles signals by itself."""
    sys.exit(0)


def leave_at_signals() -> None:
    """End well at a signal that comes before the server runs."""
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, leave)


async def serve(settings: Settings, listener: socket.socket, begun: Callable[[], None]) -> None:
    """Serve until a signal comes; `begun` is called once it listens.

    Raises what `create_app` raises, and what its lifespan does.
    """
    app = create_app(settings)
    config = uvicorn.Config(
        app,
        lifespan="off",
        log_level="warning",
        timeout_keep_alive=KEEP_ALIVE,
        ws_max_size=settings.limits.body_bytes,
    )
    # The lifespan is entered here, so that a store that cannot be opened is told in one line.
    async with app.router.lifespan_context(app):
        begun()
        await Server(config, app.state.drain, grace=settings.grace).serve(sockets=[listener])
