"""What an operation costs at worst: how many fields it has when every list is as long as it may be.

A fragment is counted once, however often it is spread: its lists may be of any length, so what it
costs is told as a line, `fixed` and as much again for `each` of them.
"""

from collections.abc import Mapping
from typing import NamedTuple

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLField,
    GraphQLNamedType,
    GraphQLSchema,
    InlineFragmentNode,
    IntValueNode,
    ListValueNode,
    NullValueNode,
    OperationDefinitionNode,
    SelectionNode,
    SelectionSetNode,
    ValueNode,
    VariableNode,
    get_named_type,
    get_nullable_type,
    is_list_type,
)

from graphsvc.execution.counting import put_off
from graphsvc.execution.given import conditions_in, given_by
from graphsvc.schema.connections import MOST

GUESS = 5
"""How long a list is taken to be that nobody limits: the goals of a match, the rows of a table."""

WORK = 200
"""What a field counts for that is worked out anew, from much of the graph."""

WORKED_OUT = frozenset(
    {
        "search",
        "paths",
        "neighbourhood",
        "gaps",
        "checks",
        "conflicts",
        "stats",
        "changes",
        "headToHead",
        "compareArticles",
    }
)
"""The fields of `Query` that are."""

SDL_FIELD = "_service"
"""The field of `Query` that tells the schema to gateways."""

TOLD = 300
"""What of each type the introspection may tell, so that one operation asks for it only once."""

CONDITION = 100
"""What each condition of a filter counts for, which all that there is has to be compared with."""

PART = 100
"""What each place counts for that is told by itself, since it was put off."""

FILTER = "where"
"""The argument that filters."""

SIZES = ("last", "first")
"""The arguments that tell how long a list may be; the first of them that is given counts."""


class Cost(NamedTuple):
    """What a selection set costs."""

    fixed: int
    each: int
    """For each place of the lists that the field around it limits: `nodes`, `edges`."""

    def of(self, places: int) -> int:
        """With lists of that length."""
        return self.fixed + places * self.each


NOTHING = Cost(0, 0)


def cost_of(
    operation: OperationDefinitionNode,
    document: DocumentNode,
    schema: GraphQLSchema,
    variables: Mapping[str, object],
) -> int:
    """What an operation of a valid document costs at worst, with those variables."""
    defaults = {
        each.variable.name.value: each.default_value
        for each in operation.variable_definitions or ()
    }
    costing = Costing(document, schema, variables, defaults)
    root = schema.get_root_type(operation.operation)
    return costing.selected(operation.selection_set, root).of(GUESS)


class Costing:
    """The costs in one document."""

    def __init__(
        self,
        document: DocumentNode,
        schema: GraphQLSchema,
        variables: Mapping[str, object],
        defaults: Mapping[str, ValueNode | None],
    ) -> None:
        self._schema = schema
        self._variables = variables
        self._defaults = defaults
        self._fragments = {
            each.name.value: each
            for each in document.definitions
            if isinstance(each, FragmentDefinitionNode)
        }
        self._known: dict[str, Cost] = {}
        self._counted: dict[str, int] = {}

    def selected(self, node: SelectionSetNode | None, parent: GraphQLNamedType | None) -> Cost:
        """The cost of a selection set of that type."""
        if node is None:
            return NOTHING
        costs = [self._selection(each, parent) for each in node.selections]
        return Cost(sum(each.fixed for each in costs), sum(each.each for each in costs))

    def _selection(self, node: SelectionNode, parent: GraphQLNamedType | None) -> Cost:
        cost = self._inner(node, parent)
        return cost._replace(fixed=cost.fixed + PART * put_off(node))

    def _inner(self, node: SelectionNode, parent: GraphQLNamedType | None) -> Cost:
        if isinstance(node, FragmentSpreadNode):
            return self._spread(node.name.value)
        if isinstance(node, InlineFragmentNode):
            condition = node.type_condition
            type_ = self._schema.get_type(condition.name.value) if condition else parent
            return self.selected(node.selection_set, type_)
        return self._field(node, parent) if isinstance(node, FieldNode) else NOTHING

    def _spread(self, name: str) -> Cost:
        if name not in self._known:
            fragment = self._fragments[name]
            type_ = self._schema.get_type(fragment.type_condition.name.value)
            self._known[name] = self.selected(fragment.selection_set, type_)
        return self._known[name]

    def _field(self, node: FieldNode, parent: GraphQLNamedType | None) -> Cost:
        field = getattr(parent, "fields", {}).get(node.name.value)
        if field is None:
            return Cost(1 if node.name.value == "__typename" else self._schema_told(), 0)
        inner = self.selected(node.selection_set, get_named_type(field.type))
        each = PART * put_off(node)  # of a list, each item is told by itself
        inner = inner._replace(fixed=inner.fixed + self._work(node, parent) + each)
        size = self._size(node, field)
        if not is_list_type(get_nullable_type(field.type)):
            return Cost(1 + inner.of(GUESS if size is None else size), 0)
        if size is None:
            return Cost(1, inner.of(GUESS))
        return Cost(1 + size * inner.of(GUESS), 0)

    def _work(self, node: FieldNode, parent: GraphQLNamedType | None) -> int:
        given = [each.value for each in node.arguments or () if each.name.value == FILTER]
        compared = CONDITION * sum(map(self._conditions, given))
        if parent is not self._schema.query_type:
            return compared
        if node.name.value == SDL_FIELD:
            return self._schema_told()
        return compared + WORK * (node.name.value in WORKED_OUT)

    def _conditions(self, value: ValueNode) -> int:
        """How many a value has; of a variable counted once, however often it is given."""
        if not isinstance(value, VariableNode):
            return conditions_in(given_by(value, self._variables))
        name = value.name.value
        if name not in self._counted:
            self._counted[name] = conditions_in(self._variables.get(name))
        return self._counted[name]

    def _schema_told(self) -> int:
        """What `__schema`, `__type` or `_service` costs, whose depth the validation limits."""
        return len(self._schema.type_map) * TOLD

    def _size(self, node: FieldNode, field: GraphQLField) -> int | None:
        """How long a list the field may bring; None where it does not say."""
        given = {each.name.value: self._value(each.value) for each in node.arguments or ()}
        for name in SIZES:
            if name in field.args:
                default = field.args[name].default_value
                number = given.get(name, default)
                if number is None and not _has_pages(field):
                    number = default  # null means the same as nothing; of pages, the longest
                if isinstance(number, int):
                    return max(0, min(number, MOST))
        if any(name in field.args for name in SIZES):
            return MOST
        lists = [len(each) for each in given.values() if isinstance(each, list)]
        return max(lists) if lists else None

    def _value(self, value: ValueNode | None) -> object:
        """A number or a list that is given; None for anything else."""
        match value:
            case VariableNode(name=name):
                if name.value in self._variables:
                    return self._variables[name.value]
                return self._value(self._defaults.get(name.value))
            case IntValueNode(value=number):
                return int(number)
            case ListValueNode(values=values):
                return list(values)
            case NullValueNode() | _:
                return None


def _has_pages(field: GraphQLField) -> bool:
    """Whether a field brings a page of a list."""
    return "nodes" in getattr(get_named_type(field.type), "fields", {})
