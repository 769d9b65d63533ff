"""Where the model is, its key, its price, and how long to wait: from the environment."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

import httpx

from graphsvc.environment import number
from graphsvc.errors import BadSetting

PREFIX = "GRAPHSVC_LLM_"
TIMEOUT, RETRIES, TRUST, LONGEST, MAX_TOKENS = 60.0, 3, 0.8, 24_000, 4_000


@dataclass(frozen=True, slots=True, kw_only=True)
class LlmSettings:
    """How a language model is asked."""

    url: str
    """The base of the endpoint, which `/chat/completions` follows: `http://127.0.0.1:8080/v1`."""
    model: str
    key: str | None = field(default=None, repr=False)
    """What the endpoint wants as a bearer token. Never shown."""
    timeout: float = TIMEOUT
    """Seconds that an answer may take as a whole."""
    retries: int = RETRIES
    """How often a request is sent again that got nowhere, or that the server was too busy for."""
    trust: float = TRUST
    """How many of ten goals that the model tells are right, the tenth part."""
    longest: int = LONGEST
    """Characters of an article in one request; a longer one is asked about in pieces."""
    max_tokens: int = MAX_TOKENS
    """Tokens of an answer: small models may go in circles, and every turn costs."""
    price_in: float | None = None
    """What a million tokens of requests cost."""
    price_out: float | None = None
    """What a million tokens of answers cost."""


class Bounds(NamedTuple):
    """The numbers that a setting may be."""

    kind: type[int] | type[float]
    least: float
    most: float


BOUNDS = {
    "TIMEOUT": Bounds(float, 0.01, 3600),
    "RETRIES": Bounds(int, 0, 20),
    "TRUST": Bounds(float, 0.01, 0.99),
    "LONGEST": Bounds(int, 500, 10_000_000),
    "MAX_TOKENS": Bounds(int, 100, 1_000_000),
    "PRICE_IN": Bounds(float, 0, 1_000_000),
    "PRICE_OUT": Bounds(float, 0, 1_000_000),
}


def from_env(environ: Mapping[str, str]) -> LlmSettings:
    """The settings of the environment. Raises `BadSetting` where one is missing or no use.

    GRAPHSVC_LLM_URL and GRAPHSVC_LLM_MODEL are needed; GRAPHSVC_LLM_KEY and those of `BOUNDS` have
    defaults.
    """
    given = {
        name.removeprefix(PREFIX): value.strip()
        for name, value in environ.items()
        if name.startswith(PREFIX) and value.strip()
    }
    told = {
        name: number(f"{PREFIX}{name}", given[name], kind, within=(least, most))
        for name, (kind, least, most) in BOUNDS.items()
        if name in given
    }
    return LlmSettings(
        url=_url(given.get("URL")),
        model=_model(given.get("MODEL")),
        key=_key(given.get("KEY")),
        timeout=told.get("TIMEOUT", TIMEOUT),
        retries=int(told.get("RETRIES", RETRIES)),
        trust=told.get("TRUST", TRUST),
        longest=int(told.get("LONGEST", LONGEST)),
        max_tokens=int(told.get("MAX_TOKENS", MAX_TOKENS)),
        price_in=told.get("PRICE_IN"),
        price_out=told.get("PRICE_OUT"),
    )


def _url(given: str | None) -> str:
    """The address without a slash at its end; a key has no place in it."""
    if given is None:
        raise BadSetting(
            "GRAPHSVC_LLM_URL is not set: give the address of an OpenAI-compatible endpoint, "
            "such as http://127.0.0.1:8080/v1; articles are sent there"
        )
    try:
        url = httpx.URL(given)
    except httpx.InvalidURL as error:
        raise BadSetting(f"GRAPHSVC_LLM_URL is no address ({error})") from None
    if url.userinfo or url.query or url.fragment:
        raise BadSetting(
            "GRAPHSVC_LLM_URL has more than an address: leave out what stands before @ or "
            "behind ?, and give the key in GRAPHSVC_LLM_KEY"
        )
    if url.scheme not in ("http", "https") or not url.host:
        raise BadSetting(f"GRAPHSVC_LLM_URL is {given!r}: begin it with http:// or https://")
    return given.rstrip("/")


def _model(given: str | None) -> str:
    if given is None:
        raise BadSetting(
            "GRAPHSVC_LLM_MODEL is not set: name a model that the endpoint has; many list them "
            "at GRAPHSVC_LLM_URL/models"
        )
    return given


def _key(given: str | None) -> str | None:
    if given and not all("!" <= each <= "~" for each in given):
        raise BadSetting(
            "GRAPHSVC_LLM_KEY has a space or another sign that a header cannot carry: copy it anew"
        )
    return given
