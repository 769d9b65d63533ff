"""The command `graphsvc ingest`."""

import asyncio
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import click

from graphsvc.app import opened
from graphsvc.cli.command import Command
from graphsvc.cli.files import articles_in, progress, say_nothing_found, text_of
from graphsvc.cli.options import STORE_OPTION, configured
from graphsvc.errors import UnreadableArticle
from graphsvc.knowledge import Ingested, KnowledgeBase
from graphsvc.settings import Settings


@dataclass
class Tally:
    """What became of the files."""

    new: int = 0
    known: int = 0
    added: int = 0
    supported: int = 0
    failed: int = 0

    def __str__(self) -> str:
        parts = [
            f"{self.new} new article{'' if self.new == 1 else 's'}",
            f"{self.known} known already",
            f"{self.added} statements added",
            f"{self.supported} supported",
        ]
        return ", ".join(parts + ([f"{self.failed} failed"] if self.failed else []))


EXAMPLES = """
graphsvc ingest report.txt
graphsvc ingest reports/ --store sqlite:///season.db
curl -s https://example.org/report.txt | graphsvc ingest -
"""


@click.command(cls=Command, examples=EXAMPLES)
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path, allow_dash=True))
@STORE_OPTION
@click.option("-v", "--verbose", is_flag=True, help="Tell of each article once it is durable.")
def ingest(paths: tuple[Path, ...], store: str | None, *, verbose: bool) -> None:
    """Take articles into a store.

    PATHS are text files, folders of *.txt files, or - for one article from what comes in. An
    article that is there already adds nothing.
    """
    tell = acknowledge if verbose else say_nothing
    tally = asyncio.run(ingest_all(articles_in(paths), configured(store=store), tell=tell))
    click.echo(str(tally))
    if tally.failed:
        sys.exit(1)


def acknowledge(path: Path, done: Ingested) -> None:
    """Tell, at once, that an article is durable."""
    click.echo(f"{path}: {'known already' if done.commit is None else 'new'}: {done.article}")


def say_nothing(path: Path, done: Ingested) -> None:
    """Leave it to the summary."""


async def ingest_all(
    files: list[Path], settings: Settings, *, tell: Callable[[Path, Ingested], None] = say_nothing
) -> Tally:
    """Ingest files one after the other; one that cannot be read is told of and left out."""
    tally = Tally()
    async with opened(settings) as knowledge:
        with progress(files, label="Ingesting") as bar:
            for path in bar:
                try:
                    tell(path, await ingest_one(path, knowledge, tally))
                except UnreadableArticle as error:
                    click.echo(f"graphsvc: {path}: {error}", err=True)
                    tally.failed += 1
    return tally


async def ingest_one(path: Path, knowledge: KnowledgeBase, tally: Tally) -> Ingested:
    """Ingest one file and count it."""
    done = await knowledge.ingest(text_of(path))
    tally.new += done.commit is not None
    tally.known += done.commit is None
    tally.added += done.added
    tally.supported += done.supported
    if done.commit and not done.added + done.supported:
        say_nothing_found(path)
    return done
