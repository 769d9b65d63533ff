"""The command `graphsvc schema`."""

import click

from graphsvc.cli.command import Command
from graphsvc.execution import executable_schema

EXAMPLES = """
graphsvc schema
graphsvc schema > schema.graphql
"""


@click.command(cls=Command, examples=EXAMPLES)
def schema() -> None:
    """Print the GraphQL schema."""
    click.echo(executable_schema().as_str())
