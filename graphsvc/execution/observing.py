"""What an operation tells of itself while it runs, for those who watch the service."""

from collections.abc import Iterator

from strawberry.extensions import SchemaExtension
from strawberry.types.graphql import OperationType

from graphsvc.telemetry.exchange import Exchange, current


class Observed(SchemaExtension):
    """Notes in the exchange that a subscription is under way."""

    def __init__(self) -> None:
        self._following: Exchange | None = None

    def on_operation(self) -> Iterator[None]:
        """Take the note back when the operation is over, however it ends."""
        try:
            yield
        finally:
            if self._following:
                self._following.following -= 1

    def on_validate(self) -> Iterator[None]:
        """Note a subscription that begins: one that is refused is answered like anything else."""
        yield
        operation = self.execution_context
        exchange = current.get()
        if (
            exchange
            and not operation.pre_execution_errors
            and operation.operation_type is OperationType.SUBSCRIPTION
        ):
            exchange.following += 1
            self._following = exchange
