"""By which names the service answers.

A page elsewhere can have its own name point to this machine ("DNS rebinding"), and its browser then
takes what is here for a part of that page. The Host header tells: it has the name.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from graphsvc.access.here import is_loopback

ANY = "*"


@dataclass(frozen=True, slots=True)
class Hosts:
    """The names of a service, beside those of this machine; None where it has any name."""

    names: frozenset[str] | None

    @classmethod
    def of(cls, listens: str, names: Iterable[str]) -> "Hosts":
        """Those that are set.

        Where none are, a service that only this machine reaches has local names alone, and any
        other has any.
        """
        given = frozenset(each.lower() for each in names)
        return cls(None if ANY in given or not (given or is_loopback(listens)) else given)

    def include(self, host: str) -> bool:
        """Whether the service answers by the name in a Host header."""
        if self.names is None:
            return True
        name = name_of(host)
        return is_loopback(name) or name in self.names or any(self._within(name))

    def _within(self, name: str) -> Iterable[bool]:
        """Whether it is below a name that is set as `*.example.org`."""
        return (each[:2] == "*." and name.endswith(each[1:]) for each in self.names or ())


def name_of(host: str) -> str:
    """The name in a Host header, without port and brackets; empty where there is none."""
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""
