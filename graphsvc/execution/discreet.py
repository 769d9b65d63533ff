"""The schema as it is executed: what is beyond the limits is refused, errors are kept inside."""

from collections.abc import AsyncGenerator, AsyncIterator, Callable, Mapping, Sequence
from contextlib import aclosing
from copy import copy
from typing import Any, cast

from graphql import GraphQLError
from strawberry.extensions import SchemaExtension
from strawberry.schema.exceptions import CannotGetOperationTypeError, InvalidOperationTypeError
from strawberry.types import ExecutionContext, ExecutionResult
from strawberry.types.execution import PreExecutionError
from strawberry.types.graphql import OperationType

from graphsvc.clients import Account
from graphsvc.clients.account import Passing
from graphsvc.clients.slices import rounds
from graphsvc.errors import LimitExceeded
from graphsvc.execution import tokens
from graphsvc.execution.errors import refused, shown
from graphsvc.execution.guarding import while_allowed
from graphsvc.execution.parting import parted
from graphsvc.model import Limits
from graphsvc.schema import Schema

EACH = 10
"""What each operation costs its client beside its tokens and its fields."""

NOBODY = Account()

MANY_ANSWERS = (
    "A subscription has many answers: ask for it over a WebSocket, by graphql-transport-ws, "
    "or with Accept: text/event-stream."
)


class DiscreetSchema(Schema):
    """Refuses documents before they are parsed; answers errors without a word of Python."""

    def __init__(self, extensions: Sequence[Callable[[], SchemaExtension]], limits: Limits) -> None:
        super().__init__(extensions, parted(limits))
        self.limits = limits

    def within(
        self, limits: Limits, extensions: Sequence[Callable[[], SchemaExtension]]
    ) -> "DiscreetSchema":
        """The same types, which take long to be put together, executed within other limits."""
        other = copy(self)
        other.extensions = tuple(extensions)
        other.execution_context_class = parted(limits)
        other.limits = limits
        return other

    def follows(self, query: str, operation_name: str | None) -> bool:
        """Whether an operation is a subscription; False for what is too long to be parsed, too."""
        return not self._too_long(query) and super().follows(query, operation_name)

    def parts(self, query: str, operation_name: str | None) -> bool:
        """Whether some of an answer may come later; False for what is too long to be parsed."""
        return not self._too_long(query) and super().parts(query, operation_name)

    async def execute(self, query: str | None, *args: Any, **kwargs: Any) -> ExecutionResult:  # noqa: ANN401
        """The one answer of a query or a mutation; a subscription, having many, is refused."""
        allowed = set(kwargs.pop("allowed_operation_types", None) or OperationType)
        kwargs["allowed_operation_types"] = allowed - {OperationType.SUBSCRIPTION}
        try:
            account = _account_in(args, kwargs)
            await rounds().turn(account)  # to parse takes its time, too
            refusal = self._too_long(query, account)
            return refusal or await super().execute(query, *args, **kwargs)
        except CannotGetOperationTypeError as error:
            return _instead(GraphQLError(error.as_http_error_reason(), original_error=error))
        except InvalidOperationTypeError as error:
            if error.operation_type is not OperationType.SUBSCRIPTION:
                raise
            return _instead(GraphQLError(MANY_ANSWERS, original_error=error))

    async def stream(self, query: str | None, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        """The answers of any operation, as a WebSocket sends them."""
        caller = kwargs["context_value"]
        await rounds().turn(caller.account)
        if refusal := self._too_long(query, caller.account):
            return _alone(refusal)
        name = kwargs.get("operation_name")
        many = super().follows(query or "", name if isinstance(name, str) else None)
        room = caller.account.following if many else caller.account.running
        return _inside(
            room,
            caller.account,
            while_allowed(await super().stream(query, *args, **kwargs), caller),
        )

    async def in_parts(self, query: str, **kwargs: Any) -> AsyncGenerator[Any]:  # noqa: ANN401
        """The first part of an answer, and those that follow, or the whole."""
        caller = kwargs["context_value"]
        await rounds().turn(caller.account)
        if refusal := self._too_long(query, caller.account):
            yield refusal
            return
        async with aclosing(super().in_parts(query, **kwargs)) as parts:
            async for each in parts:
                yield each

    def process_errors(
        self,
        errors: list[GraphQLError],
        execution_context: ExecutionContext | None = None,  # noqa: ARG002
    ) -> None:
        """Hide errors in place: every way to an answer leads through here, hooks included."""
        errors[:] = [shown(each) for each in errors]

    def _too_long(self, query: object, account: Account = NOBODY) -> PreExecutionError | None:
        """The refusal of a text that is not even parsed."""
        try:
            read = tokens.check(query if isinstance(query, str) else "", self.limits)
            account.bucket.take(EACH + read.tokens)
        except LimitExceeded as error:
            return _instead(refused(error))
        return None


def _account_in(args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> Account:
    """Of whoever asks: the third of what strawberry takes, or by its name."""
    caller = kwargs["context_value"] if "context_value" in kwargs else args[1]
    return cast("Account", caller.account)


def _instead(error: GraphQLError) -> PreExecutionError:
    return PreExecutionError(data=None, errors=[shown(error)])


async def _alone(result: PreExecutionError) -> AsyncIterator[PreExecutionError]:
    yield result


async def _inside(
    room: Passing, account: Account, results: AsyncGenerator[Any]
) -> AsyncIterator[Any]:
    """The same answers, as soon as there is room for them."""
    try:
        async with room(), aclosing(results):
            await rounds().turn(account)
            async for each in results:
                yield each
    except LimitExceeded as error:
        yield _instead(refused(error))
