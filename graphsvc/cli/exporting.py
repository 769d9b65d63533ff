"""The command `graphsvc export`."""

import asyncio
import sys
from collections.abc import Mapping
from contextlib import aclosing
from pathlib import Path

import click

from graphsvc.cli.bars import progress
from graphsvc.cli.command import Command
from graphsvc.cli.drafts import Drafts
from graphsvc.cli.folders import make_folder
from graphsvc.cli.options import STORE_OPTION, to_read
from graphsvc.errors import BadSetting
from graphsvc.export import (
    BASE,
    FORMATS,
    TABLES,
    Base,
    Format,
    Snapshot,
    Table,
    format_named,
    pieces,
    snapshot_of,
)
from graphsvc.export.writer import Maker, Writer
from graphsvc.knowledge import KnowledgeBase
from graphsvc.opening import opened
from graphsvc.settings import Settings

EXAMPLES = """
graphsvc export --format turtle --out football.ttl
graphsvc export --format json-ld --base https://example.org/football/ > football.jsonld
graphsvc export --format csv --out tables/
graphsvc export --format csv --table claims | head -3
graphsvc export --format graphml --store sqlite:///other.db > football.graphml
"""


@click.command(cls=Command, examples=EXAMPLES)
@click.option("--format", "form", metavar="NAME", required=True, help=f"{', '.join(FORMATS)}.")
@click.option(
    "--out",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Write to this file, whole or not at all; of csv: all three tables to this folder. "
    "Without it, the text is printed.",
)
@click.option(
    "--table",
    type=click.Choice([str(each) for each in Table]),
    help=f"Which table of csv is printed; without it: {Table.STATEMENTS}.",
)
@click.option("--base", metavar="URL", default=BASE, show_default=True, help="What ids begin with.")
@STORE_OPTION
def export(form: str, out: Path | None, table: str | None, base: str, store: str | None) -> None:
    """Write the graph in another form, with its evidence.

    json-ld, turtle and nquads hold everything: nodes, what is believed of them, all statements with
    rank and status, claims and quotes; they need the extra rdf (pip install 'graphsvc[rdf]').
    graphml and node-link hold nodes and the accepted facts between them; csv has three tables.
    """
    wanted, behind = format_named(form), Base(base)
    go_together(wanted, out=out, table=table)
    wanted.load()  # what is missing is told before the store is read
    settings = to_read(store)
    asyncio.run(write(settings, wanted, behind, out, Table(table or Table.STATEMENTS)))


def go_together(form: Format, *, out: Path | None, table: str | None) -> None:
    """Check options that make no sense together. Raises `BadSetting` where they are."""
    if table and form.name != "csv":
        raise BadSetting(f"--table is for csv alone: {form.name} has no tables")
    if table and out:
        raise BadSetting(
            "--out takes all three tables: leave out --table, or print it without --out"
        )


async def write(
    settings: Settings, form: Format, base: Base, out: Path | None, table: Table
) -> None:
    """Write the graph of a store: to a file, to a folder, or printed."""
    async with opened(settings, create=False) as knowledge:
        snapshot = await snapshot_of(knowledge)
        if out is None:
            make: Maker = TABLES[table] if form.name == "csv" else form.load()
            await printed(make(snapshot, base), snapshot, knowledge)
        elif form.name == "csv":
            make_folder(out)
            await kept(tables_in(out, snapshot, base), snapshot, knowledge)
        else:
            await kept({out: form.load()(snapshot, base)}, snapshot, knowledge)


def tables_in(folder: Path, snapshot: Snapshot, base: Base) -> Mapping[Path, Writer]:
    """Which file holds which table."""
    return {folder / f"{name}.csv": make(snapshot, base) for name, make in TABLES.items()}


async def printed(writer: Writer, snapshot: Snapshot, knowledge: KnowledgeBase) -> None:
    """Print what a writer writes."""
    async with aclosing(pieces(writer, snapshot, knowledge.evidence)) as told:
        async for piece in told:
            sys.stdout.buffer.write(piece)


async def kept(files: Mapping[Path, Writer], snapshot: Snapshot, knowledge: KnowledgeBase) -> None:
    """Keep what writers write, each in its file: all of them, or none."""
    work = len(snapshot.statements) * len(files)
    with Drafts() as drafts, progress(work, label="Exporting") as bar:
        for path, writer in files.items():
            with drafts.of(path) as draft:
                told = pieces(writer, snapshot, knowledge.evidence, bar.update)
                async with aclosing(told):
                    async for piece in told:
                        draft.write(piece)
