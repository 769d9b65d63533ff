"""What has happened, told to whoever listens; where nobody does it costs next to nothing."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from time import perf_counter
from typing import Protocol

from graphsvc.telemetry.tracing import tracing


@dataclass(frozen=True, slots=True)
class OperationEnded:
    """An operation of a client, or a subscription, is over."""

    kind: str
    """query, mutation or subscription; invalid where nobody could tell."""
    name: str
    """As the client calls it, which may be anything; empty if it has no name."""
    field: str
    """The field that it asks for first of all: one of the schema, or `several`, or `none`."""
    cost: int
    seconds: float
    codes: tuple[str, ...] = ()
    """Those of its errors."""


@dataclass(frozen=True, slots=True)
class RequestEnded:
    """A request is answered, or a WebSocket is over."""

    method: str
    """WEBSOCKET for those."""
    path: str
    """As it is in the address, so in one line of plain signs; the beginning of a long one."""
    status: int
    """0 where no answer was sent."""
    seconds: float
    operation: OperationEnded | None = None


@dataclass(frozen=True, slots=True)
class TakenIn:
    """An article or a part of a dataset was taken in, or was not."""

    source: str
    """article or dataset."""
    outcome: str
    """new, known or failed."""
    seconds: float


@dataclass(frozen=True, slots=True)
class LookedUp:
    """Something was looked for among what is kept, so as not to be asked for or made anew."""

    cache: str
    """documents, answers, introspection or past."""
    found: bool


Event = OperationEnded | RequestEnded | TakenIn | LookedUp
Listener = Callable[[Event], None]

listeners: list[Listener] = []
"""Who is told."""


def tell(event: Event) -> None:
    """Tell all who listen."""
    for each in listeners:
        each(event)


def listen(listener: Listener) -> None:
    """Tell somebody from now on, once."""
    if listener not in listeners:
        listeners.append(listener)


class Outcome(Protocol):
    """Says what became of what was taken in."""

    def __call__(self, *, new: bool) -> None:
        """It was new, or known."""


@contextmanager
def timed(source: str) -> Iterator[Outcome]:
    """Tell how long it took to take something in; it failed where nobody says what became of it."""
    begun, outcome = perf_counter(), "failed"

    def say(*, new: bool) -> None:
        nonlocal outcome
        outcome = "new" if new else "known"

    with tracing.span(f"ingest {source}"):
        try:
            yield say
        finally:
            tracing.note(graphsvc__outcome=outcome)
            tell(TakenIn(source, outcome, perf_counter() - begun))
