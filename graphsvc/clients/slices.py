"""Work in slices: what takes long lets others have the event loop in between.

All that is resolved and validated runs on the event loop, where nobody else runs meanwhile. So each
round of the loop has a slice of time for such work. Who comes when it is over waits for a `turn`,
and of those who wait, the client comes first that used least of the processor lately. Work that was
begun by `in_slices` is set aside in the midst of it when its slice is over (a greenlet is what
Python has for that).
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Generator
from contextlib import suppress
from contextvars import copy_context
from functools import partial
from operator import attrgetter
from time import perf_counter
from typing import Any, Generic, TypeVar, cast
from weakref import WeakKeyDictionary

from greenlet import getcurrent, greenlet

from graphsvc.clients.account import Account

SLICE = 0.01
"""Seconds of such work in one round of the event loop."""

ASKING = 0.0005
"""Seconds that count for a turn beside those that are measured: who takes many comes later."""

Done = TypeVar("Done")

used = attrgetter("used")


class Abandoned(Exception):
    """Nobody waits any more for what is worked on."""


class Rounds:
    """The rounds of one event loop, and when the work of this one began."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._began: float | None = None
        self._waiting: dict[Account, deque[asyncio.Future[None]]] = {}

    def over(self) -> bool:
        """Whether the slice of this round is over; whoever asks first begins it."""
        if self._began is None:
            self._begin()
        return perf_counter() - cast("float", self._began) > SLICE

    async def turn(self, account: Account) -> None:
        """Wait until there is time left in a round, and nobody waits who used less."""
        account.use(ASKING)
        if self._waiting or self.over():
            turn = self._loop.create_future()
            self._waiting.setdefault(account, deque()).append(turn)
            if self._began is None:
                self._begin()
            await turn

    def _begin(self) -> None:
        self._began = perf_counter()
        self._loop.call_soon(self._next)

    def _next(self) -> None:
        """A new round: for the first of those who wait, if anybody does."""
        self._began = None
        while self._waiting:
            # Looked at anew each time: who asks for much at once has used nothing at first.
            first = min(self._waiting, key=used)
            turn = self._waiting[first].popleft()
            if not self._waiting[first]:
                del self._waiting[first]
            if not turn.done():
                turn.set_result(None)
                self._begin()
                break


_rounds: WeakKeyDictionary[asyncio.AbstractEventLoop, Rounds] = WeakKeyDictionary()


def rounds() -> Rounds:
    """Those of the event loop that runs."""
    loop = asyncio.get_running_loop()
    known = _rounds.get(loop)
    if known is None:
        known = _rounds[loop] = Rounds(loop)
    return known


async def in_turn(work: Callable[[], Done], account: Account) -> Done:
    """What some work comes to, which is not long, once it is the turn of its client."""
    await rounds().turn(account)
    began = perf_counter()
    try:
        return work()
    finally:
        account.use(perf_counter() - began)


async def in_slices(work: Callable[[], Done], account: Account) -> Done:
    """What some work comes to, which calls `breathe` often; others run in between."""
    worker = greenlet(work)
    worker.gr_context = copy_context()
    try:
        done = await in_turn(worker.switch, account)
        while not worker.dead:
            done = await in_turn(worker.switch, account)
    finally:
        while worker and not worker.dead:  # whoever waited for it has gone
            with suppress(Abandoned):
                worker.throw(Abandoned)
    return cast("Done", done)


class InTurns(Generic[Done]):
    """Something to wait for, each step of which is done in turn, and counts for its client.

    It is given up with whoever was to wait for it, also before a first step.
    """

    def __init__(
        self, work: Awaitable[Done], account: Account, around: Callable[[Callable[[], Any]], Any]
    ) -> None:
        """`around` does a step, and may look at the clock before and after."""
        self._steps = work.__await__()
        self._account = account
        self._around = around

    def __del__(self) -> None:
        """Give up what was not waited for to its end."""
        self._steps.close()

    def __await__(self) -> Generator[Any, Any, Done]:
        """Wait for it."""
        try:
            while True:
                yield from rounds().turn(self._account).__await__()
                waited = self._step(partial(self._steps.send, None))
                while True:
                    try:
                        yield waited
                        break
                    except BaseException as error:  # noqa: BLE001 - whatever it is, it is handed on
                        waited = self._steps.throw(error)
        except StopIteration as done:
            return cast("Done", done.value)
        finally:
            self._steps.close()

    def _step(self, step: Callable[[], Any]) -> Any:  # noqa: ANN401 - what an event loop waits for
        began = perf_counter()
        try:
            return self._around(step)
        finally:
            self._account.use(perf_counter() - began)


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
