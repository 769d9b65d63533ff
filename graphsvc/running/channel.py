"""What the process that supervises and one that serves say to each other."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from multiprocessing.connection import Connection


class Word(StrEnum):
    """What may be said."""

    LISTENING = "listening"
    """A worker: it takes connections."""
    FAILED = "failed"
    """A worker: it cannot begin; with the reason in words."""
    SEEDED = "seeded"
    """The worker that takes the seeds in, then the supervisor to all others: they are in."""
    DRAIN = "drain"
    """The supervisor: take no more, and end."""
    RELOAD = "reload"
    """The supervisor: read the settings anew."""


@dataclass(frozen=True, slots=True)
class Message:
    """A word, and what is told with it."""

    word: Word
    text: str = ""


class Channel:
    """One end of a pipe, read by the event loop."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def listen(self, hear: Callable[[Message], None], gone: Callable[[], None]) -> None:
        """Call `hear` with each message, and `gone` once the other process is no more."""
        self._hear, self._gone = hear, gone
        asyncio.get_running_loop().add_reader(self._connection.fileno(), self._read)

    def say(self, word: Word, text: str = "") -> None:
        """Send a message; whoever is no more does not hear it."""
        with suppress(OSError):
            self._connection.send(Message(word, text))

    def close(self) -> None:
        """Listen no more."""
        if not self._connection.closed:
            asyncio.get_running_loop().remove_reader(self._connection.fileno())
            self._connection.close()

    def _read(self) -> None:
        try:
            message = self._connection.recv()
        except (EOFError, OSError):
            self.close()
            self._gone()
        else:
            self._hear(message)
