"""No operation that costs too much; what one costs is told to those who ask."""

from collections.abc import Iterator

from graphql import get_operation_ast
from strawberry.extensions import SchemaExtension

from graphsvc.errors import LimitExceeded
from graphsvc.execution.costing import cost_of
from graphsvc.execution.errors import refused
from graphsvc.model import Limits

ASKED = "cost"
"""`"extensions": {"cost": true}` in a request asks for it."""


class Priced(SchemaExtension):
    """Counts what an operation costs at worst once it is valid, and refuses one beyond the limit.

    Comes after what validates, whose errors it leaves alone.
    """

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._cost: int | None = None

    def on_validate(self) -> Iterator[None]:
        """Put the refusal in place of what the validation found: nothing."""
        operation = self.execution_context
        if not operation.pre_execution_errors:
            self._cost = operation.context.cost = self._worst()
            if self._cost > self._limits.cost:
                error = LimitExceeded("cost", allowed=self._limits.cost, given=self._cost)
                operation.pre_execution_errors = [refused(error)]
        yield

    def get_results(self) -> dict[str, object]:
        """What the operation costs, and what one may."""
        asked = (self.execution_context.operation_extensions or {}).get(ASKED)
        if asked is not True or self._cost is None:
            return {}
        return {"cost": {"asked": self._cost, "allowed": self._limits.cost}}

    def _worst(self) -> int:
        operation = self.execution_context
        document = operation.graphql_document
        asked = get_operation_ast(document, operation.operation_name) if document else None
        if not document or not asked:
            return 0
        schema = operation.schema._schema  # noqa: SLF001 - strawberry has no other way to it
        return cost_of(asked, document, schema, operation.variables or {})
