"""What a token may open.

https://www.rfc-editor.org/rfc/rfc6749#section-3.3
"""

from collections.abc import Iterable
from enum import StrEnum


class Scope(StrEnum):
    """What a token lets whoever has it do."""

    READ = "read"
    """Ask, where the service is private; elsewhere everybody may."""
    INGEST = "ingest"
    """Take articles in."""
    CURATE = "curate"
    """Decide on what sources say."""
    ADMIN = "admin"
    """All of it."""


EVERYTHING = frozenset(Scope)


def with_all_it_means(scopes: Iterable[Scope]) -> frozenset[Scope]:
    """Those scopes, and those that they hold in them: `admin` holds all."""
    given = frozenset(scopes)
    return EVERYTHING if Scope.ADMIN in given else given
