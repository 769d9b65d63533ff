"""Work in slices: what takes long lets others have the event loop in between.

All that is resolved and validated runs on the event loop, where nobody else runs meanwhile. So each
round of the loop has a slice of time for such work. Where the slice is over, work that was begun by
`in_slices` is set aside in the midst of it and goes on in the next round (a greenlet is what Python
has for that); what is not that deep in the library waits for its `turn`.
"""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from contextvars import copy_context
from time import perf_counter
from typing import Any, TypeVar, cast
from weakref import WeakKeyDictionary

from greenlet import getcurrent, greenlet

SLICE = 0.01
"""Seconds of such work in one round of the event loop."""

Done = TypeVar("Done")


class Abandoned(Exception):
    """Nobody waits any more for what is worked on."""


class Rounds:
    """The rounds of one event loop, and when the work of this one began."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._began: float | None = None

    def over(self) -> bool:
        """Whether the slice of this round is over; whoever asks first begins it."""
        if self._began is None:
            self._began = perf_counter()
            self._loop.call_soon(self._next)
        return perf_counter() - self._began > SLICE

    def _next(self) -> None:
        self._began = None


_rounds: WeakKeyDictionary[asyncio.AbstractEventLoop, Rounds] = WeakKeyDictionary()


def rounds() -> Rounds:
    """Those of the event loop that runs."""
    loop = asyncio.get_running_loop()
    known = _rounds.get(loop)
    if known is None:
        known = _rounds[loop] = Rounds(loop)
    return known


async def turn() -> None:
    """Wait until there is time left in a round."""
    while rounds().over():  # noqa: ASYNC110 - the next round is all that there is to wait for
        await asyncio.sleep(0)


async def in_slices(work: Callable[[], Done]) -> Done:
    """What some work comes to, which calls `breathe` often; others run in between."""
    await turn()
    worker = greenlet(work)
    worker.gr_context = copy_context()
    try:
        done = worker.switch()
        while not worker.dead:
            await turn()
            done = worker.switch()
    finally:
        while not worker.dead:  # whoever waited for it has gone
            with suppress(Abandoned):
                worker.throw(Abandoned)
    return cast("Done", done)


def breathe() -> bool:
    """Let others run if the slice is over; whether that was so.

    Does nothing where the work was not begun by `in_slices`. Raises `Abandoned` where nobody waits
    for it any more.
    """
    here: Any = getcurrent()
    if here.parent is None or not rounds().over():
        return False
    here.parent.switch()
    return True
