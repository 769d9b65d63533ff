"""The commands `graphsvc backup` and `graphsvc restore`."""

from pathlib import Path

import click

from graphsvc.cli.bars import steps
from graphsvc.cli.command import Command
from graphsvc.cli.options import STORE_OPTION, configured
from graphsvc.cli.verifying import told_of
from graphsvc.store.keeping import back_up
from graphsvc.store.keeping import restore as make_from

BACKUP_EXAMPLES = """
graphsvc backup graphsvc-backup.db
graphsvc backup --force latest.db --store sqlite:///other.db
"""
RESTORE_EXAMPLES = """
graphsvc restore backup.db --store sqlite:///restored.db
graphsvc restore backup.db --force
"""
FILE = click.argument("file", type=click.Path(dir_okay=False, path_type=Path))


@click.command(cls=Command, examples=BACKUP_EXAMPLES)
@FILE
@click.option("--force", is_flag=True, help="Replace FILE where there is one.")
@STORE_OPTION
def backup(file: Path, force: bool, store: str | None) -> None:
    """Copy a store, also while it is in use.

    FILE is the store as it was at one revision, in one file. Before it gets
    its name its pages, records and seals are checked: there is a whole copy, or none.
    """
    with steps() as progress:
        verdict = back_up(configured(store=store).store, file, force=force, progress=progress)
    click.echo(f"{file}: {told_of(verdict)}\n{file.stat().st_size:,} bytes")


@click.command(cls=Command, examples=RESTORE_EXAMPLES)
@FILE
@click.option("--force", is_flag=True, help="Replace all that the store holds.")
@STORE_OPTION
def restore(file: Path, force: bool, store: str | None) -> None:
    """Make a store from a backup.

    FILE is checked first, as by verify. A store that is there is replaced only with --force, wholly
    or not at all, and not while another process has it open.
    """
    url = configured(store=store).store
    with steps() as progress:
        verdict = make_from(file, url, force=force, progress=progress)
    click.echo(f"{url}: {told_of(verdict)}")
