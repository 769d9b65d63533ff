"""The command `graphsvc serve`."""

import asyncio
from dataclasses import replace
from pathlib import Path

import click

from graphsvc.cli.command import Command
from graphsvc.cli.options import (
    ONLY_TRUSTED_OPTION,
    PRIVATE_OPTION,
    STORE_OPTION,
    TIER_OPTION,
    TOKENS_OPTION,
    TRUSTED_OPTION,
    WITH_OPTION,
    configured,
)
from graphsvc.extraction.tagging.tiers import Tier
from graphsvc.running.listening import listening, url_of
from graphsvc.running.metrics import metrics_of
from graphsvc.running.serving import leave_at_signals
from graphsvc.running.serving import serve as serve_alone
from graphsvc.running.supervisor import Supervisor
from graphsvc.settings import MOST_WORKERS

ANNOUNCEMENT = """graphsvc answers GraphQL at {url}
Try: curl -s {url} -H 'content-type: application/json' -d '{sample}'
Ctrl-C stops it."""
SAMPLE = (
    '{"query": "{ players { nodes { name goalsByClub '
    '{ club { name } goals { value bound } } } } }"}'
)

EXAMPLES = """
graphsvc serve
graphsvc serve --store sqlite:///season.db --port 8080
graphsvc serve --store memory: --no-seeds
graphsvc serve --trusted-documents operations --only-trusted
graphsvc serve --tokens tokens.jsonl --no-reference
graphsvc serve --workers 4
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
    "--workers",
    show_default="1",
    type=click.IntRange(1, MOST_WORKERS),
    help="Processes that answer, behind one port; they share the store, which has to be a file.",
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
@TOKENS_OPTION
@PRIVATE_OPTION
@TRUSTED_OPTION
@ONLY_TRUSTED_OPTION
def serve(  # noqa: PLR0913, PLR0917 - one for each option
    store: str | None,
    tier: Tier | None,
    host: str | None,
    port: int | None,
    workers: int | None,
    seeds: Path | None,
    no_seeds: bool,
    witnesses: tuple[str, ...],
    no_reference: bool,
    tokens: Path | None,
    private: bool | None,
    trusted_documents: Path | None,
    only_trusted: bool | None,
) -> None:
    """Answer GraphQL over HTTP and WebSocket until it is told to stop.

    Everybody who reaches it may read, unless it is private. Writing needs one of the tokens that
    --tokens names, or the one that GRAPHSVC_TOKEN sets, as "Authorization: Bearer ..."; where there
    are none, only programs and pages of this machine write.
    """
    settings = configured(
        store=store,
        tier=tier,
        host=host,
        port=port,
        workers=workers,
        seeds=seeds,
        witnesses=witnesses,
        tokens=tokens,
        private=private,
        trusted_documents=trusted_documents,
        only_trusted=only_trusted,
    )
    if no_seeds:
        settings = replace(settings, seeds=None, datasets=None)
    if no_reference:
        settings = replace(settings, datasets=None)
    leave_at_signals()
    with listening(settings) as listener, metrics_of(settings):
        words = ANNOUNCEMENT.format(url=url_of(listener), sample=SAMPLE)
        if settings.workers > 1:
            serving = Supervisor(settings, listener, lambda: click.echo(words)).run()
        else:
            serving = serve_alone(settings, listener, lambda _: click.echo(words))
        asyncio.run(serving)
