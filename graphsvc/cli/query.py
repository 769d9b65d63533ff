"""The command `graphsvc query`."""

import asyncio
import json
import sys
from collections.abc import Mapping

import click
from strawberry.types import ExecutionResult

from graphsvc.access import Visitor
from graphsvc.cli.command import Command
from graphsvc.cli.options import AUTHOR_OPTION, STORE_OPTION, to_read
from graphsvc.errors import BadSetting
from graphsvc.execution import executable_schema
from graphsvc.opening import opened
from graphsvc.schema import Caller
from graphsvc.settings import Settings

EXAMPLES = """
graphsvc query '{ stats { articles statements } }'
graphsvc query 'query ($n: String!) { player(by: {name: $n}) { name } }' \\
    --variables '{"n": "Cristian Romero"}'
graphsvc query - --store sqlite:///other.db < operation.graphql
"""

VARIABLES = '{"name": "..."}'


@click.command(cls=Command, examples=EXAMPLES)
@click.argument("graphql")
@click.option("--variables", metavar="JSON", default="{}", help="The variables, as a JSON object.")
@click.option("--operation", "name", metavar="NAME", help="Which operation, if there are several.")
@STORE_OPTION
@AUTHOR_OPTION
def query(
    graphql: str, variables: str, name: str | None, store: str | None, author: str | None
) -> None:
    """Answer one GraphQL operation, without a server.

    GRAPHQL is the operation; - reads it from what comes in. Prints the response as JSON, and ends
    with 1 where it has errors.
    """
    document = operation(graphql)
    values, settings = given(variables), to_read(store, author=author)
    result = asyncio.run(answer(document, values, settings, name=name))
    click.echo(json.dumps(response(result), ensure_ascii=False, indent=2))
    if result.errors:
        sys.exit(1)


def operation(graphql: str) -> str:
    """The operation of the command line, or that comes in. Raises `BadSetting` if it is none."""
    try:
        document = sys.stdin.buffer.read().decode() if graphql == "-" else graphql
    except UnicodeDecodeError:
        raise BadSetting("the operation is not in UTF-8; save it so and send it again") from None
    if not document.strip():
        raise BadSetting("there is no operation; give one, such as '{ stats { articles } }'")
    return document


def given(variables: str) -> dict[str, object]:
    """The variables of the command line. Raises `BadSetting` if they are no JSON object."""
    try:
        values = json.loads(variables)
    except ValueError as error:
        raise BadSetting(f"--variables is no JSON ({error}); give an object: {VARIABLES}") from None
    if not isinstance(values, dict):
        raise BadSetting(f"--variables is no JSON object; give one: {VARIABLES}")
    return values


async def answer(
    document: str, variables: dict[str, object], settings: Settings, *, name: str | None = None
) -> ExecutionResult:
    """Run one operation on the store of the settings; of several, the one of that name."""
    async with opened(settings, create=False) as knowledge:
        return await executable_schema(settings.limits).execute(
            document,
            variable_values=variables,
            operation_name=name,
            context_value=Caller(knowledge, Visitor(settings.access.author)),
        )


def response(result: ExecutionResult) -> Mapping[str, object]:
    """A result as the specification has it, leaving out what is empty."""
    errors = [error.formatted for error in result.errors or ()]
    parts = {"errors": errors, "data": result.data, "extensions": result.extensions}
    return {name: part for name, part in parts.items() if part or name == "data"}
