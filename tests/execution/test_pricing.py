"""No operation that costs too much."""

import pytest

from graphsvc.schema import Caller
from tests.asking import SCHEMA, holding
from tests.worlds import world

DEAR = "{ clubs(first: 500) { nodes { matches(first: 500) { nodes { id } } } } }"
CHEAP = "{ clubs(first: 2) { nodes { id } } }"


async def run(query, *, name=None, **asked):
    caller = Caller(await holding(*world()))
    return await SCHEMA.execute(
        query, context_value=caller, operation_extensions=asked, operation_name=name
    )


async def test_what_costs_too_much_is_refused_by_how_much(monkeypatch):
    monkeypatch.setattr("strawberry.schema.schema.execute", None)
    (error,) = (await run(DEAR)).errors
    assert error.extensions == {
        "code": "LIMIT_EXCEEDED",
        "limit": "cost",
        "allowed": 100_000,
        "given": 1 + 1 + 500 * (1 + 1 + 500),
    }


async def test_of_several_operations_the_one_that_is_run_counts():
    both = f"query Dear {DEAR} query Cheap {CHEAP}"
    assert (await run(both, name="Cheap")).errors is None
    assert (await run(both, name="Dear")).errors[0].extensions["limit"] == "cost"


@pytest.mark.parametrize("asked", [{}, {"cost": False}, {"cost": 1}, {"other": True}])
async def test_the_cost_is_told_to_nobody_who_does_not_ask(asked):
    assert not (await run(CHEAP, **asked)).extensions


async def test_the_cost_is_told_to_those_who_ask():
    told = (await run(CHEAP, cost=True)).extensions
    assert told == {"cost": {"asked": 4, "allowed": 100_000, "left": 0, "restored": 50_000}}


async def test_what_is_not_valid_has_no_cost():
    told = await run("{ nothing }", cost=True)
    assert not told.extensions
