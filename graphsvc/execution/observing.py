"""What an operation tells of itself, for those who watch the service."""

from collections.abc import Iterator
from time import perf_counter

from graphql import FieldNode, GraphQLSchema, OperationDefinitionNode, get_operation_ast
from strawberry.extensions import SchemaExtension

from graphsvc.telemetry.events import OperationEnded, tell
from graphsvc.telemetry.exchange import Exchange, current
from graphsvc.telemetry.tracing import tracing

META = ("__typename", "__schema", "__type")
NAME = 80
"""Characters of a name that are told."""


class Observed(SchemaExtension):
    """Tells that an operation is over, and notes that a subscription is under way."""

    def __init__(self) -> None:
        self._following: Exchange | None = None

    def on_operation(self) -> Iterator[None]:
        """Tell of the operation when it is over, however it ends."""
        begun = perf_counter()
        try:
            yield
        finally:
            exchange = current.get()
            if self._following:
                self._following.following -= 1
            event = self._ended(perf_counter() - begun)
            if exchange:
                exchange.operation = event
            tracing.note(**facts(event))
            if tracing.documents:
                tracing.note(graphql__document=self.execution_context.query or "")
            tell(event)

    def on_parse(self) -> Iterator[None]:
        """A span of its own."""
        with tracing.span("graphql parse"):
            yield

    def on_execute(self) -> Iterator[None]:
        """A span of its own."""
        with tracing.span("graphql execute"):
            yield

    def on_validate(self) -> Iterator[None]:
        """Note a subscription that begins: one that is refused is answered like anything else."""
        with tracing.span("graphql validate"):
            yield
        operation = self.execution_context
        exchange = current.get()
        if exchange and not operation.pre_execution_errors and self._kind() == "subscription":
            exchange.following += 1
            self._following = exchange

    def _kind(self) -> str:
        operation = self._operation()
        return operation.operation.value if operation else "invalid"

    def _operation(self) -> OperationDefinitionNode | None:
        context = self.execution_context
        document = context.graphql_document
        given = context._provided_operation_name  # noqa: SLF001 - the other one is a default
        return get_operation_ast(document, given) if document else None

    def _ended(self, seconds: float) -> OperationEnded:
        context, operation = self.execution_context, self._operation()
        errors = getattr(context.result, "errors", None) or context.pre_execution_errors or ()
        later = getattr(context.context, "later_errors", ())
        codes = (str((each.extensions or {}).get("code", "")) for each in (*errors, *later))
        return OperationEnded(
            kind=self._kind(),
            name=(operation.name.value if operation and operation.name else "")[:NAME],
            field=first_field(operation, context.schema._schema),  # noqa: SLF001 - no other way
            cost=getattr(context.context, "cost", 0) or 0,
            seconds=seconds,
            codes=tuple(dict.fromkeys(each for each in codes if each)),
        )


def facts(event: OperationEnded) -> dict[str, str | int]:
    """What a span tells of an operation.

    https://opentelemetry.io/docs/specs/semconv/graphql/graphql-spans/
    """
    return {
        "graphql__operation__type": event.kind,
        "graphql__operation__name": event.name,
        "graphsvc__cost": event.cost,
        "graphsvc__codes": ",".join(event.codes),
    }


def first_field(operation: OperationDefinitionNode | None, schema: GraphQLSchema) -> str:
    """The one field of the schema that an operation asks for; `several`, or `none`, of others.

    There are only so many of them: nothing that a client makes up is told.
    """
    asked = operation.selection_set.selections if operation else ()
    if not operation or not asked:
        return "none"
    first = asked[0]
    if len(asked) > 1 or not isinstance(first, FieldNode):
        return "several"
    root = schema.get_root_type(operation.operation)
    known = first.name.value in META or (root and first.name.value in root.fields)
    return first.name.value if known else "none"
