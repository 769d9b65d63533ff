"""Who asks: by what name, and what they may do at this moment."""

from collections.abc import Callable
from dataclasses import dataclass

from graphsvc.access.scopes import EVERYTHING, Scope
from graphsvc.errors import Refused

AUTHOR = "curator"
"""The name of whoever decides, where nothing tells a better one."""

Refuse = Callable[[Scope], Refused]
"""Why somebody may not do what a scope opens, and what mends it."""


def lacking(scope: Scope) -> Refused:
    """Why, where no more is known than that it is not among the scopes."""
    return Refused(f"This needs the scope {scope}", code="FORBIDDEN", scope=scope)


@dataclass(frozen=True, slots=True)
class Standing:
    """What somebody may do just now, and why no more."""

    scopes: frozenset[Scope]
    refuse: Refuse = lacking


def may_all() -> Standing:
    """How whoever runs graphsvc stands."""
    return Standing(EVERYTHING)


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who asks. How they stand is looked up each time: a token may be revoked meanwhile."""

    name: str = AUTHOR
    """In whose name they decide."""
    standing: Callable[[], Standing] = may_all

    def refusal(self, scope: Scope) -> Refused | None:
        """Why they may not do what a scope opens; None where they may."""
        standing = self.standing()
        return None if scope in standing.scopes else standing.refuse(scope)
