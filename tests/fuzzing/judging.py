"""Whether an answer is one that the specification admits, judged from the schema's text alone.

https://spec.graphql.org/October2021/#sec-Response and #sec-Handling-Field-Errors
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from graphql import (
    FieldNode,
    GraphQLSchema,
    InlineFragmentNode,
    OperationDefinitionNode,
    get_named_type,
    is_abstract_type,
    is_enum_type,
    is_leaf_type,
    is_list_type,
    is_non_null_type,
    parse,
)

LEAKS = re.compile(
    r"Traceback|site-packages|File \\?\"|object at 0x|NoneType|\b[A-Z]\w+Error\b(?!s)|\.py\b"
    r"|/tmp/|/home/|__main__|dataclass|asyncio|<class |unexpected keyword|not subscriptable"
    r"|has no attribute"
)
"""Words of Python, and paths: nobody outside may see any."""

KINDS: Mapping[str, Any] = {
    "Int": lambda value: type(value) is int and -(2**31) <= value < 2**31,
    "Float": lambda value: type(value) in (int, float),
    "String": lambda value: isinstance(value, str),
    "ID": lambda value: isinstance(value, str),
    "Boolean": lambda value: isinstance(value, bool),
}


def faults(schema: GraphQLSchema, text: str, body: Mapping[str, Any]) -> Iterator[str]:
    """What is wrong with an answer to a document of one operation, without fragments by name."""
    yield from _shape(body)
    data = body.get("data")
    if data is not None:
        operation = parse(text).definitions[0]
        assert isinstance(operation, OperationDefinitionNode)
        root = schema.get_root_type(operation.operation)
        yield from Judge(schema).object(data, root, operation.selection_set.selections, "data")
    for error in body.get("errors", ()):
        yield from _error(error, data)


def _shape(body: Mapping[str, Any]) -> Iterator[str]:
    if not set(body) <= {"data", "errors", "extensions"}:
        yield f"an answer has {sorted(body)}"
    if "errors" in body and not (isinstance(body["errors"], list) and body["errors"]):
        yield "errors is no list of errors"
    if "data" not in body and "errors" not in body:
        yield "neither data nor errors"
    if body.get("data", 0) is None and not body.get("errors"):
        yield "no data, and no error says why"


def _error(error: Mapping[str, Any], data: object) -> Iterator[str]:
    told = error.get("extensions", {})
    if not isinstance(error.get("message"), str) or not isinstance(told.get("code"), str):
        yield f"an error without words or a code: {error}"
    elif told["code"] == "INTERNAL_SERVER_ERROR":
        yield "nobody foresaw it"
    place: Any = data
    for step in error.get("path", ()):
        if place is None:
            return
        try:
            place = place[step]
        except (KeyError, IndexError, TypeError):
            yield f"the path of an error leads nowhere: {error['path']}"
            return
    if "path" in error and place is not None:
        yield f"an error where there is a value: {error['path']}"


class Judge:
    """Judges values by their types."""

    def __init__(self, schema: GraphQLSchema) -> None:
        self._schema = schema

    def object(self, value: Any, type_: Any, selections: Any, at: str) -> Iterator[str]:
        """An object, by what was selected of it."""
        if not isinstance(value, dict):
            yield f"{at} is no object"
            return
        if is_abstract_type(type_):
            name = value.get("__typename")
            possible = {each.name: each for each in self._schema.get_possible_types(type_)}
            if name not in possible:
                yield f"{at} is a {name}, not a {type_}"
                return
            type_ = possible[name]
        wanted = dict(self._wanted(type_, selections))
        if list(value) != list(wanted):
            yield f"{at} has {list(value)}, where {list(wanted)} was asked"
            return
        for key, node in wanted.items():
            if node.name.value == "__typename":
                if value[key] != type_.name:
                    yield f"{at}.{key} is {value[key]}"
                continue
            inner = node.selection_set.selections if node.selection_set else ()
            field = type_.fields[node.name.value]
            yield from self.value(value[key], field.type, inner, f"{at}.{key}")

    def _wanted(self, type_: Any, selections: Any) -> Iterator[tuple[str, FieldNode]]:
        for node in selections:
            if isinstance(node, FieldNode):
                yield (node.alias or node.name).value, node
            elif isinstance(node, InlineFragmentNode) and _fits(node, type_):
                yield from self._wanted(type_, node.selection_set.selections)

    def value(self, value: Any, type_: Any, selections: Any, at: str) -> Iterator[str]:
        """A value, by its type."""
        if is_non_null_type(type_):
            if value is None:
                yield f"{at} is null, and may not be"
                return
            type_ = type_.of_type
        if value is None:
            return
        if is_list_type(type_):
            if not isinstance(value, list):
                yield f"{at} is no list"
                return
            for place, each in enumerate(value):
                yield from self.value(each, type_.of_type, selections, f"{at}[{place}]")
        elif is_leaf_type(type_):
            named = get_named_type(type_)
            fits = value in named.values if is_enum_type(named) else KINDS.get(named.name, bool)
            if not (fits if isinstance(fits, bool) else fits(value) or named.name not in KINDS):
                yield f"{at} is {value!r}, no {named}"
        else:
            yield from self.object(value, type_, selections, at)


def _fits(node: InlineFragmentNode, type_: Any) -> bool:
    return bool(node.type_condition and node.type_condition.name.value == type_.name)
