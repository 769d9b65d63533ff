"""A budget of time for each operation, which really stops it.

Resolvers run on the event loop. So the time is looked at between fields: when it is over, no field
is resolved any more, and what was found is thrown away; when a slice of it is over, others get
their turn, and the graph stays as it is meanwhile. What waits, for the store or for a look at the
whole graph, is left waiting no longer than the budget; the look goes on in its thread until it
ends. One resolver that computes for long is not stopped in the midst of it, nor is a mutation,
which has to end as it began. What the introspection takes is bounded by its cost.
"""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from math import inf
from time import thread_time
from typing import Any, ClassVar, TypeVar, cast

from graphql import (
    ExecutionResult,
    GraphQLError,
    OperationType,
)
from graphql.execution import Executor
from strawberry.schema.schema import StrawberryGraphQLCoreExecutionContext

from graphsvc.clients import Account
from graphsvc.clients.slices import Abandoned, InTurns, breathe, in_slices, in_turn
from graphsvc.errors import LimitExceeded
from graphsvc.execution.errors import refused
from graphsvc.execution.lanes import lane
from graphsvc.execution.telling import Telling, asked_by, introspects
from graphsvc.model import Limits
from graphsvc.telemetry.exchange import current

Done = TypeVar("Done")

STEP = 8
"""Fields between two looks at the clock."""

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
        self._spent = self._seen = 0.0
        self._fields = 0
        self._over: LimitExceeded | None = None
        self._allowed = self.limits.busy_seconds
        kind = self.operation.operation
        if introspects(self.operation):
            return self._told(serially)
        if kind is OperationType.MUTATION:
            self._allowed = inf
            return super().execute_operation(serially)
        return self._in_lane(serially) if self._heavy else self._in_turn(serially)

    def execute_field(self, *args: Any) -> Any:  # noqa: ANN401 - as the library has it
        """Resolve a field, unless the time is over."""
        self._fields += 1
        first = args[PATH].prev is None and self._fields > 1  # after one that may take long
        if self._over or ((first or self._fields % STEP == 0) and self._late()):
            raise GraphQLError(str(self._over))
        return super().execute_field(*args)

    async def complete_awaitable_value(  # noqa: PLR0913, PLR0917 - as the library has it
        self,
        return_type: Any,  # noqa: ANN401
        field_details_list: Any,  # noqa: ANN401
        info: Any,  # noqa: ANN401
        path: Any,  # noqa: ANN401
        result: Any,  # noqa: ANN401
        position_context: Any,  # noqa: ANN401
    ) -> Any:  # noqa: ANN401
        """What a field comes to that was waited for; what is below it is resolved in slices."""
        try:
            resolved = await InTurns(result, self._account, self._step)
            completed = await self._worked(
                lambda: self.complete_value(
                    return_type, field_details_list, info, path, resolved, position_context
                )
            )
            return await completed if self.is_awaitable(completed) else completed
        except Exception as error:  # noqa: BLE001 - whatever a resolver raises becomes its error
            self.handle_field_error(error, return_type, field_details_list, path)
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
        self._allowed = inf
        result = await self._in_lane(serially)
        if result.data and not result.errors:
            self.telling.keep(asked, result.data)
        return result

    async def _in_turn(self, serially: bool | None) -> ExecutionResult:
        result = await in_turn(partial(self._piece, partial(self._run, serially)), self._account)
        return await result if isinstance(result, Awaitable) else result

    @property
    def _heavy(self) -> bool:
        return bool(self.context_value.cost > LIGHT)

    @property
    def _account(self) -> Account:
        return cast("Account", self.context_value.caller.account)

    async def _worked(self, work: Callable[[], Done]) -> Done:
        """What takes long in slices, with the graph as it is; what is quick in one go."""
        piece = partial(self._piece, work)
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
        """The result; what was asked for and not needed is given back, but for a tenth of it.

        Not to a subscription, which pays once for all of its events.
        """
        if self.operation.operation is OperationType.QUERY:
            cost = self.context_value.cost
            self._account.bucket.give_back(cost - max(self._fields, cost / 10))
        return _stopped(self._over) if self._over else result

    def _late(self) -> bool:
        """Look at the clock: of the processor, so that a busy machine stops no one.

        What other operations did while this one waited does not count.
        """
        self._note()
        if self._spent > self._allowed:
            self._over = LimitExceeded("busy_seconds", allowed=self._allowed)
        elif self._left():
            self._over = LimitExceeded("seconds", allowed=0)  # nobody is there to read it
        elif self._breathed():
            self._seen = thread_time()
        return self._over is not None

    def _step(self, work: Callable[[], Done]) -> Done:
        """A step of a resolver that waits, unless the time is over."""
        if self._spent > self._allowed and self._fields > STEP:
            self._over = LimitExceeded("busy_seconds", allowed=self._allowed)
        if self._over or self._left():
            raise GraphQLError(str(self._over))
        return self._piece(work)

    def _left(self) -> bool:
        """Whether whoever asked has gone; a mutation goes on all the same."""
        exchange = current.get()
        return exchange is not None and exchange.left and self._allowed < inf

    def _note(self) -> None:
        now = thread_time()
        self._spent += now - self._seen
        self._seen = now

    def _piece(self, work: Callable[[], Done]) -> Done:
        """What is resolved in one go, or in slices; the time it takes counts."""
        self._seen = thread_time()
        try:
            return work()
        finally:
            self._note()

    def _breathed(self) -> bool:
        try:
            return breathe()
        except Abandoned:  # end soon, and let the library clear up what it has begun
            self._over = LimitExceeded("seconds", allowed=self.limits.seconds)
            return False


def timely(limits: Limits) -> type[Executor[Any]]:
    """An executor with those limits."""
    return type("Timely", (Timely,), {"limits": limits, "telling": Telling()})


def _stopped(error: LimitExceeded) -> ExecutionResult:
    return ExecutionResult(None, [refused(error)])
