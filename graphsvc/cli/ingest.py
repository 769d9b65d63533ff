"""The command `graphsvc ingest`."""

import asyncio
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import click

from graphsvc.app import opened
from graphsvc.cli.command import Command
from graphsvc.cli.effects import effects
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
graphsvc ingest report.txt --dry-run
curl -s https://example.org/report.txt | graphsvc ingest -
"""


@click.command(cls=Command, examples=EXAMPLES)
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path, allow_dash=True))
@STORE_OPTION
@click.option("-v", "--verbose", is_flag=True, help="Tell of each article once it is durable.")
@click.option(
    "--dry-run",
    is_flag=True,
    help="Tell what each article would add, support, contradict and answer; store nothing.",
)
def ingest(paths: tuple[Path, ...], store: str | None, *, verbose: bool, dry_run: bool) -> None:
    """Take articles into a store.

    PATHS are text files, folders of *.txt files, or - for one article from what comes in. An
    article that is there already adds nothing.
    """
    tell = describe if dry_run else acknowledge if verbose else say_nothing
    files, settings = articles_in(paths), configured(store=store)
    tally = asyncio.run(ingest_all(files, settings, tell=tell, dry_run=dry_run))
    click.echo(f"{'dry run, nothing stored: ' if dry_run else ''}{tally}")
    if tally.failed:
        sys.exit(1)


Tell = Callable[[Path, Ingested, KnowledgeBase], None]
"""What to say of each article, once it is in."""


def acknowledge(path: Path, done: Ingested, _knowledge: KnowledgeBase) -> None:
    """Tell, at once, that an article is durable."""
    click.echo(f"{path}: {'known already' if done.commit is None else 'new'}: {done.article}")


def describe(path: Path, done: Ingested, knowledge: KnowledgeBase) -> None:
    """Tell of an article and of all that it changes."""
    acknowledge(path, done, knowledge)
    for line in effects(done, knowledge.view):
        click.echo(line)


def say_nothing(_path: Path, _done: Ingested, _knowledge: KnowledgeBase) -> None:
    """Leave it to the summary."""


async def ingest_all(
    files: list[Path], settings: Settings, *, tell: Tell = say_nothing, dry_run: bool = False
) -> Tally:
    """Ingest files one after the other; one that cannot be read is told of and left out.

    In a dry run, too, each comes on top of those before it.
    """
    tally = Tally()
    async with opened(settings, dry_run=dry_run) as knowledge:
        with progress(files, label="Ingesting") as bar:
            for path in bar:
                try:
                    tell(path, await ingest_one(path, knowledge, tally), knowledge)
                except UnreadableArticle as error:
                    click.echo(f"graphsvc: {path}: {error}", err=True)
                    tally.failed += 1
    return tally


async def ingest_one(path: Path, knowledge: KnowledgeBase, tally: Tally) -> Ingested:
    """Ingest one file and count it."""
    done = await knowledge.ingest(text_of(path))
    tally.new += done.commit is not None
    tally.known += done.commit is None
    tally.added += len(done.added)
    tally.supported += len(done.supported)
    if done.commit and not (done.added or done.supported):
        say_nothing_found(path)
    return done
