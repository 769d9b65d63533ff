"""The group that all commands belong to."""

import click

from graphsvc import __version__
from graphsvc.cli.command import Commands, Known
from graphsvc.environment import environment
from graphsvc.telemetry.logs import show_log

EXAMPLES = """
graphsvc serve
graphsvc ingest report.txt
graphsvc query '{ players { nodes { name } } }'
"""

COMMANDS = {
    "serve": Known("graphsvc.cli.serve", "serve", "Answer GraphQL over HTTP and WebSocket."),
    "ingest": Known("graphsvc.cli.ingest", "ingest", "Take articles into a store."),
    "import": Known("graphsvc.cli.importing", "import_", "Take datasets into a store."),
    "extract": Known("graphsvc.cli.extract", "extract", "Tell what articles say."),
    "query": Known("graphsvc.cli.query", "query", "Answer one GraphQL operation."),
    "check": Known("graphsvc.cli.checking", "check", "Check whether the facts of a store agree."),
    "export": Known("graphsvc.cli.exporting", "export", "Write the graph in another form."),
    "token": Known("graphsvc.cli.token", "token", "Say who may write."),
    "backup": Known("graphsvc.cli.copying", "backup", "Copy a store, also while it is in use."),
    "restore": Known("graphsvc.cli.copying", "restore", "Make a store from a backup."),
    "verify": Known("graphsvc.cli.verifying", "verify", "Check whether a store is undamaged."),
    "migrate": Known("graphsvc.cli.migrating", "migrate", "Bring an older store up to date."),
    "schema": Known("graphsvc.cli.schema", "schema", "Print the GraphQL schema."),
    "train": Known("graphsvc.cli.train", "train", "Learn anew what extraction knows."),
}
"""The commands by name, each imported when it is called."""


@click.group(
    cls=Commands,
    known=COMMANDS,
    examples=EXAMPLES,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="graphsvc")
def main() -> None:
    """News articles about football in, a knowledge graph with its evidence out."""
    show_log(environment())
