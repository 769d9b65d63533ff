"""No operation that costs too much, at once or in a while; what one costs is told on request."""

from collections.abc import Iterator
from typing import cast

from graphql import get_operation_ast
from strawberry.extensions import SchemaExtension
from strawberry.types.graphql import OperationType

from graphsvc.clients.bucket import Bucket
from graphsvc.errors import LimitExceeded
from graphsvc.execution.costing import cost_of
from graphsvc.execution.errors import refused
from graphsvc.execution.given import check_texts
from graphsvc.model import Limits
from graphsvc.schema.context import beside

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
            try:
                self._check_texts()
                self._cost = operation.context.cost = self._worst()
                self._charge(self._cost)
            except LimitExceeded as error:
                operation.pre_execution_errors = [refused(error)]
        yield

    def _check_texts(self) -> None:
        """What is read is looked for, so it is short; what is written may be an article."""
        operation = self.execution_context
        writes = operation.operation_type is OperationType.MUTATION
        limit = "article" if writes else "words"
        if operation.graphql_document:
            allowed = getattr(self._limits, limit)
            check_texts(operation.graphql_document, operation.variables or {}, limit, allowed)

    def _charge(self, cost: int) -> None:
        if cost > self._limits.cost:
            raise LimitExceeded("cost", allowed=self._limits.cost, given=cost)
        self._bucket.take(cost)

    @property
    def _bucket(self) -> Bucket:
        return cast("Bucket", self.execution_context.context.caller.account.bucket)

    def get_results(self) -> dict[str, object]:
        """What the operation costs, and what one may."""
        extensions = self.execution_context.operation_extensions or beside.get() or {}
        asked = extensions.get(ASKED)
        if asked is not True or self._cost is None:
            return {}
        told = {"asked": self._cost, "allowed": self._limits.cost}
        if self._limits.rate:
            told |= {"left": int(self._bucket.left), "restored": self._limits.rate}
        return {"cost": told}

    def _worst(self) -> int:
        operation = self.execution_context
        document = operation.graphql_document
        asked = get_operation_ast(document, operation.operation_name) if document else None
        if not document or not asked:
            return 0
        schema = operation.schema._schema  # noqa: SLF001 - strawberry has no other way to it
        return cost_of(asked, document, schema, operation.variables or {})
