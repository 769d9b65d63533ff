"""The command `graphsvc ingest`."""

import asyncio
import sys
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass

import click

from graphsvc.articles import Story
from graphsvc.cli.bars import progress
from graphsvc.cli.command import Command
from graphsvc.cli.effects import effects
from graphsvc.cli.options import STORE_OPTION, TIER_OPTION, WITH_OPTION, configured
from graphsvc.cli.sources import (
    SOURCES,
    Source,
    document_of,
    names_of,
    say_nothing_found,
    sources_in,
)
from graphsvc.errors import UnreadableArticle
from graphsvc.extraction.tagging.tiers import Tier
from graphsvc.knowledge import Ingested, KnowledgeBase
from graphsvc.opening import opened
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
graphsvc ingest page.html feed.xml item.json
graphsvc ingest reports/ --store sqlite:///season.db
graphsvc ingest report.txt --dry-run
graphsvc ingest https://example.org/report.html
curl -s https://example.org/report.txt | graphsvc ingest -
"""


@click.command(cls=Command, examples=EXAMPLES)
@SOURCES
@STORE_OPTION
@TIER_OPTION
@click.option("-v", "--verbose", is_flag=True, help="Tell of each article once it is durable.")
@click.option(
    "--dry-run",
    is_flag=True,
    help="Tell what each article would add, support, contradict and answer; store nothing.",
)
@WITH_OPTION
def ingest(  # noqa: PLR0913 - one for each option
    sources: tuple[Source, ...],
    store: str | None,
    tier: Tier | None,
    witnesses: tuple[str, ...],
    *,
    verbose: bool,
    dry_run: bool,
) -> None:
    """Take articles into a store.

    SOURCES are files, folders of such files, addresses on the web, or - for what comes in; each is
    plain text, an HTML page, an RSS or Atom feed, or ninjs. An article that is there already adds
    nothing.
    """
    tell = describe if dry_run else acknowledge if verbose else say_nothing
    files = sources_in(sources)
    settings = configured(store=store, tier=tier, witnesses=witnesses)
    tally = asyncio.run(ingest_all(files, settings, tell=tell, dry_run=dry_run))
    click.echo(f"{'dry run, nothing stored: ' if dry_run else ''}{tally}")
    if tally.failed:
        sys.exit(1)


Tell = Callable[[str, Ingested, KnowledgeBase], None]
"""What to say of each article, once it is in."""


def acknowledge(name: str, done: Ingested, _knowledge: KnowledgeBase) -> None:
    """Tell, at once, that an article is durable."""
    click.echo(f"{name}: {'known already' if done.commit is None else 'new'}: {done.article}")


def describe(name: str, done: Ingested, knowledge: KnowledgeBase) -> None:
    """Tell of an article and of all that it changes."""
    acknowledge(name, done, knowledge)
    for line in effects(done, knowledge.view):
        click.echo(line)


def say_nothing(_name: str, _done: Ingested, _knowledge: KnowledgeBase) -> None:
    """Leave it to the summary."""


async def ingest_all(
    sources: list[Source], settings: Settings, *, tell: Tell = say_nothing, dry_run: bool = False
) -> Tally:
    """Ingest sources one after the other; what cannot be read is told of and left out.

    In a dry run, too, each article comes on top of those before it.
    """
    tally = Tally()
    async with opened(settings, dry_run=dry_run) as knowledge:
        with progress(len(sources), label="Ingesting") as bar:
            for source in sources:
                async for name, story in stories_of(source, tally):
                    try:
                        tell(name, await ingest_one(name, story, knowledge, tally), knowledge)
                    except UnreadableArticle as error:
                        fail(name, error, tally)
                bar.update(1)
    return tally


async def stories_of(source: Source, tally: Tally) -> AsyncIterator[tuple[str, Story]]:
    """The stories of a source with their names; none where it cannot be read, which is told."""
    try:
        stories = await asyncio.to_thread(lambda: document_of(source).stories())
    except UnreadableArticle as error:
        fail(str(source), error, tally)
        return
    for name, story in zip(names_of(source, len(stories)), stories, strict=True):
        yield name, story


def fail(name: str, error: UnreadableArticle, tally: Tally) -> None:
    """Tell that an article cannot be read, and count it."""
    click.echo(f"graphsvc: {name}: {error}", err=True)
    tally.failed += 1


async def ingest_one(name: str, story: Story, knowledge: KnowledgeBase, tally: Tally) -> Ingested:
    """Ingest one story and count it."""
    done = await knowledge.ingest_story(story)
    tally.new += done.commit is not None
    tally.known += done.commit is None
    tally.added += len(done.added)
    tally.supported += len(done.supported)
    if done.commit and not (done.added or done.supported):
        say_nothing_found(name)
    return done
