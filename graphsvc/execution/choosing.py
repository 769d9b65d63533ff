"""Which operation of a document is run."""

from collections.abc import Iterator

from graphql import GraphQLError, OperationDefinitionNode
from strawberry.extensions import SchemaExtension

WHICH = "Must provide operation name if query contains multiple operations: say which to run."


class Chosen(SchemaExtension):
    """Refuses a document with several operations where nobody says which one to run.

    https://spec.graphql.org/October2021/#GetOperation()
    """

    def on_validate(self) -> Iterator[None]:
        """Put the refusal in place of the validation."""
        operation = self.execution_context
        # Of strawberry's own `operation_name`, the first operation is the default.
        given = operation._provided_operation_name  # noqa: SLF001
        document = operation.graphql_document
        found = [
            each
            for each in (document.definitions if document else ())
            if isinstance(each, OperationDefinitionNode)
        ]
        if given is None and len(found) > 1:
            operation.pre_execution_errors = [GraphQLError(WHICH, nodes=found)]
        yield
