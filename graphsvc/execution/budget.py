"""The time of the processor that an operation may take, looked at between its fields."""

from collections.abc import Callable
from math import inf
from time import thread_time
from typing import TypeVar

from graphql import GraphQLError

from graphsvc.clients.slices import Abandoned, breathe
from graphsvc.errors import LimitExceeded
from graphsvc.model import Limits
from graphsvc.telemetry.exchange import current

Done = TypeVar("Done")

STEP = 8
"""Fields between two looks at the clock."""


class Budget:
    """What an operation has taken so far; all parts of its answer share it."""

    def __init__(self, limits: Limits) -> None:
        self.over: LimitExceeded | None = None
        """Why nothing more is resolved; None as long as there is time left."""
        self.fields = 0
        """How many were resolved."""
        self.allowed = limits.busy_seconds
        """Seconds of the processor."""
        self._limits = limits
        self._spent = self._seen = 0.0

    def check(self, *, first: bool) -> None:
        """Count a field; raise `GraphQLError` if the time is over.

        `first` is one of those that may come after one that has taken long.
        """
        self.fields += 1
        look = (first and self.fields > 1) or self.fields % STEP == 0
        if self.over or (look and self._late()):
            raise GraphQLError(str(self.over))

    def step(self, work: Callable[[], Done]) -> Done:
        """A step of a resolver that waits, unless the time is over."""
        if self._spent > self.allowed and self.fields > STEP:
            self.over = LimitExceeded("busy_seconds", allowed=self.allowed)
        if self.over or self._left():
            raise GraphQLError(str(self.over))
        return self.piece(work)

    def piece(self, work: Callable[[], Done]) -> Done:
        """What is resolved in one go, or in slices; the time it takes counts."""
        self._seen = thread_time()
        try:
            return work()
        finally:
            self._note()

    def _late(self) -> bool:
        """Look at the clock: of the processor, so that a busy machine stops no one.

        What other operations did while this one waited does not count.
        """
        self._note()
        if self._spent > self.allowed:
            self.over = LimitExceeded("busy_seconds", allowed=self.allowed)
        elif self._left():
            self.over = LimitExceeded("seconds", allowed=0)  # nobody is there to read it
        elif self._breathed():
            self._seen = thread_time()
        return self.over is not None

    def _left(self) -> bool:
        """Whether whoever asked has gone; a mutation goes on all the same."""
        exchange = current.get()
        return exchange is not None and exchange.left and self.allowed < inf

    def _note(self) -> None:
        now = thread_time()
        self._spent += now - self._seen
        self._seen = now

    def _breathed(self) -> bool:
        try:
            return breathe()
        except Abandoned:  # end soon, and let the library clear up what it has begun
            self.over = LimitExceeded("seconds", allowed=self._limits.seconds)
            return False
