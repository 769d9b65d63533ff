"""Operations that nobody wrote: made by chance from a schema, with ids that there are, or nearly.

Every abstract selection asks for its `__typename` too, so that an answer can be judged.
"""

import json
from collections.abc import Mapping, Sequence
from random import Random
from typing import Any, NamedTuple

from graphql import (
    GraphQLField,
    GraphQLSchema,
    Undefined,
    get_named_type,
    is_abstract_type,
    is_composite_type,
    is_enum_type,
    is_input_object_type,
    is_leaf_type,
    is_list_type,
    is_non_null_type,
    is_required_argument,
)

BROKEN: Sequence[object] = (
    None, "", "x", "club:", "club:nobody", "match:", ":", 0, -1, 1, 2**31, 2**53, 10**30, 1.5,
    1e308, True, [], [[]], [None], {}, {"x": 1}, "\0", "\ud7ff\u202e", "é" * 300, "2020-13-45",
    "%s{0}$1", "' OR 1=1 --", "<script>", "../../x", "999999-01-01", "12020-01-01T00:00:00Z",
    "eyJ9", "a" * 5000,
)  # fmt: skip
TEXTS = ("Atalanta", "atal", "Romero", "goal", "Rovers beat United 2-1.", "first half", "ç", "")
MOMENTS = (
    "2020-12-01T20:00:00Z",
    "2020-12-01",
    "1999-01-01T00:00:00+14:00",
    "2030-01-01T00:00:00Z",
)
SCALARS: Mapping[str, Sequence[object]] = {
    "Int": (0, 1, 2, 5, 25),
    "Float": (0.0, 0.5, 1.0),
    "Boolean": (True, False),
    "String": TEXTS,
}


NESTED = 3
"""Objects inside each other that are given."""


class Operation(NamedTuple):
    """What is asked."""

    text: str
    variables: dict[str, object]


class Maker:
    """Makes operations; one seed makes the same ones again."""

    def __init__(self, schema: GraphQLSchema, ids: Sequence[str], seed: int) -> None:
        self._schema = schema
        self._ids = ids
        self._random = Random(seed)
        self._given: dict[str, tuple[str, object]] = {}
        self._number = 0

    def operation(self, kind: str = "query") -> Operation:
        """One more."""
        self._given, self._number = {}, 0
        root = {"query": self._schema.query_type, "mutation": self._schema.mutation_type}[kind]
        assert root
        wide = 1 if kind == "mutation" else self._random.randint(1, 3)
        text = self._selection(root, self._random.randint(2, 4), wide)
        told = ", ".join(f"${name}: {type_}" for name, (type_, _) in self._given.items())
        cite = " @cite" if self._random.random() < 0.1 else ""
        head = f"{kind} Made{f'({told})' if told else ''}{cite}"
        return Operation(
            f"{head} {text}", {name: value for name, (_, value) in self._given.items()}
        )

    def _selection(self, type_: Any, depth: int, wide: int) -> str:
        if is_abstract_type(type_):
            possible = self._random.choice(self._schema.get_possible_types(type_))
            inner = self._selection(possible, depth, wide)
            fields = [self._field(*each, depth) for each in self._some(type_, depth, 1)]
            return f"{{ __typename {' '.join(fields)} ... on {possible.name} {inner} }}"
        fields = [self._field(*each, depth) for each in self._some(type_, depth, wide)]
        return "{ " + " ".join(fields or ["__typename"]) + " }"

    def _some(self, type_: Any, depth: int, wide: int) -> list[tuple[str, GraphQLField]]:
        fields = getattr(type_, "fields", {})
        fit = [
            (name, each)
            for name, each in fields.items()
            if depth > 1 or is_leaf_type(get_named_type(each.type))
        ]
        return self._random.sample(fit, min(wide, len(fit)))

    def _field(self, name: str, field: GraphQLField, depth: int) -> str:
        self._number += 1
        told = [
            f"{key}: {self._argument(each.type)}"
            for key, each in field.args.items()
            if is_required_argument(each) or self._random.random() < 0.3
        ]
        arguments = f"({', '.join(told)})" if told else ""
        named, inner = get_named_type(field.type), ""
        if is_composite_type(named):
            inner = " " + self._selection(named, depth - 1, self._random.randint(1, 3))
        cite = " @cite" if self._random.random() < 0.03 else ""
        return f"f{self._number}: {name}{arguments}{cite}{inner}"

    def _argument(self, type_: Any) -> str:
        if self._random.random() < 0.6:
            name = f"v{len(self._given)}"
            self._given[name] = (str(type_), self._value(type_))
            return f"${name}"
        return self._literal(type_)

    def _literal(self, type_: Any, level: int = 0) -> str:
        """A value as a document has it."""
        inner = type_.of_type if is_non_null_type(type_) else type_
        if self._random.random() < 0.03:
            return written(self._random.choice(BROKEN))
        if is_list_type(inner):
            each = [self._literal(inner.of_type, level) for _ in range(self._random.randint(0, 2))]
            return "[" + ", ".join(each) + "]"
        if is_input_object_type(inner):
            fields = self._fields_of(inner, level)
            told = (f"{key}: {self._literal(t, level + 1)}" for key, t in fields.items())
            return "{" + ", ".join(told) + "}"
        value = self._leaf(inner)
        return str(value) if is_enum_type(inner) else written(value)

    def _value(self, type_: Any, level: int = 0) -> object:
        """A value as JSON has it: of the type, nearly so, or not at all."""
        if self._random.random() < 0.05:
            return self._random.choice(BROKEN)
        inner = type_.of_type if is_non_null_type(type_) else type_
        if inner is type_ and self._random.random() < 0.1:
            return None
        if is_list_type(inner):
            return [self._value(inner.of_type, level) for _ in range(self._random.randint(0, 3))]
        if is_input_object_type(inner):
            return {
                key: self._value(t, level + 1) for key, t in self._fields_of(inner, level).items()
            }
        return self._leaf(inner)

    def _fields_of(self, type_: Any, level: int) -> dict[str, Any]:
        fields = {
            key: each
            for key, each in type_.fields.items()
            if level < NESTED or not is_input_object_type(get_named_type(each.type))
        } or type_.fields
        if type_.is_one_of:
            key = self._random.choice(list(fields))
            return {key: getattr(fields[key].type, "of_type", fields[key].type)}
        needed = {
            key
            for key, each in fields.items()
            if is_non_null_type(each.type) and each.default_value is Undefined
        }
        more = min(2, len(fields)) if level <= NESTED else 0
        chosen = needed | set(self._random.sample(list(fields), more))
        return {key: fields[key].type for key in fields if key in chosen}

    def _leaf(self, type_: Any) -> object:
        if is_enum_type(type_):
            return self._random.choice(list(type_.values))
        if type_.name == "ID" or (type_.name == "String" and self._random.random() < 0.2):
            return self._near(self._random.choice(self._ids))
        return self._random.choice(SCALARS.get(type_.name, (*MOMENTS, *TEXTS)))

    def _near(self, label: str) -> str:
        """An id that there is, mostly."""
        if self._random.random() < 0.85:
            return label
        place = self._random.randrange(len(label))
        return self._random.choice(
            [label[:place], label[:place] + "x" + label[place:], label.upper()]
        )


def written(value: object) -> str:
    """A value as a document has it."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {written(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(written, value)) + "]"
    return json.dumps(value)
