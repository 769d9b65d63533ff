"""The command `graphsvc verify`."""

import sys

import click

from graphsvc.cli.bars import steps
from graphsvc.cli.command import Command
from graphsvc.cli.options import STORE_OPTION, configured
from graphsvc.store.damage import Verdict
from graphsvc.store.keeping import verify as look_through

EXAMPLES = """
graphsvc verify
graphsvc verify --store sqlite:///other.db
"""

LOG = "damaged; restore it from a backup: graphsvc restore"
INDEXES = "only its indexes are damaged; make them anew: graphsvc migrate --indexes"


class Mark(click.ParamType[tuple[int, str]]):
    """A revision and its seal, as `graphsvc verify` prints them."""

    name = "mark"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, str]:
        """The revision, and the seal in hexadecimal digits."""
        revision, _, seal = str(value).partition(":")
        if not (revision.isascii() and revision.isdigit() and seal):
            self.fail(f"{value!r} is none: give what verify printed, as 12:6f0c…", param, ctx)
        return int(revision), seal.lower()


@click.command(cls=Command, examples=EXAMPLES)
@click.option(
    "--expect",
    metavar="REVISION:SEAL",
    type=Mark(),
    help="Check also that the log begins with what this seal, noted earlier, vouches for.",
)
@STORE_OPTION
def verify(expect: tuple[int, str] | None, store: str | None) -> None:
    """Check whether a store is undamaged.

    Looks through its pages, its log, each record by its digest and each commit by its seal, and its
    indexes, also while a service writes. Lists what is damaged, and ends with 1 where anything is.
    Backups are checked alike. docs/durability.md tells what a seal vouches for.
    """
    with steps() as progress:
        verdict = look_through(configured(store=store).store, expect, progress)
    for damage in verdict.damages:
        click.echo(str(damage))
    click.echo(told_of(verdict))
    if verdict.damages:
        mend = INDEXES if verdict.only_indexes else LOG
        click.echo(f"graphsvc: {mend}", err=True)
        sys.exit(1)


def told_of(verdict: Verdict) -> str:
    """What there is, and the seal to note."""
    found = len(verdict.damages)
    state = "whole" if not found else "1 damage" if found == 1 else f"{found:,} damages"
    parts = [f"revision {verdict.revision:,}", f"{verdict.records:,} records", state]
    if verdict.unsealed:
        parts.append(f"{verdict.unsealed:,} revisions have no seal yet")
    return ", ".join(parts) + (f"\nseal {verdict.mark}" if verdict.seal else "")
