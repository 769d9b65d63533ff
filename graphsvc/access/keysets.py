"""The keys of an issuer: fetched when they are needed, kept for a while, then fetched again.

https://www.rfc-editor.org/rfc/rfc7517
"""

import asyncio
import json
import logging
from collections.abc import Callable, Mapping
from time import monotonic

import httpx

from graphsvc import __version__
from graphsvc.access.issuers import Issuer

log = logging.getLogger(__name__)

FRESH = 600.0
"""Seconds after which keys are asked for again."""
PAUSE = 30.0
"""Seconds between two times of asking, whatever tokens come: nobody shall flood the issuer."""
STALE = 86_400.0
"""Seconds that keys are good for while the issuer does not answer."""
WAIT = 5.0
"""Seconds that the issuer may take."""
MOST_BYTES = 1_000_000
CONFIGURATION = "/.well-known/openid-configuration"
"""https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderConfig"""

Key = Mapping[str, object]

UNHAD = (TimeoutError, httpx.HTTPError, httpx.InvalidURL, ValueError, RecursionError)
"""What goes wrong where an issuer does not answer, or sends what is no set of keys."""


class KeySet:
    """The public keys of an issuer, by their ids."""

    def __init__(self, issuer: Issuer, *, clock: Callable[[], float] = monotonic) -> None:
        self._issuer = issuer
        self._clock = clock
        self._keys: Mapping[str, Key] = {}
        self._got = self._asked = float("-inf")
        self._asking = asyncio.Lock()

    async def key(self, id: str | None) -> Key | None:  # noqa: A002 - an id is called so everywhere
        """The key with that id; without an id the one there is. None where it cannot be told."""
        if self._age > FRESH or self._named(id) is None:
            await self._renew()
        return self._named(id) if self._age < STALE else None

    @property
    def _age(self) -> float:
        return self._clock() - self._got

    def _named(self, id: str | None) -> Key | None:  # noqa: A002 - as above
        if id is not None:
            return self._keys.get(id)
        return next(iter(self._keys.values())) if len(self._keys) == 1 else None

    async def _renew(self) -> None:
        """Ask for the keys, unless that was done just now; whoever comes meanwhile waits for it."""
        async with self._asking:
            if self._clock() - self._asked < PAUSE:
                return
            self._asked = self._clock()
            try:
                async with asyncio.timeout(WAIT):
                    self._keys = await self._fetched()
            except UNHAD as error:
                told = str(error) or type(error).__name__
                log.error("the keys of %s cannot be had: %s", self._issuer.issuer, told)  # noqa: TRY400
                return
            self._got = self._clock()

    async def _fetched(self) -> Mapping[str, Key]:
        headers = {"user-agent": f"graphsvc/{__version__}", "accept": "application/json"}
        async with httpx.AsyncClient(headers=headers, timeout=WAIT) as client:
            keys = await _json(client, self._issuer.keys or await self._told_where(client))
        return dict(_usable(keys))

    async def _told_where(self, client: httpx.AsyncClient) -> str:
        """Where the keys are, as the configuration of the issuer has it."""
        told = await _json(client, self._issuer.issuer.rstrip("/") + CONFIGURATION)
        if told.get("issuer") != self._issuer.issuer:
            raise ValueError("its configuration is that of another issuer")
        where = str(told.get("jwks_uri"))
        if not where.startswith(("https://", self._issuer.issuer)):
            raise ValueError("its configuration tells no safe address of its keys")
        return where


def _usable(told: Mapping[str, object]) -> list[tuple[str, Key]]:
    """Keys that verify, by id; a key that is known to both sides verifies nothing."""
    keys = told.get("keys")
    if not isinstance(keys, list):
        raise ValueError("it sends no keys")  # noqa: TRY004 - what is sent is wrong, not our types
    return [
        (str(each.get("kid")), each)
        for each in keys
        if isinstance(each, dict) and each.get("kty") != "oct" and each.get("use", "sig") == "sig"
    ]


async def _json(client: httpx.AsyncClient, url: str) -> Mapping[str, object]:
    """The JSON object at an address, which may not be long."""
    data = bytearray()
    async with client.stream("GET", url) as response:
        response.raise_for_status()
        async for piece in response.aiter_bytes():
            data += piece
            if len(data) > MOST_BYTES:
                raise ValueError(f"it sends more than {MOST_BYTES:,} bytes")
    told = json.loads(data)
    if not isinstance(told, dict):
        raise ValueError("it sends no JSON object")  # noqa: TRY004 - as above
    return told
