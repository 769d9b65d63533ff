"""What the schema tells of itself is put together once."""

import pytest
from graphql import get_introspection_query, get_operation_ast, parse

from graphsvc.execution import executable_schema
from graphsvc.execution.telling import KEPT, Telling, introspects
from graphsvc.model import Limits
from graphsvc.schema import Caller
from tests.asking import holding

NAMES = "query ($deprecated: Boolean) { __schema { types { name fields(includeDeprecated: $deprecated) { name } } } }"  # noqa: E501


async def told(schema, query, **variables):
    result = await schema.execute(query, variables, Caller(await holding()))
    assert result.errors is None
    return result.data


async def test_the_second_answer_is_the_first(monkeypatch):
    schema = executable_schema(Limits(fields=1999))
    first = await told(schema, get_introspection_query())
    monkeypatch.setattr("graphql.execution.Executor.execute_field", None)
    assert await told(schema, get_introspection_query()) == first


async def test_each_operation_and_each_variable_has_an_answer_of_its_own():
    schema = executable_schema(Limits(fields=1998))
    some = await told(schema, NAMES, deprecated=False)
    assert await told(schema, NAMES, deprecated=True) == await told(
        executable_schema(), NAMES, deprecated=True
    )
    both = "query A { __schema { queryType { name } } } query B { __typename }"
    for name, keys in (("A", {"__schema"}), ("B", {"__typename"})):
        result = await schema.execute(both, {}, Caller(await holding()), operation_name=name)
        assert set(result.data) == keys
    assert await told(schema, NAMES, deprecated=False) == some


def test_only_the_last_are_kept():
    telling = Telling()
    for number in range(KEPT):
        telling.keep(str(number), {})
    telling.known("0")
    telling.keep("new", {})
    assert telling.known("0") is not None
    assert telling.known("1") is None


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("{ __typename }", False),
        ("{ __typename __schema { queryType { name } } }", True),
        ('{ __type(name: "Club") { name } }', True),
        ("{ __schema { queryType { name } } stats { articles } }", False),
        ("{ ... { __schema { queryType { name } } } }", False),
    ],
)
def test_only_who_asks_for_the_schema_introspects(text, asked):
    assert introspects(get_operation_ast(parse(text))) is asked
