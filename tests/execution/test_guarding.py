"""No mutation for those who may not write."""

import pytest

from graphsvc.errors import Refused
from graphsvc.schema import Caller
from tests.asking import SCHEMA, holding

WRITE = 'mutation { ingestArticle(input: {text: "A report."}) { article { id } } }'
REFUSAL = Refused("Not here: ask elsewhere", code="FORBIDDEN")


async def run(query, refusal=REFUSAL, **more):
    """What an operation of a refused caller comes to, and the newest revision after it."""
    knowledge = await holding()
    result = await SCHEMA.execute(query, context_value=Caller(knowledge, refusal), **more)
    return result, knowledge.view.revision


async def test_a_mutation_is_refused_before_it_runs():
    result, revision = await run(WRITE)
    (error,) = result.errors
    assert error.formatted == {
        "message": "Not here: ask elsewhere",
        "extensions": {"code": "FORBIDDEN"},
    }
    assert (result.data, revision) == (None, 0)


async def test_even_one_that_is_wrong_is_told_no_more():
    result, _ = await run("mutation { nothing }")
    assert [error.message for error in result.errors] == ["Not here: ask elsewhere"]


@pytest.mark.parametrize(("name", "refused"), [("Read", False), ("Write", True)])
async def test_the_operation_that_is_meant_counts(name, refused):
    both = f"query Read {{ stats {{ articles }} }} {WRITE.replace('mutation', 'mutation Write')}"
    result, revision = await run(both, operation_name=name)
    assert bool(result.errors) == refused
    assert revision == 0


async def test_who_may_write_does():
    result, revision = await run(WRITE, refusal=None)
    assert result.errors is None
    assert revision == 1


async def test_a_stream_refuses_it_too():
    caller = Caller(await holding(), REFUSAL)
    results = [each async for each in await SCHEMA.stream(WRITE, context_value=caller)]
    assert [each.errors[0].extensions["code"] for each in results] == ["FORBIDDEN"]
