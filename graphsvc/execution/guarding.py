"""No mutation for those who may not write."""

from collections.abc import Iterator

from strawberry.extensions import SchemaExtension
from strawberry.types.graphql import OperationType

from graphsvc.execution.errors import refused


class Guarded(SchemaExtension):
    """Refuses a mutation before it runs, over whatever transport it came.

    Who may write the transport has found out; its reason becomes the error, with a code in the
    extensions.
    """

    def on_validate(self) -> Iterator[None]:
        """Put the refusal in place of the validation, which it makes needless."""
        operation = self.execution_context
        refusal = operation.context.caller.refusal
        if refusal and operation.operation_type is OperationType.MUTATION:
            operation.pre_execution_errors = [refused(refusal)]
        yield
