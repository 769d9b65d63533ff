"""What an operation costs at worst."""

from pathlib import Path

import pytest
from graphql import OperationDefinitionNode, build_schema, get_introspection_query, parse
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.execution.costing import PART, WORKED_OUT, cost_of
from graphsvc.model import Limits
from tests.asking import SCHEMA

SCHEMA_OF_LISTS = build_schema(
    """
    type Query { one: Thing all(first: Int = 3, last: Int): Things some(ids: [ID!]): [Thing!]!
                 top(first: Int): [Thing] }
    type Thing { id: ID text: String things: [Thing] all(first: Int = 2): Things }
    type Things { nodes: [Thing!]! edges: [Edge!]! total: Int }
    type Edge { node: Thing }
    """
)
for name, size in (("Query", 3), ("Thing", 2)):
    # As strawberry tells it: as a value, where the library tells what was read from SDL.
    SCHEMA_OF_LISTS.type_map[name].fields["all"].args["first"].default_value = size


def cost(text, schema=SCHEMA_OF_LISTS, **variables):
    document = parse(text)
    operation = next(
        each for each in document.definitions if isinstance(each, OperationDefinitionNode)
    )
    return cost_of(operation, document, schema, variables)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{ one { id text } }", 3),
        ("{ __typename }", 1),
        ("{ one { things { id } } }", 1 + 5 * 1 + 1),
        ("{ all { total } }", 2),
        ("{ all { total nodes { id text } } }", 1 + 2 + 3 * 2),
        ("{ all(first: 7) { nodes { id } } }", 1 + 1 + 7),
        ("{ all(first: 7, last: 2) { nodes { id } } }", 1 + 1 + 2),
        ("{ all(first: null) { nodes { id } } }", 1 + 1 + 500),
        ("{ all(first: 100000) { nodes { id } } }", 1 + 1 + 500),
        ("{ all(first: -1) { nodes { id } } }", 1 + 1),
        ("{ all { edges { node { id } } } }", 1 + 1 + 3 * 2),
        ("{ all(first: 4) { nodes { all { nodes { id } } } } }", 1 + 1 + 4 * (1 + 1 + 2)),
        ('{ some(ids: ["a", "b"]) { id } }', 1 + 2),
        ("{ top { id } }", 1 + 500),
        ("{ top(first: 9) { id } }", 1 + 9),
        ("{ ...F } fragment F on Query { one { id } ... on Query { one { id } } }", 4),
        ("{ ... { one { id } } }", 2),
        ("{ ... @defer { one { id } } }", PART + 2),
        ("{ top(first: 9) { id ...F @defer } } fragment F on Thing { text }", 1 + 9 * (PART + 2)),
        ("{ top(first: 9) @stream { id } }", 1 + PART + 9 * (PART + 1)),
    ],
)
def test_every_field_counts_as_often_as_it_may_come(text, told):
    assert cost(text) == told


@pytest.mark.parametrize(
    ("variables", "size"),
    [({"n": 8}, 8), ({}, 4), ({"n": None}, 500), ({"n": "x"}, 500)],
)
def test_a_variable_counts_with_its_value_or_its_default(variables, size):
    text = "query ($n: Int = 4) { all(first: $n) { nodes { id } } }"
    assert cost(text, **variables) == 2 + size


def test_a_list_in_a_variable_counts_with_its_length():
    assert cost("query ($ids: [ID!]) { some(ids: $ids) { id } }", ids=["a"] * 6) == 1 + 6


def test_a_fragment_costs_what_the_lists_around_it_make_of_it():
    fragment = "fragment F on Things { nodes { id } }"
    assert cost("{ all(first: 2) { ...F } one { all { ...F } } } " + fragment) == 9


@given(st.integers(1, 60))
def test_fragments_that_double_are_counted_once_each(size):
    text = "{ one { ...F0 } } " + "".join(
        f"fragment F{n} on Thing {{ ...F{n + 1} ...F{n + 1} }} " for n in range(size)
    )
    assert cost(text + f"fragment F{size} on Thing {{ id }}") == 1 + 2**size


def test_the_sizes_of_pages_are_those_of_the_schema():
    assert cost("{ clubs { nodes { id } } }", SCHEMA._schema) == 1 + 1 + 25


def test_what_is_worked_out_anew_counts_for_more():
    assert cost("{ a: stats { articles } b: stats { claims } }", SCHEMA._schema) == 2 * (2 + 200)


def test_every_field_that_is_worked_out_is_one_of_the_schema():
    assert set(SCHEMA._schema.query_type.fields) >= WORKED_OUT


OPERATIONS = sorted((Path(__file__).parents[1] / "schema" / "operations").glob("*.graphql"))


@pytest.mark.parametrize("path", OPERATIONS, ids=lambda each: each.stem)
def test_the_operations_that_users_write_cost_a_fraction_of_what_they_may(path):
    told = cost(path.read_text("utf-8"), SCHEMA._schema, ids=["a", "b"])
    assert 0 < told < Limits().cost / 5


def test_the_introspection_can_be_asked_once():
    told = cost(get_introspection_query(), SCHEMA._schema)
    assert told < Limits().cost < 2 * told


def test_what_gateways_ask_for_counts_like_the_introspection_and_by_its_list():
    assert cost("{ _service { sdl } }", SCHEMA._schema) > Limits().cost / 2
    asked = "query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }"
    many = [{"__typename": "Club", "id": "club:a"}] * 40
    assert cost(asked, SCHEMA._schema, r=many) == 1 + 40
