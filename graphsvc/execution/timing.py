"""A budget of time for each operation, which really stops it.

Resolvers run on the event loop. So the time is looked at between fields: when it is over, no field
is resolved any more, and what was found is thrown away; when a slice of it is over, others get
their turn, and the graph stays as it is meanwhile. What waits, for the store or for a look at the
whole graph, is left waiting no longer than the budget; the look goes on in its thread until it
ends. One resolver that computes for long is not stopped in the midst of it, nor is a mutation,
which has to end as it began. What the introspection takes is bounded by its cost.
"""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from functools import partial
from math import inf
from typing import Any, ClassVar, TypeVar, cast

from graphql import ExecutionResult, OperationType
from strawberry.schema.schema import StrawberryGraphQLCoreExecutionContext

from graphsvc.clients import Account
from graphsvc.clients.slices import InTurns, in_slices, in_turn
from graphsvc.errors import LimitExceeded
from graphsvc.execution.budget import Budget
from graphsvc.execution.errors import refused
from graphsvc.execution.lanes import lane
from graphsvc.execution.telling import Telling, asked_by, introspects
from graphsvc.model import Limits

Done = TypeVar("Done")

PATH = 3
"""Where the path is among what a field is executed with."""

LIGHT = 1_000
"""The cost of operations that do not wait for heavier ones."""


class Timely(StrawberryGraphQLCoreExecutionContext):
    """Executes an operation within a budget of time."""

    limits: ClassVar[Limits] = Limits()
    telling: ClassVar[Telling] = Telling()

    def execute_operation(self, serially: bool | None = None) -> Any:  # noqa: ANN401
        """The result, at once or in the end; one error where the time is over."""
        self._budget = Budget(self.limits)
        kind = self.operation.operation
        if introspects(self.operation):
            return self._told(serially)
        if kind is OperationType.MUTATION:
            self._budget.allowed = inf
            return super().execute_operation(serially)
        return self._in_lane(serially) if self._heavy else self._in_turn(serially)

    def execute_field(self, *args: Any) -> Any:  # noqa: ANN401 - as the library has it
        """Resolve a field, unless the time is over."""
        self._budget.check(first=args[PATH].prev is None)
        return super().execute_field(*args)

    def complete_awaitable_value(  # noqa: PLR0913, PLR0917 - as the library has it
        self,
        return_type: Any,  # noqa: ANN401
        field_details_list: Any,  # noqa: ANN401
        info: Any,  # noqa: ANN401
        path: Any,  # noqa: ANN401
        result: Any,  # noqa: ANN401
        position_context: Any,  # noqa: ANN401
    ) -> Coroutine[Any, Any, Any]:
        """What a field comes to that was waited for; what is below it is resolved in slices."""
        return self._completed(
            InTurns(result, self._account, self._budget.step),
            lambda found: self.complete_value(
                return_type, field_details_list, info, path, found, position_context
            ),
            lambda error: self.handle_field_error(error, return_type, field_details_list, path),
        )

    async def _completed(
        self,
        waiting: InTurns[Any],
        complete: Callable[[Any], Any],
        fail: Callable[[Exception], None],
    ) -> Any:  # noqa: ANN401
        try:
            found = await waiting
            completed = await self._worked(partial(complete, found))
            return await completed if self.is_awaitable(completed) else completed
        except Exception as error:  # noqa: BLE001 - whatever a resolver raises becomes its error
            fail(error)
            return None

    async def _in_lane(self, serially: bool | None) -> ExecutionResult:
        """One heavy operation of a client after the other."""
        async with lane(self._account):
            result = await self._worked(partial(self._run, serially))
            return await result if isinstance(result, Awaitable) else result

    def _told(self, serially: bool | None) -> ExecutionResult | Awaitable[ExecutionResult]:
        """What the schema tells of itself, whatever the time it takes: once."""
        asked = asked_by(self.operation, self.variable_values.coerced)
        known = self.telling.known(asked)
        return ExecutionResult(known, None) if known else self._tell(asked, serially)

    async def _tell(self, asked: str, serially: bool | None) -> ExecutionResult:
        self._budget.allowed = inf
        result = await self._in_lane(serially)
        if result.data and not result.errors:
            self.telling.keep(asked, result.data)
        return result

    async def _in_turn(self, serially: bool | None) -> ExecutionResult:
        piece = partial(self._budget.piece, partial(self._run, serially))
        result = await in_turn(piece, self._account)
        return await result if isinstance(result, Awaitable) else result

    @property
    def _heavy(self) -> bool:
        return bool(self.context_value.cost > LIGHT)

    @property
    def _account(self) -> Account:
        return cast("Account", self.context_value.caller.account)

    async def _worked(self, work: Callable[[], Done]) -> Done:
        """What takes long in slices, with the graph as it is; what is quick in one go."""
        piece = partial(self._budget.piece, work)
        if not self._heavy:
            return await in_turn(piece, self._account)
        async with self.context_value.knowledge.still():
            return await in_slices(piece, self._account)

    def _run(self, serially: bool | None) -> ExecutionResult | Awaitable[ExecutionResult]:
        result = super().execute_operation(serially)
        if self.is_awaitable(result):
            return self._awaited(result)
        return self._unless_over(cast("ExecutionResult", result))

    async def _awaited(self, result: Awaitable[Any]) -> ExecutionResult:
        try:
            async with asyncio.timeout(self.limits.seconds) as waiting:
                return self._unless_over(await result)
        except TimeoutError:
            if not waiting.expired():
                raise
            return _stopped(LimitExceeded("seconds", allowed=self.limits.seconds))

    def _unless_over(self, result: ExecutionResult) -> ExecutionResult:
        self._give_back()
        return _stopped(self._budget.over) if self._budget.over else result

    def _give_back(self) -> None:
        """Give back what was asked for and not needed, but for a tenth of it.

        Not to a subscription, which pays once for all of its events.
        """
        if self.operation.operation is OperationType.QUERY:
            cost = self.context_value.cost
            self._account.bucket.give_back(cost - max(self._budget.fields, cost / 10))


def _stopped(error: LimitExceeded) -> ExecutionResult:
    return ExecutionResult(None, [refused(error)])
