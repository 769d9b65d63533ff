"""A budget of time for each operation, which really stops it.

Resolvers run on the event loop, and nobody else does meanwhile. So the time is looked at between
fields: when it is over, no field is resolved any more, and what was found is thrown away. What
waits, for the store or for a look at the whole graph, is left waiting no longer than the budget;
the look goes on in its thread until it ends. One resolver that computes for long is not stopped in
the midst of it, nor is a mutation, which has to end as it began. What the introspection takes is
bounded by its cost.
"""

import asyncio
from collections.abc import Awaitable
from math import inf
from time import thread_time
from typing import Any, ClassVar, cast

from graphql import (
    ExecutionResult,
    FieldNode,
    GraphQLError,
    OperationDefinitionNode,
    OperationType,
)
from graphql.execution import Executor
from strawberry.schema.schema import StrawberryGraphQLCoreExecutionContext

from graphsvc.errors import LimitExceeded
from graphsvc.execution.errors import refused
from graphsvc.execution.lanes import lane
from graphsvc.model import Limits

STEP = 32
"""Fields between two looks at the clock."""

LIGHT = 1_000
"""The cost of operations that do not wait for heavier ones."""


class Timely(StrawberryGraphQLCoreExecutionContext):
    """Executes an operation within a budget of time."""

    limits: ClassVar[Limits] = Limits()

    def execute_operation(self, serially: bool | None = None) -> Any:  # noqa: ANN401
        """The result, at once or in the end; one error where the time is over."""
        self._spent = self._seen = 0.0
        self._fields = 0
        self._over: LimitExceeded | None = None
        self._turned = True
        self._allowed = inf if _introspects(self.operation) else self.limits.busy_seconds
        if self.operation.operation is OperationType.MUTATION:
            self._allowed = inf
            return super().execute_operation(serially)
        if self.context_value.cost > LIGHT:
            return self._in_lane(serially)
        return self._run(serially)

    def execute_field(self, *args: Any) -> Any:  # noqa: ANN401 - as the library has it
        """Resolve a field, unless the time is over."""
        self._fields += 1
        if self._over or (self._fields % STEP == 0 and self._late()):
            raise GraphQLError(str(self._over))
        return super().execute_field(*args)

    async def _in_lane(self, serially: bool | None) -> ExecutionResult:
        """One heavy operation after the other, so that light ones get their turn in between."""
        async with lane():
            result = self._run(serially)
            return await result if isinstance(result, Awaitable) else result

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
        return _stopped(self._over) if self._over else result

    def _late(self) -> bool:
        """Look at the clock: of the processor, so that a busy machine stops no one.

        What other operations did while this one waited does not count.
        """
        now = thread_time()
        if self._turned:
            self._turned = False
            asyncio.get_running_loop().call_soon(self._turn)
        else:
            self._spent += now - self._seen
        self._seen = now
        if self._spent > self._allowed:
            self._over = LimitExceeded("busy_seconds", allowed=self._allowed)
        return self._over is not None

    def _turn(self) -> None:
        """The event loop has gone on to others."""
        self._turned = True


def timely(limits: Limits) -> type[Executor[Any]]:
    """An executor with those limits."""
    return type("Timely", (Timely,), {"limits": limits})


def _introspects(operation: OperationDefinitionNode) -> bool:
    """Whether an operation asks for the schema and nothing else."""
    asked = operation.selection_set.selections
    return all(isinstance(each, FieldNode) and each.name.value[:2] == "__" for each in asked)


def _stopped(error: LimitExceeded) -> ExecutionResult:
    return ExecutionResult(None, [refused(error)])
