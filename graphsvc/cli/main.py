"""The group that all commands belong to."""

import click

from graphsvc import __version__
from graphsvc.cli.checking import check
from graphsvc.cli.command import Commands
from graphsvc.cli.exporting import export
from graphsvc.cli.extract import extract
from graphsvc.cli.importing import import_
from graphsvc.cli.ingest import ingest
from graphsvc.cli.logs import show_log
from graphsvc.cli.query import query
from graphsvc.cli.schema import schema
from graphsvc.cli.serve import serve
from graphsvc.cli.train import train

EXAMPLES = """
graphsvc serve
graphsvc ingest report.txt
graphsvc query '{ players { nodes { name } } }'
"""


@click.group(
    cls=Commands, examples=EXAMPLES, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.version_option(__version__, prog_name="graphsvc")
def main() -> None:
    """News articles about football in, a knowledge graph with its evidence out."""
    show_log()


for _command in (serve, ingest, import_, extract, query, check, export, schema, train):
    main.add_command(_command)
