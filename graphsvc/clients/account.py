"""What one client has used of the processor, and of its bucket."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, nullcontext
from dataclasses import dataclass, field
from math import exp2
from time import monotonic

from graphsvc.clients.bucket import Bucket

HALF = 1.0
"""Seconds after which what was used counts for half as much."""

Passing = Callable[[], AbstractAsyncContextManager[None]]


def endless() -> Bucket:
    """A bucket for those whom nobody limits."""
    return Bucket(rate=0, burst=0)


@dataclass(eq=False)
class Account:
    """Of one client. Those who used less of the processor lately come first."""

    bucket: Bucket = field(default_factory=endless)
    running: Passing = nullcontext
    """Inside, an operation of a WebSocket counts among the requests of the client."""
    following: Passing = nullcontext
    """Inside, a subscription counts among those of the client."""
    _used: float = field(default=0.0, init=False)
    _at: float = field(default_factory=monotonic, init=False)

    @property
    def used(self) -> float:
        """Seconds of the processor, lately."""
        now = monotonic()
        self._used *= exp2((self._at - now) / HALF)
        self._at = now
        return self._used

    def use(self, seconds: float) -> None:
        """Note that the client used the processor."""
        self._used = self.used + seconds
