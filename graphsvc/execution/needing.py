"""Which scopes an operation needs: one to read, and those that its mutations name."""

from collections.abc import Iterator

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLField,
    GraphQLSchema,
    InlineFragmentNode,
    OperationDefinitionNode,
    OperationType,
    SelectionSetNode,
)

from graphsvc.access import Scope
from graphsvc.schema.descriptions import DEFINITION, NEEDS


def needs_of(
    operation: OperationDefinitionNode, document: DocumentNode, schema: GraphQLSchema
) -> tuple[Scope, ...]:
    """The scopes, the one that matters most first. The document need not be valid."""
    if operation.operation is not OperationType.MUTATION:
        return (Scope.READ,)
    known = schema.mutation_type.fields if schema.mutation_type else {}
    named = names_in(operation.selection_set, fragments_of(document), set())
    needed = (need_of(known[each]) for each in named if each in known)
    # What a mutation answers with is read.
    return tuple(dict.fromkeys((*needed, Scope.READ)))


def need_of(field: GraphQLField) -> Scope:
    """The scope that a mutation names; one that forgot to is for those who may do everything."""
    metadata = field.extensions[DEFINITION].metadata
    need: Scope = metadata.get(NEEDS, Scope.ADMIN)
    return need


def fragments_of(document: DocumentNode) -> dict[str, FragmentDefinitionNode]:
    """The fragments of a document, by name."""
    found = (each for each in document.definitions if isinstance(each, FragmentDefinitionNode))
    return {each.name.value: each for each in found}


def names_in(
    selected: SelectionSetNode, fragments: dict[str, FragmentDefinitionNode], seen: set[str]
) -> Iterator[str]:
    """The fields of a selection set, through fragments; each fragment once, as they may circle."""
    for each in selected.selections:
        match each:
            case FieldNode():
                yield each.name.value
            case InlineFragmentNode():
                yield from names_in(each.selection_set, fragments, seen)
            case FragmentSpreadNode() if each.name.value not in seen:
                seen.add(each.name.value)
                if told := fragments.get(each.name.value):
                    yield from names_in(told.selection_set, fragments, seen)
