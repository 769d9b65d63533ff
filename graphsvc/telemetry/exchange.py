"""A request, or a WebSocket, while it is answered: what one room knows of it and others ask."""

from contextvars import ContextVar
from dataclasses import dataclass, field
from secrets import token_hex

from graphsvc.telemetry.events import OperationEnded


@dataclass(slots=True, eq=False)
class Exchange:
    """What is known of one of them by now."""

    id: str = ""
    """By which a person finds it in the log."""
    websocket: bool = False
    asked: set[str] = field(default_factory=set)
    """The operations of a WebSocket whose last message is not sent yet, by their ids."""
    left: bool = False
    """Whether whoever asked has gone, so that nobody waits for the answer."""
    following: int = 0
    """How many subscriptions are under way in it."""
    operation: OperationEnded | None = None
    """The last one that ended."""

    @property
    def owed(self) -> int:
        """How many operations of a WebSocket are under way that end by themselves, soon."""
        return len(self.asked) - self.following


current: ContextVar[Exchange | None] = ContextVar("exchange", default=None)
"""The one that the running task is part of; None where nobody is answered."""


def incident() -> str:
    """The id by which the log has what goes wrong now: that of the request, where there is one."""
    exchange = current.get()
    return (exchange.id if exchange else "") or token_hex(8)
