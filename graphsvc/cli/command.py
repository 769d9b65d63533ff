"""How all commands behave: help with examples, and errors of ours in one line."""

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


class Commands(Command, click.Group):
    """Tells errors that we raise on purpose in one line; others keep their traceback."""

    def invoke(self, ctx: click.Context) -> object:
        """Run a command."""
        try:
            return super().invoke(ctx)
        except GraphsvcError as error:
            click.echo(f"graphsvc: {error}", err=True)
            ctx.exit(1)
