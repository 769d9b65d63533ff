"""The command `graphsvc check`."""

import asyncio
import sys
from collections import Counter
from collections.abc import Iterator, Sequence

import click

from graphsvc.cli.command import Command
from graphsvc.cli.effects import told_of
from graphsvc.cli.options import STORE_OPTION, to_read
from graphsvc.graph.build import GraphView
from graphsvc.model import CheckResult
from graphsvc.opening import opened
from graphsvc.reasoning.checks import Checked, all_checks
from graphsvc.settings import Settings

EXAMPLES = """
graphsvc check
graphsvc check --unknown --store sqlite:///other.db
"""


@click.command(cls=Command, examples=EXAMPLES)
@click.option("--unknown", is_flag=True, help="List also what cannot be told yet.")
@STORE_OPTION
def check(unknown: bool, store: str | None) -> None:
    """Check whether the facts of a store agree.

    Lists each rule of football that is broken, with what was compared, and ends with 1 where one
    is. docs/checks.md has the rules.
    """
    listed = [CheckResult.FAIL, CheckResult.UNKNOWN] if unknown else [CheckResult.FAIL]
    settings = to_read(store)
    counts = asyncio.run(_list_checks(settings, listed))
    click.echo(
        f"{counts.total()} checks: {counts[CheckResult.PASS]} kept, "
        f"{counts[CheckResult.FAIL]} broken, {counts[CheckResult.UNKNOWN]} unknown"
    )
    if counts[CheckResult.FAIL]:
        sys.exit(1)


async def _list_checks(settings: Settings, listed: Sequence[CheckResult]) -> Counter[CheckResult]:
    """Print the checks with one of those results; how many there are of each."""
    counts: Counter[CheckResult] = Counter()
    async with opened(settings, create=False) as knowledge:
        for each in all_checks(knowledge.view):
            counts[each.result] += 1
            if each.result in listed:
                click.echo("\n".join(_lines(each, knowledge.view)))
    return counts


def _lines(made: Checked, view: GraphView) -> Iterator[str]:
    """The subject and the rule, what is wrong, and the statements that were compared."""
    yield f"{made.subject.name}: {made.rule.name} ({made.result})"
    yield f"  {made.message}"
    for record in made.inputs:
        yield f"    {told_of(record, view)}"
