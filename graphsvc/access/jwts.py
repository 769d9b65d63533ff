"""JSON Web Tokens of an issuer, verified as RFC 8725 has it; needs the extra `jwt`.

https://www.rfc-editor.org/rfc/rfc7519 and https://www.rfc-editor.org/rfc/rfc9068
"""

from collections.abc import Callable, Mapping
from time import time
from typing import Any

import jwt

from graphsvc.access.issuers import Issuer
from graphsvc.access.keyrings import Holder
from graphsvc.access.keysets import KeySet
from graphsvc.access.records import is_name
from graphsvc.access.scopes import Scope, with_all_it_means

LEEWAY = 30
"""Seconds that two clocks may differ."""
REQUIRED = ["exp", "iss", "aud"]
TYPES = ("jwt", "at+jwt", "application/at+jwt")
"""What a token may call itself, if it calls itself anything."""


class Jwts:
    """The tokens of an issuer."""

    def __init__(
        self, issuer: Issuer, *, keys: KeySet | None = None, clock: Callable[[], float] = time
    ) -> None:
        """`keys` are those of the issuer, unless told."""
        self._issuer = issuer
        self._clock = clock
        self._keys = keys or KeySet(issuer)

    async def holder(self, token: str) -> Holder | None:
        """Who holds a token; None where it is no token of the issuer for this service, now."""
        try:
            claims = await self._claims(token)
        except (jwt.PyJWTError, ValueError, RecursionError):
            return None
        name = f"{claims.get(self._issuer.name_claim)}@{self._issuer.host}"
        if not isinstance(claims.get(self._issuer.name_claim), str) or not is_name(name):
            return None
        scopes = scopes_in(claims.get(self._issuer.scope_claim))
        ends = int(claims["exp"]) + LEEWAY
        return Holder(name, lambda: scopes if self._clock() < ends else None)

    async def _claims(self, token: str) -> Mapping[str, Any]:
        """What a token claims, once it is verified. Raises `PyJWTError` or `ValueError`."""
        if token.count(".") != 2:
            raise ValueError("no JWT")
        header = jwt.get_unverified_header(token)
        algorithm, kind = header.get("alg"), header.get("typ", "JWT")
        # Looked at first: the algorithm is ours to choose, and nothing is fetched for another one.
        if algorithm not in self._issuer.algorithms or str(kind).lower() not in TYPES:
            raise ValueError("another algorithm, or no such token")
        key = await self._keys.key(header.get("kid"))
        if key is None or key.get("alg", algorithm) != algorithm:
            raise ValueError("no key")
        claims: Mapping[str, Any] = jwt.decode(
            token,
            jwt.PyJWK(dict(key), algorithm),
            algorithms=[algorithm],
            audience=self._issuer.audience,
            issuer=self._issuer.issuer,
            leeway=LEEWAY,
            options={"require": REQUIRED},
        )
        return claims


def scopes_in(claim: object) -> frozenset[Scope]:
    """The scopes of a claim that are ours: in a list, or parted by spaces."""
    told = claim.split() if isinstance(claim, str) else claim if isinstance(claim, list) else ()
    return with_all_it_means(each for each in Scope if str(each) in told)
