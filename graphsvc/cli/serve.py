"""The command `graphsvc serve`."""

import asyncio
import os
import signal
import socket
import sys
from dataclasses import replace
from pathlib import Path
from types import FrameType

import click
import uvicorn

from graphsvc.app import create_app
from graphsvc.cli.command import Command
from graphsvc.cli.options import STORE_OPTION, TIER_OPTION, WITH_OPTION, configured
from graphsvc.errors import BadSetting
from graphsvc.extraction.tagging.tiers import Tier
from graphsvc.settings import Settings

ANNOUNCEMENT = """graphsvc answers GraphQL at {url}
Try: curl -s {url} -H 'content-type: application/json' -d '{sample}'
Ctrl-C stops it."""
SAMPLE = (
    '{"query": "{ players { nodes { name goalsByClub '
    '{ club { name } goals { value bound } } } } }"}'
)

GRACE = 5
"""Seconds that requests may take to end once the service is told to stop."""


EXAMPLES = """
graphsvc serve
graphsvc serve --store sqlite:///season.db --port 8080
graphsvc serve --store memory: --no-seeds
graphsvc serve --no-reference
"""


@click.command(cls=Command, examples=EXAMPLES)
@STORE_OPTION
@TIER_OPTION
@click.option("--host", show_default="127.0.0.1", help="The address to listen at.")
@click.option(
    "--port",
    show_default="8000",
    type=click.IntRange(0, 65535),
    help="The port to listen at; 0 takes any free one.",
)
@click.option(
    "--seeds",
    metavar="DIR",
    show_default="the ones that come with graphsvc",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A folder of articles to begin with.",
)
@click.option("--no-seeds", is_flag=True, help="Begin with what the store holds, and no more.")
@WITH_OPTION
@click.option("--no-reference", is_flag=True, help="Begin without datasets beside the articles.")
def serve(  # noqa: PLR0913, PLR0917 - one for each option
    store: str | None,
    tier: Tier | None,
    host: str | None,
    port: int | None,
    seeds: Path | None,
    no_seeds: bool,
    witnesses: tuple[str, ...],
    no_reference: bool,
) -> None:
    """Answer GraphQL over HTTP and WebSocket until it is told to stop.

    Everybody who reaches it may read. Writing needs the token that GRAPHSVC_TOKEN sets, as
    "Authorization: Bearer ..."; where none is set, only programs and pages of this machine write.
    """
    settings = configured(
        store=store, tier=tier, host=host, port=port, seeds=seeds, witnesses=witnesses
    )
    if no_seeds:
        settings = replace(settings, seeds=None, datasets=None)
    if no_reference:
        settings = replace(settings, datasets=None)
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, leave)
    with listening(settings) as listener:
        asyncio.run(run(settings, listener))


def leave(_signal: int, _frame: FrameType | None) -> None:
    """End well. While the server runs it handles signals by itself, and hands them on after."""
    sys.exit(0)


def listening(settings: Settings) -> socket.socket:
    """A socket at the address of the settings. Raises `BadSetting` where that cannot be had."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    try:
        listener = socket.create_server((settings.host, settings.port), family=family)
    except OSError as error:
        where = f"{settings.host}:{settings.port}"
        # Below zero it is no error of the system, but of looking the name of the host up.
        code = error.errno or 0
        reason = os.strerror(code) if code > 0 else "no such host"
        raise BadSetting(f"cannot listen at {where} ({reason}): see --port and --host") from None
    # Connections inherit it; asyncio sets it only on those of sockets that it made itself.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener


async def run(settings: Settings, listener: socket.socket) -> None:
    """Serve until a signal comes."""
    app = create_app(settings)
    config = uvicorn.Config(
        app,
        lifespan="off",
        log_level="warning",
        timeout_graceful_shutdown=GRACE,
        ws_max_size=settings.limits.body_bytes,
    )
    # The lifespan is entered here, so that a store that cannot be opened is told in one line.
    async with app.router.lifespan_context(app):
        host, port = listener.getsockname()[:2]
        url = f"http://{f'[{host}]' if ':' in host else host}:{port}/graphql"
        click.echo(ANNOUNCEMENT.format(url=url, sample=SAMPLE))
        await uvicorn.Server(config).serve(sockets=[listener])
