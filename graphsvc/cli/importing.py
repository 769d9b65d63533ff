"""The command `graphsvc import`."""

import asyncio
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import click

from graphsvc.cli.bars import Bar, progress
from graphsvc.cli.command import Command
from graphsvc.cli.options import STORE_OPTION, configured
from graphsvc.datasets import BadLine, Batch, batches_of
from graphsvc.errors import UnreadableDataset
from graphsvc.graph.growing import growing
from graphsvc.opening import opened
from graphsvc.reference import Names, load_names
from graphsvc.settings import Settings

EXAMPLES = """
graphsvc import 2020-21/cl.txt
graphsvc import en.1.json it.1.json --licence CC0-1.0
graphsvc import results.csv goalscorers.csv --name "International results"
graphsvc import season.jsonl --strict --store sqlite:///season.db
"""

SHOWN = 20
"""Bad lines that are told of one by one."""


@dataclass
class Tally:
    """What became of the lines."""

    rows: int = 0
    added: int = 0
    bad: int = 0

    def __str__(self) -> str:
        parts = [f"{self.rows:,} lines", f"{self.added:,} statements added"]
        return ", ".join(parts + ([f"{bad_lines(self.bad)} left out"] if self.bad else []))


@dataclass(frozen=True)
class Told:
    """What was said of the datasets on the command line."""

    files: tuple[Path, ...]
    name: str | None
    licence: str | None


@click.command("import", cls=Command, examples=EXAMPLES)
@click.argument(
    "files",
    nargs=-1,
    required=True,
    metavar="FILE...",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
)
@STORE_OPTION
@click.option("--name", metavar="TEXT", help="What to call a dataset that does not tell its name.")
@click.option("--licence", metavar="TEXT", help="The licence of one that does not tell its own.")
@click.option(
    "--strict", is_flag=True, help="Store nothing if any line is bad; otherwise the others go in."
)
def import_(
    files: tuple[Path, ...],
    store: str | None,
    name: str | None,
    licence: str | None,
    *,
    strict: bool,
) -> None:
    """Take datasets into a store.

    FILES are football.txt, football.json, CSV of results, goalscorers, shoot-outs or squads, or our
    own JSON lines; the form is known by what is in them. Each line is told with its number where it
    is bad. What a dataset has told before adds nothing, so after an interruption the same command
    goes on where it was.
    """
    settings = configured(store=store)
    told = Told(files, name, licence)
    if strict:
        refuse_bad_lines(told, load_names(settings.reference))
    try:
        tally = asyncio.run(import_all(told, settings))
    except KeyboardInterrupt:
        click.echo("graphsvc: stopped; the same command goes on from here", err=True)
        sys.exit(130)
    click.echo(str(tally))
    if tally.bad:
        sys.exit(1)


def refuse_bad_lines(told: Told, names: Names) -> None:
    """Read all files through first. Raises `UnreadableDataset` where a line is bad."""
    bad = 0
    with progress(all_lines(told.files), label="Checking") as bar:
        for path in told.files:
            for batch in steps(path, told, names, bar):
                tell_bad(path, batch.bad, before=bad)
                bad += len(batch.bad)
    if bad:
        raise UnreadableDataset(f"{bad_lines(bad)}, nothing stored; mend, or leave --strict")


async def import_all(told: Told, settings: Settings) -> Tally:
    """Import files one after the other, each batch durable before the next is read."""
    tally = Tally()
    async with opened(settings) as knowledge:
        with growing(), progress(all_lines(told.files), label="Importing") as bar:
            for path in told.files:
                for batch in steps(path, told, knowledge.names, bar):
                    tell_bad(path, batch.bad, before=tally.bad)
                    tally.added += await knowledge.take_in(
                        batch.dataset, batch.lines, named=batch.named
                    )
                    tally.rows += len(batch.lines)
                    tally.bad += len(batch.bad)
    return tally


def steps(path: Path, told: Told, names: Names, bar: Bar) -> Iterator[Batch]:
    """The batches of a file, the bar going with them line by line once each is worked through."""
    reached = 0
    for batch in batches_of(path, names, name=told.name, licence=told.licence):
        yield batch
        bar.update(batch.reached - reached)
        reached = batch.reached
    bar.update(max(0, lines_in(path) - reached))


def tell_bad(path: Path, bad: Sequence[BadLine], *, before: int) -> None:
    """Tell of bad lines with their numbers, of very many only the first ones."""
    for count, line in enumerate(bad, start=before):
        if count < SHOWN:
            click.echo(f"graphsvc: {path}: {line}", err=True)
        elif count == SHOWN:
            click.echo("graphsvc: and more bad lines", err=True)


def bad_lines(count: int) -> str:
    """So many bad lines."""
    return "1 bad line" if count == 1 else f"{count:,} bad lines"


def all_lines(files: Sequence[Path]) -> int:
    """How many lines the files have."""
    return sum(map(lines_in, files))


def lines_in(path: Path) -> int:
    """How many lines a file has."""
    with path.open("rb") as file:
        return sum(chunk.count(b"\n") for chunk in iter(partial(file.read, 1 << 20), b""))
