"""A request, or a WebSocket, while it is answered: what one room knows of it and others ask."""

from contextvars import ContextVar
from dataclasses import dataclass, field


@dataclass(slots=True, eq=False)
class Exchange:
    """What is known of one of them by now."""

    id: str = ""
    """By which a person finds it in the log."""
    asked: set[str] = field(default_factory=set)
    """The operations of a WebSocket whose last message is not sent yet, by their ids."""
    following: int = 0
    """How many subscriptions are under way in it."""

    @property
    def owed(self) -> int:
        """How many operations of a WebSocket are under way that end by themselves, soon."""
        return len(self.asked) - self.following


current: ContextVar[Exchange | None] = ContextVar("exchange", default=None)
"""The one that the running task is part of; None where nobody is answered."""
