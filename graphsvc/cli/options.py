"""Options that several commands have, and the settings they make."""

from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import click

from graphsvc.access.settings import AccessSettings
from graphsvc.access.visitors import AUTHOR
from graphsvc.environment import environment
from graphsvc.extraction.tagging.tiers import DEFAULT, Tier
from graphsvc.settings import STORE, Settings, from_env

ACCESS = frozenset(each.name for each in fields(AccessSettings))
"""The settings that are told to the doors."""
DOCUMENTS = {"trusted_documents": "trusted", "only_trusted": "only_trusted"}
"""The settings of documents, by the names of their options."""

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


TOKENS_OPTION = click.option(
    "--tokens",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Those may write who have one of these tokens, made by `graphsvc token new` "
    "(GRAPHSVC_TOKENS says so too).",
)
PRIVATE_OPTION = click.option(
    "--private",
    is_flag=True,
    default=None,
    help="Reading needs a token, too (GRAPHSVC_PRIVATE=on says so too).",
)
TRUSTED_OPTION = click.option(
    "--trusted-documents",
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    help="Clients may ask for the operations in this folder by their ids: files *.graphql, and "
    "manifests *.json of client tools (GRAPHSVC_TRUSTED_DOCUMENTS says so too).",
)
ONLY_TRUSTED_OPTION = click.option(
    "--only-trusted",
    is_flag=True,
    default=None,
    help="No other operations are run (GRAPHSVC_ONLY_TRUSTED=on says so too).",
)
AUTHOR_OPTION = click.option(
    "--author",
    metavar="NAME",
    show_default=AUTHOR,
    help="In whose name decisions are taken (GRAPHSVC_AUTHOR says so too).",
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
    access = {name: told.pop(name) for name in ACCESS if name in told}
    documents = {DOCUMENTS[name]: told.pop(name) for name in DOCUMENTS if name in told}
    settings = from_env(environment())
    return replace(
        settings,
        access=replace(settings.access, **access),
        documents=replace(settings.documents, **documents),
        **told,
    )


def to_read(store: str | None, **more: Any) -> Settings:  # noqa: ANN401 - as `configured`
    """The settings of a command that only reads a store, and needs no plug-in for that."""
    return replace(configured(store=store, **more), witnesses=())
