"""Options that several commands have, and the settings they make."""

from dataclasses import replace
from typing import Any

import click

from graphsvc.extraction.tagging.tiers import DEFAULT, Tier
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


def tier_of(_context: click.Context, _option: click.Parameter, name: str | None) -> Tier | None:
    """The tier of that name, which is one of them."""
    return None if name is None else Tier(name)


TIERS = click.Choice([str(each) for each in Tier])
TIER_OPTION = click.option(
    "--tier",
    type=TIERS,
    callback=tier_of,
    show_default=DEFAULT,
    help="accurate finds more goals; fast takes a third of the time (GRAPHSVC_TIER says so too).",
)


def configured(**given: Any) -> Settings:  # noqa: ANN401 - each setting has its own type
    """The settings of the environment, but for those given on the command line."""
    told = {name: each for name, each in given.items() if each not in (None, ())}
    return replace(from_env(), **told)


def to_read(store: str | None) -> Settings:
    """The settings of a command that only reads a store, and needs no plug-in for that."""
    return replace(configured(store=store), witnesses=())
