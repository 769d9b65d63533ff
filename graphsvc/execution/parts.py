"""An answer in parts, worked out in a task of its own, however slowly it is read."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from itertools import chain
from typing import Any, cast

from graphql import ExecutionResult, ExperimentalIncrementalExecutionResults, GraphQLError
from graphql.execution import (
    CompletedResult,
    InitialIncrementalExecutionResult,
    PendingResult,
    SubsequentIncrementalExecutionResult,
)

from graphsvc.execution.errors import shown

First = ExecutionResult | InitialIncrementalExecutionResult
"""All of an answer, or the first part of it."""
Later = SubsequentIncrementalExecutionResult
"""One of the parts that follow."""
Part = First | Later
Told = asyncio.Queue[Part | None]
"""What is worked out and not read; None is the end."""

GATHERED = 0.01
"""Seconds; the parts that come within them are told as one, or each would cost more to send than to
work out."""


class Parts:
    """The parts, in their order. `aclose` stops the work, whether or not anybody reads them."""

    def __init__(self, work: Callable[["Delivery"], Coroutine[Any, Any, None]]) -> None:
        """`work` delivers the parts; it begins at once."""
        self._told: Told = asyncio.Queue()
        self._working = asyncio.create_task(work(Delivery(self._told)))
        self._working.add_done_callback(lambda _: self._told.put_nowait(None))
        self._reading = 0
        """How many parts somebody reads just now."""

    async def first(self) -> ExecutionResult | ExperimentalIncrementalExecutionResults:
        """The answer, with those parts to follow that it has. Raises what the work raises."""
        part = await anext(self)
        if isinstance(part, InitialIncrementalExecutionResult):
            return ExperimentalIncrementalExecutionResults(part, self)  # type: ignore[arg-type]
        return part  # type: ignore[return-value] # no other part comes first

    def __aiter__(self) -> "Parts":
        """The same."""
        return self

    async def __anext__(self) -> Part:
        """The next part. Raises `TimeoutError` if those before were read too slowly."""
        for _ in range(self._reading):
            self._told.task_done()
        self._reading = 0
        part = await self._next()
        if not isinstance(part, Later) or not part.has_next:
            return part
        await asyncio.sleep(GATHERED)
        found = [part]
        while not self._told.empty():
            found.append(cast("Later", await self._next()))
        return joined(found)

    async def _next(self) -> Part:
        part = await self._told.get()
        self._reading += 1
        if part is None:
            self._working.result()
            raise StopAsyncIteration
        return part

    async def aclose(self) -> None:
        """Stop the work, if it goes on."""
        self._working.cancel()
        await asyncio.wait((self._working,))


class Delivery:
    """What was told of an answer, and what was announced and is not told yet."""

    def __init__(self, told: Told) -> None:
        self._told = told
        self._announced: dict[str, PendingResult] = {}
        self.errors: list[GraphQLError] = []
        """Those of the parts after the first, as they were told."""
        self._ended = False

    def first(self, part: First) -> None:
        """Tell the first part, whose errors others hide."""
        if isinstance(part, InitialIncrementalExecutionResult):
            self._note(part.pending)
        self._ended = not isinstance(part, InitialIncrementalExecutionResult)
        self._told.put_nowait(part)

    def later(self, part: Later) -> None:
        """Tell one of those that follow, without a word of Python in its errors."""
        for each in (*(part.incremental or ()), *(part.completed or ())):
            if each.errors:
                each.errors[:] = map(shown, each.errors)
                self.errors += each.errors
        self._note(part.pending)
        for done in part.completed or ():
            self._announced.pop(done.id, None)
        self._ended = not part.has_next
        self._told.put_nowait(part)

    def give_up(self, error: GraphQLError) -> None:
        """Tell why nothing more comes: in place of each that was announced, or of all.

        Nothing where all is told already.
        """
        if self._ended:
            return
        if not self._announced:
            self.first(ExecutionResult(None, [error]))
            return
        error = shown(error)  # once, and not for each
        failed = [CompletedResult(each, [error]) for each in self._announced]
        self.later(Later(has_next=False, completed=failed))

    async def read(self, *, within: float) -> None:
        """Wait until all is read. Raises `TimeoutError` after so many seconds, and drops it."""
        try:
            async with asyncio.timeout(within):
                await self._told.join()
        except TimeoutError:
            while not self._told.empty():
                self._told.get_nowait()
            raise

    def _note(self, pending: list[PendingResult] | None) -> None:
        self._announced |= {each.id: each for each in pending or ()}


def joined(parts: Sequence[Later]) -> Later:
    """The same as one part."""
    return Later(
        has_next=parts[-1].has_next,
        pending=list(chain.from_iterable(each.pending or () for each in parts)) or None,
        incremental=list(chain.from_iterable(each.incremental or () for each in parts)) or None,
        completed=list(chain.from_iterable(each.completed or () for each in parts)) or None,
    )
