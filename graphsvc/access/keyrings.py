"""From a token to who holds it. A token is known by its hash alone, compared in constant time.

Tokens are long and random, so nobody finds one by trying, and a fast hash is as good as a slow one:
SHA-256 without salt, as others who issue such tokens keep them.
"""

import hmac
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Protocol, TypeVar

from graphsvc.access.scopes import EVERYTHING, Scope

LONGEST = 16_384
"""Characters of a token; what is longer is none, and is not even hashed."""

Kept = TypeVar("Kept")


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a token, and what it opens at this moment: None where it is no longer one."""

    name: str
    scopes: Callable[[], frozenset[Scope] | None]


class Keyring(Protocol):
    """Tokens of one kind."""

    async def holder(self, token: str) -> Holder | None:
        """Who holds that token; None where it is none of these."""


def digest_of(token: str) -> bytes:
    """By what a token is known."""
    return sha256(token.encode(errors="replace")).digest()


def found(digest: bytes, among: Iterable[tuple[bytes, Kept]]) -> Kept | None:
    """What is kept under that digest. All are compared, whether or not one was it."""
    last = None
    for each, kept in among:
        if hmac.compare_digest(digest, each):
            last = kept
    return last


@dataclass(frozen=True, slots=True)
class OneToken:
    """The token of the environment, which opens everything."""

    name: str
    digest: bytes = field(repr=False)

    @classmethod
    def of(cls, token: str, name: str) -> "OneToken":
        """Made of the token itself, which is not kept."""
        return cls(name, digest_of(token))

    async def holder(self, token: str) -> Holder | None:
        """Whoever has it."""
        right = found(digest_of(token), [(self.digest, self.name)])
        return Holder(right, lambda: EVERYTHING) if right is not None else None
