"""One context for each operation."""

from collections.abc import Iterator

from strawberry.extensions import SchemaExtension

from graphsvc.schema import Context


class Pinned(SchemaExtension):
    """Gives each operation a context of its own, pinned to the revision it begins with.

    Several operations of one WebSocket share what the transport hands in: the caller.
    """

    def on_operation(self) -> Iterator[None]:
        """Make the context before anything else looks at it."""
        self.execution_context.context = Context(self.execution_context.context)
        yield
