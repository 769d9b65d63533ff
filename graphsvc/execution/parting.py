"""An operation whose answer comes in parts: `@defer` and `@stream`.

All parts are worked out one after the other at once, within the budget of the operation, while the
graph is held still: so they are of one revision, and whoever reads slowly keeps nobody waiting. As
whoever writes has to wait meanwhile, that budget is one of the clock too, whatever is waited for.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import aclosing, asynccontextmanager, nullcontext
from functools import partial
from typing import Any

from graphql import ExperimentalIncrementalExecutionResults, GraphQLError
from graphql.execution import Executor
from graphql.execution.incremental import IncrementalExecutor

from graphsvc.clients.slices import in_slices, in_turn
from graphsvc.errors import LimitExceeded
from graphsvc.execution.budget import Budget
from graphsvc.execution.errors import refused
from graphsvc.execution.lanes import lane
from graphsvc.execution.parts import Delivery, Parts
from graphsvc.execution.telling import Telling
from graphsvc.execution.timing import Done, Timely
from graphsvc.model import Limits

NEGATIVE = "`initialCount` of @stream must be 0 or more"


class Parted(Timely):
    """Executes an operation in parts, where the context says so."""

    def execute_operation(self, serially: bool | None = None) -> Any:  # noqa: ANN401
        """The answer in the end, or its first part with those that follow."""
        if not self.context_value.in_parts:
            return super().execute_operation(serially)
        self._budget = Budget(self.limits)
        return self._begun()

    async def execute_execution_group(self, *args: Any) -> Any:  # noqa: ANN401
        """What was put off by `@defer` at one place, in slices."""
        return await self._later(partial(super().execute_execution_group, *args))

    async def complete_stream_item(self, *args: Any) -> Any:  # noqa: ANN401
        """One place of a list of which `@stream` is asked, in slices."""
        return await self._later(partial(super().complete_stream_item, *args))

    def get_stream_usage(self, *args: Any) -> Any:  # noqa: ANN401
        """How a list is told item by item. Raises `GraphQLError` for a number that is none."""
        try:
            return super().get_stream_usage(*args)
        except ValueError:
            raise GraphQLError(NEGATIVE) from None

    async def _later(self, work: partial[Any]) -> Any:  # noqa: ANN401
        result = await self._worked(work)
        return await result if isinstance(result, Awaitable) else result

    async def _worked(self, work: Callable[[], Done]) -> Done:
        """The same in turns or slices; the graph is held still around all of them already."""
        if not self.context_value.in_parts:
            return await super()._worked(work)
        run = in_slices if self._heavy else in_turn
        return await run(partial(self._budget.piece, work), self._account)

    async def _begun(self) -> Any:  # noqa: ANN401
        parts = Parts(self._deliver)
        self.context_value.caller.parting.push_async_callback(parts.aclose)
        return await parts.first()

    async def _deliver(self, delivery: Delivery) -> None:
        """Work out all parts. What is heavy is kept alone of its client until it is read."""
        async with lane(self._account) if self._heavy else nullcontext():
            async with self._at_rest():
                await self._tell_all(delivery)
            await delivery.read(within=self.limits.read_seconds)

    @asynccontextmanager
    async def _at_rest(self) -> AsyncIterator[None]:
        """The graph stays as it is inside."""
        context = self.context_value
        async with context.knowledge.still():
            context.pin(context.knowledge.inside())
            yield

    async def _tell_all(self, delivery: Delivery) -> None:
        # By the clock, as whoever writes waits until then, and others for them.
        limit = min("busy_seconds", "seconds", key=partial(getattr, self.limits))
        allowed: float = getattr(self.limits, limit)
        try:
            async with asyncio.timeout(allowed) as waiting:
                await self._tell_each(delivery)
        except TimeoutError as error:
            over = LimitExceeded(limit, allowed=allowed)
            delivery.give_up(refused(over) if waiting.expired() else _failure(error))
        except LimitExceeded as error:
            delivery.give_up(refused(error))
        except Exception as error:  # noqa: BLE001 - whatever it is, whoever reads is told
            delivery.give_up(_failure(error))
        finally:
            self.context_value.later_errors = delivery.errors
            self._give_back()

    async def _tell_each(self, delivery: Delivery) -> None:
        result = await self._later(partial(IncrementalExecutor.execute_operation, self))
        self._check_time()
        if not isinstance(result, ExperimentalIncrementalExecutionResults):
            delivery.first(result)
            return
        delivery.first(result.initial_result)
        async with aclosing(result.subsequent_results) as parts:
            async for part in parts:
                self._check_time()
                delivery.later(part)

    def _check_time(self) -> None:
        if self._budget.over:
            raise self._budget.over


def parted(limits: Limits) -> type[Executor[Any]]:
    """An executor with those limits."""
    return type("Parted", (Parted,), {"limits": limits, "telling": Telling()})


def _failure(error: Exception) -> GraphQLError:
    return GraphQLError(str(error), original_error=error)
