"""What can be set, and from where: the environment, then the command line."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from graphsvc.access.settings import AccessSettings, access_from
from graphsvc.documents import DocumentSettings, documents_from
from graphsvc.environment import MOST, number, several, switch
from graphsvc.errors import BadSetting
from graphsvc.extraction.tagging.tiers import DEFAULT, Tier
from graphsvc.model import Limits
from graphsvc.telemetry.settings import TelemetrySettings, telemetry_from

STORE = "sqlite:///graphsvc.db"
"""A file in the working folder."""
GRACE = 8.0
"""Docker kills 10 seconds after it told to stop, unless it is told otherwise."""
MOST_WORKERS = 64
LEAST = 0.001
"""Of a limit with a fraction that may not be 0."""
NONE = frozenset(
    {"waiting", "rate", "connections", "subscriptions", "following", "aliases", "fragments"}
    | {"directives", "parts", "introspection", "suggestions"}
)
"""Limits that may be 0, or off; with any other of 0 nobody would ever be answered, or limited."""


def packaged_seeds() -> Path:
    """The seeds that come with graphsvc: inside the installed package, else in the checkout."""
    package = Path(__file__).parent
    installed = package / "seeds"
    return installed if installed.is_dir() else package.parent / "seeds"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How a service runs."""

    store: str = STORE
    """The URL of the store."""
    host: str = "127.0.0.1"
    port: int = 8000
    """0 for any free one."""
    seeds: Path | None = None
    """A folder of articles to begin with; None for no seeds."""
    datasets: Path | None = None
    """A folder of datasets to begin with, taken in before the articles; None for none."""
    token: str | None = field(default=None, repr=False)
    """What a write must name; None where only this machine may write. Never shown."""
    tier: Tier = DEFAULT
    """How much is spent on reading an article."""
    reference: Path = packaged_seeds() / "reference"
    """The folder of the tables of names."""
    witnesses: tuple[str, ...] = ()
    """The plug-ins that are asked about each article that is taken in, by their names."""
    access: AccessSettings = field(default_factory=AccessSettings)
    """Who may come in."""
    documents: DocumentSettings = field(default_factory=DocumentSettings)
    """Which documents are run."""
    limits: Limits = field(default_factory=Limits)
    """How much one client may ask for."""
    telemetry: TelemetrySettings = field(default_factory=TelemetrySettings)
    """What is told to those who run the service."""
    grace: float = GRACE
    """Seconds that answers under way may take once the service is told to stop."""
    workers: int = 1
    """Processes that serve, behind one socket."""


def from_env(environ: Mapping[str, str]) -> Settings:
    """The settings of the environment, with the packaged articles as seeds where it names none.

    GRAPHSVC_STORE, GRAPHSVC_HOST, GRAPHSVC_PORT, GRAPHSVC_SEEDS (a folder; empty for no seeds),
    GRAPHSVC_DATASETS (a folder; empty for none), GRAPHSVC_TOKEN (empty for none), GRAPHSVC_TIER
    (accurate or fast), GRAPHSVC_WITH (names of plug-ins, parted by spaces or commas),
    GRAPHSVC_WORKERS (how many), GRAPHSVC_GRACE (seconds), GRAPHSVC_LIMIT_... for each of the
    `Limits`, and what `access_from`, `documents_from` and `telemetry_from` read. Raises
    `BadSetting` for one that cannot be used.
    """
    seeds = environ.get("GRAPHSVC_SEEDS", str(packaged_seeds() / "articles"))
    datasets = environ.get("GRAPHSVC_DATASETS", str(packaged_seeds() / "reference" / "datasets"))
    return Settings(
        store=environ.get("GRAPHSVC_STORE", STORE),
        host=environ.get("GRAPHSVC_HOST", "127.0.0.1"),
        port=number("GRAPHSVC_PORT", environ.get("GRAPHSVC_PORT", "8000"), int, within=(0, 65535)),
        seeds=Path(seeds) if seeds else None,
        datasets=Path(datasets) if datasets else None,
        token=_token(environ.get("GRAPHSVC_TOKEN", "")),
        tier=_tier(environ.get("GRAPHSVC_TIER", DEFAULT)),
        witnesses=several(environ.get("GRAPHSVC_WITH", "")),
        access=access_from(environ),
        documents=documents_from(environ),
        limits=_limits(environ),
        telemetry=telemetry_from(environ),
        workers=number(
            "GRAPHSVC_WORKERS", environ.get("GRAPHSVC_WORKERS", "1"), int, within=(1, MOST_WORKERS)
        ),
        grace=number(
            "GRAPHSVC_GRACE", environ.get("GRAPHSVC_GRACE", str(GRACE)), float, such_as=GRACE
        ),
    )


def _limits(environ: Mapping[str, str]) -> Limits:
    named = {f"GRAPHSVC_LIMIT_{each.name.upper()}": each for each in fields(Limits)}
    return Limits(**{
        each.name: _limit(name, environ[name], each.default, least=LEAST * (each.name not in NONE))
        for name, each in named.items()
        if name in environ
    })  # fmt: skip


def _limit(name: str, text: str, default: object, *, least: float) -> Any:  # noqa: ANN401 - as the default is
    """A limit of the kind that its default is: on or off, or a number."""
    match default:
        case bool():
            return switch(name, text)
        case int():
            return number(name, text, int, within=(math.ceil(least), MOST), such_as=default)
        case _:
            return number(name, text, float, within=(least, MOST), such_as=default)


def _tier(text: str) -> Tier:
    if text in list(Tier):
        return Tier(text)
    raise BadSetting(f"GRAPHSVC_TIER is {text!r}: give one of {', '.join(Tier)}")


def _token(text: str) -> str | None:
    if all("!" <= each <= "~" for each in text):
        return text or None
    raise BadSetting(
        "GRAPHSVC_TOKEN has a space or another sign that a header cannot carry: "
        "give letters, digits and the like"
    )
