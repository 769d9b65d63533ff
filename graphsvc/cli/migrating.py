"""The command `graphsvc migrate`."""

import asyncio

import click

from graphsvc.cli.bars import steps
from graphsvc.cli.command import Command
from graphsvc.cli.options import STORE_OPTION, configured
from graphsvc.store import open_store
from graphsvc.store.base import Progress
from graphsvc.store.keeping import make_indexes

EXAMPLES = """
graphsvc migrate
graphsvc migrate --indexes --store sqlite:///other.db
"""


@click.command(cls=Command, examples=EXAMPLES)
@click.option("--indexes", is_flag=True, help="Make its indexes anew from the log.")
@STORE_OPTION
def migrate(indexes: bool, store: str | None) -> None:
    """Bring an older store up to date.

    Every command that writes does so, too; this one shows how far it is. It may be stopped at any
    point, and goes on from there when it is called again. A service that has the store open goes
    on, and an older graphsvc cannot open it any more.
    """
    url = configured(store=store).store
    with steps() as progress:
        if indexes:
            make_indexes(url, progress)
        revision = asyncio.run(_bring_up_to_date(url, progress))
    click.echo(f"{url}: up to date, revision {revision:,}")


async def _bring_up_to_date(url: str, progress: Progress) -> int:
    store = await open_store(url, create=False, progress=progress)
    try:
        return await store.head()
    finally:
        await store.close()
