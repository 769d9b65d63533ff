"""How all commands behave: help with examples, and errors of ours in one line."""

from collections.abc import Mapping
from importlib import import_module
from typing import NamedTuple

import click

from graphsvc.errors import GraphsvcError


class Command(click.Command):
    """A command whose help ends with examples, word for word."""

    def __init__(self, *args: object, examples: str = "", **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.examples = examples.strip().splitlines()

    def format_epilog(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples."""
        with formatter.section("Examples"):
            for line in self.examples:
                formatter.write(f"  {line}\n")


class Known(NamedTuple):
    """Where a command is defined, and what it does in a few words."""

    module: str
    function: str
    short_help: str


class Commands(Command, click.Group):
    """Commands that are imported when they are called: each needs other rooms of the house.

    Errors that we raise on purpose are told in one line; others keep their traceback.
    """

    def __init__(self, *args: object, known: Mapping[str, Known], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.known = known

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """Their names, in the order of their table."""
        return list(self.known)

    def get_command(self, _ctx: click.Context, name: str) -> click.Command | None:
        """The command of that name."""
        known = self.known.get(name)
        return getattr(import_module(known.module), known.function) if known else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is called; of one that there is none of, the one it looks like."""
        try:
            return super().resolve_command(ctx, args)
        except click.NoSuchCommand:
            raise click.NoSuchCommand(args[0], possibilities=self.known, ctx=ctx) from None

    def format_commands(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what each does, without importing it."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, known.short_help) for name, known in self.known.items()])

    def invoke(self, ctx: click.Context) -> object:
        """Run a command."""
        try:
            return super().invoke(ctx)
        except GraphsvcError as error:
            click.echo(f"graphsvc: {error}", err=True)
            ctx.exit(1)
