"""Which operation of a document is run."""

import pytest

from graphsvc.schema import Caller
from tests.asking import SCHEMA, holding

TWO = "query One { stats { articles } } query Two { stats { claims } }"


async def run(document, name=None):
    caller = Caller(await holding())
    return await SCHEMA.execute(document, context_value=caller, operation_name=name)


async def test_of_several_operations_none_is_run_unless_one_is_named():
    result = await run(TWO)
    (error,) = result.errors
    assert "Must provide operation name" in error.message
    assert result.data is None


@pytest.mark.parametrize(("name", "told"), [("One", "articles"), ("Two", "claims")])
async def test_the_operation_that_is_named_is_run(name, told):
    assert (await run(TWO, name)).data == {"stats": {told: 0}}


async def test_a_lone_operation_needs_no_name():
    document = "query One { stats { ...F } } fragment F on GraphStats { articles }"
    assert (await run(document)).data == {"stats": {"articles": 0}}


async def test_over_a_websocket_it_must_be_named_too():
    events = await SCHEMA.stream(TWO, context_value=Caller(await holding()))
    (result,) = [each async for each in events]
    assert "Must provide operation name" in result.errors[0].message


async def test_a_subscription_that_is_asked_for_one_answer_is_told_where_to_go(caplog):
    result = await run("subscription { changed { id } }")
    (error,) = result.errors
    assert "ask for it over a WebSocket, by graphql-transport-ws, or with Accept" in error.message
    assert not caplog.text
