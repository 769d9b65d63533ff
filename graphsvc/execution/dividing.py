"""Whether an answer comes in parts, as `@defer` and `@stream` ask.

Whoever takes one answer alone gets it whole. So does everybody from an operation that writes, that
asks for the schema or for citations, which are told of the whole answer, that looks at the graph as
it was known, which may take long while all parts keep it still, or has endless names.
"""

from collections.abc import Iterator

from graphql import (
    REMOVE,
    DirectiveNode,
    DocumentNode,
    FieldNode,
    ObjectFieldNode,
    OperationType,
    StringValueNode,
    Visitor,
    VisitorAction,
    get_operation_ast,
    visit,
)
from strawberry.extensions import SchemaExtension

from graphsvc.execution.given import names_in
from graphsvc.execution.telling import introspects
from graphsvc.schema.directives import LATER, cite

LONGEST = 200
"""Letters of the name of a field, or of a label. Each part tells its path and its label, which such
names would fill."""

KNOWN_AT = "knownAt"
"""What asks for the graph as it was known: its log is read again up to then."""


class Divided(SchemaExtension):
    """Decides it when the operation is about to run, and takes the directives out if not."""

    def on_execute(self) -> Iterator[None]:
        """Decide; most operations do not ask."""
        operation = self.execution_context
        document = operation.graphql_document
        if document and any(each in (operation.query or "") for each in LATER):
            takes_parts = operation.context.caller.parting is not None
            divided = takes_parts and self._may_be(document)
            operation.context.in_parts = divided
            operation.graphql_document = document if divided else whole(document)
        yield

    def _may_be(self, document: DocumentNode) -> bool:
        asked = get_operation_ast(document, self.execution_context.operation_name)
        if not asked or asked.operation is not OperationType.QUERY or introspects(asked):
            return False
        found = Names()
        visit(document, found)
        if KNOWN_AT in found.given or KNOWN_AT in names_in(self.execution_context.variables or {}):
            return False
        return cite.python_name not in found.directives and found.longest <= LONGEST


class Names(Visitor):
    """The names in a document: of directives, of what is given, and how long those of parts are."""

    def __init__(self) -> None:
        super().__init__()
        self.directives: set[str] = set()
        self.given: set[str] = set()
        self.longest = 0
        """Letters of a name or a label at most."""

    def enter_field(self, node: FieldNode, *_: object) -> None:
        """Note how long the name is that the answer has for it."""
        self.longest = max(self.longest, len((node.alias or node.name).value))

    def enter_object_field(self, node: ObjectFieldNode, *_: object) -> None:
        """Note what is given of an input object."""
        self.given.add(node.name.value)

    def enter_directive(self, node: DirectiveNode, *_: object) -> None:
        """Note one, and its label."""
        self.directives.add(node.name.value)
        given = (node.arguments or ()) if node.name.value in LATER else ()
        labels = [each.value for each in given if isinstance(each.value, StringValueNode)]
        self.longest = max([self.longest, *(len(each.value) for each in labels)])


class Whole(Visitor):
    """Takes out what would put off parts of the answer."""

    def enter_directive(self, node: DirectiveNode, *_: object) -> VisitorAction:
        """Take one out, or leave it."""
        return REMOVE if node.name.value in LATER else None


def whole(document: DocumentNode) -> DocumentNode:
    """The same document, asking for everything at once."""
    done: DocumentNode = visit(document, Whole())
    return done
