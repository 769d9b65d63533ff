"""The real service, inside a test."""

import asyncio
import socket
from contextlib import asynccontextmanager

import httpx

from graphsvc.app import create_app
from graphsvc.running.serving import server_of
from graphsvc.settings import Settings


@asynccontextmanager
async def client_of(app):
    """An HTTP client of an application that has started, without a network."""
    async with app.router.lifespan_context(app):
        transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as client:
            yield client


async def ready(client):
    """Wait until the seeds are in."""
    # As an orchestrator does: there is nothing to wait for but the next answer.
    while (await client.get("/readyz")).status_code != 200:  # noqa: ASYNC110
        await asyncio.sleep(0.01)


@asynccontextmanager
async def listening(settings: Settings):
    """A service that listens on a free port, and drains in the end; its host and port."""
    app = create_app(settings)
    server = server_of(app, settings)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        async with app.router.lifespan_context(app):
            serving = asyncio.create_task(server.serve(sockets=[listener]))
            yield app.state.service, f"127.0.0.1:{listener.getsockname()[1]}"
            server.should_exit = True  # and not `stop`, whose watch would outlive the test
            await serving
