"""The commands `graphsvc token ...`."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import click

from graphsvc.access.minting import new as minted
from graphsvc.access.minting import revoke as revoked
from graphsvc.access.records import Minted
from graphsvc.access.register import read
from graphsvc.access.scopes import Scope
from graphsvc.access.settings import access_from
from graphsvc.cli.command import Command, Commands, Known
from graphsvc.environment import environment
from graphsvc.errors import BadSetting

EXAMPLES = """
graphsvc token new Ann --scope curate --tokens tokens.jsonl
graphsvc token list --tokens tokens.jsonl
graphsvc token revoke Ann --tokens tokens.jsonl
"""
NEW_EXAMPLES = """
graphsvc token new Ann --scope curate --tokens tokens.jsonl
graphsvc token new "Wire desk" --scope ingest --scope read --expires 90d --tokens tokens.jsonl
"""
LIST_EXAMPLES = "graphsvc token list --tokens tokens.jsonl"
REVOKE_EXAMPLES = "graphsvc token revoke Ann --tokens tokens.jsonl"

KNOWN = {
    "new": Known(__name__, "new", "Make a token, and print it, this once."),
    "list": Known(__name__, "list_", "Tell which tokens there are."),
    "revoke": Known(__name__, "revoke", "End a token."),
}
DAYS = re.compile(r"(\d{1,5})d", re.ASCII)


def file_of(_context: click.Context, _option: click.Parameter, given: Path | None) -> Path:
    """The file of tokens: the one that is named, else that of the environment."""
    path = given or access_from(environment()).tokens
    if path is None:
        raise BadSetting("no file of tokens is named: give --tokens FILE, or set GRAPHSVC_TOKENS")
    return path


def instant_of(
    _context: click.Context, _option: click.Parameter, text: str | None
) -> datetime | None:
    """When a token ends: in so many days, or when a day or an instant begins."""
    if text is None:
        return None
    try:
        days = DAYS.fullmatch(text)
        now = datetime.now(UTC)
        told = now + timedelta(days=int(days[1])) if days else datetime.fromisoformat(text)
    except (ValueError, OverflowError):
        raise click.BadParameter(f"{text!r} is no time: give 90d, or 2027-01-31") from None
    until = told if told.tzinfo else told.replace(tzinfo=UTC)
    if until <= now:
        raise click.BadParameter(f"{text!r} is over: give a time to come")
    return until


TOKENS = click.option(
    "--tokens",
    "path",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    callback=file_of,
    help="The file of tokens (GRAPHSVC_TOKENS says so too).",
)


@click.group(cls=Commands, known=KNOWN, examples=EXAMPLES)
def token() -> None:
    """Say who may write, and, where the service is private, who may read.

    Tokens are in a file, each with a name, what it opens, and until when; of the token itself there
    is only a hash. A service that was started with that file follows it: what these commands do
    holds at once.
    """


@click.command(cls=Command, examples=NEW_EXAMPLES)
@click.argument("name")
@click.option(
    "--scope",
    "scopes",
    required=True,
    multiple=True,
    type=click.Choice([str(each) for each in Scope]),
    help="What it opens; may be given several times. admin opens everything.",
)
@click.option(
    "--expires",
    metavar="WHEN",
    callback=instant_of,
    help="When it ends: 90d from now, or when a day begins (UTC), as 2027-01-31. Else never.",
)
@TOKENS
def new(name: str, scopes: tuple[str, ...], expires: datetime | None, path: Path) -> None:
    """Make a token, and print it: it is told this once, and kept nowhere.

    NAME is whose it is; what is decided with the token is decided in this name. A name may have
    several tokens, so that a new one can take the place of an old one without a gap.
    """
    token, made = minted(path, name, map(Scope, scopes), expires=expires)
    click.echo(f"Token {told(made)}. Keep it safe; it cannot be shown again:", err=True)
    click.echo(token)


@click.command(cls=Command, examples=LIST_EXAMPLES)
@TOKENS
def list_(path: Path) -> None:
    """Tell which tokens there are, never the tokens themselves."""
    now = datetime.now(UTC)
    for each in read(path):
        over = "   expired" if each.expires and each.expires <= now else ""
        click.echo(f"{told(each)}{over}")


@click.command(cls=Command, examples=REVOKE_EXAMPLES)
@click.argument("which", metavar="NAME|ID")
@TOKENS
def revoke(which: str, path: Path) -> None:
    """End a token by its id, or all of a name. Services that run notice at once."""
    for each in revoked(path, which):
        click.echo(f"revoked {told(each)}")


def told(made: Minted) -> str:
    """A token on one line: its id, its name, what it opens, until when."""
    until = f"until {made.expires:%Y-%m-%d %H:%M} UTC" if made.expires else "without end"
    return f"{made.id}  {made.name}  {' '.join(made.scopes)}  {until}"
