"""Options that several commands have, and the settings they make."""

from dataclasses import replace
from typing import Any

import click

from graphsvc.settings import STORE, Settings, from_env

STORE_OPTION = click.option(
    "--store",
    metavar="URL",
    show_default=STORE,
    help="The store: sqlite:///relative.db, sqlite:////absolute.db or memory: "
    "(GRAPHSVC_STORE says so too).",
)
WITH_OPTION = click.option(
    "--with",
    "witnesses",
    metavar="NAME",
    multiple=True,
    help="Ask a plug-in, too, where articles tell goals: llm asks a language model "
    "(GRAPHSVC_WITH says so too).",
)


def configured(**given: Any) -> Settings:  # noqa: ANN401 - each setting has its own type
    """The settings of the environment, but for those given on the command line."""
    told = {name: each for name, each in given.items() if each not in (None, ())}
    return replace(from_env(), **told)
