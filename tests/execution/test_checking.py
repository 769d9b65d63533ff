"""Whether a document is one that we run."""

import asyncio
from pathlib import Path

import pytest
from graphql import get_introspection_query, parse

from graphsvc.execution import executable_schema
from graphsvc.execution.checking import faults
from graphsvc.execution.lanes import lane
from graphsvc.model import Limits
from graphsvc.schema import Caller
from tests.asking import SCHEMA, holding

OPERATIONS = sorted((Path(__file__).parents[1] / "schema" / "operations").glob("*.graphql"))


def refusals(text, **limits):
    found = faults(parse(text), SCHEMA._schema, Limits(**limits))
    return [each.extensions.get("limit") or each.message for each in found]


@pytest.mark.parametrize("path", OPERATIONS, ids=lambda each: each.stem)
def test_the_operations_that_users_write_pass_with_a_margin(path):
    half = Limits(tokens=200, depth=15, fields=200, aliases=10, comparisons=2000)
    assert faults(parse(path.read_text("utf-8")), SCHEMA._schema, half) == []


@pytest.mark.parametrize("text", ['{ club(by: {slug: "x"}) { nam } }'])
def test_suggestions_can_be_switched_off(text):
    assert "Did you mean" in refusals(text)[0]
    assert "Did you mean" not in refusals(text, suggestions=False)[0]


def test_introspection_can_be_switched_off():
    assert refusals(get_introspection_query()) == []
    assert "introspection" in refusals(get_introspection_query(), introspection=False)[0]
    assert refusals("{ __typename }", introspection=False) == []


ATTACKS = {
    "aliases": "{" + " ".join(f"a{n}: __typename" for n in range(10_000)) + "}",
    "nested": "{ a" * 5_000 + "}" * 5_000,
    "lists": "{ a(b: " + "[" * 5_000 + "]" * 5_000 + ") }",
    "bomb": "{ ...F0 } "
    + " ".join(
        f"fragment F{n} on Query {{ a{n}: stats {{ ...F{n + 1} }} b{n}: stats {{ ...F{n + 1} }} }}"
        for n in range(40)
    ),
    "repeated": "{" + "stats { articles } " * 400 + "}",
    "fanned": "{" + "... { stats { articles } } " * 300 + "}",
    "directives": "{ __typename " + "@include(if: true) " * 300 + "}",
    "comments": "{ __typename }" + "#\n" * 10_000,
}


@pytest.mark.parametrize("attack", ATTACKS)
async def test_an_attack_is_refused_before_anything_is_run(attack, monkeypatch):
    def reached(*_, **__):
        raise AssertionError("an attack came through")

    monkeypatch.setattr("strawberry.schema.schema.execute", reached)
    if attack != "fanned":  # what only the validation can find, it finds within its budget
        monkeypatch.setattr("graphsvc.execution.checking.validate", reached)
    result = await SCHEMA.execute(ATTACKS[attack], context_value=Caller(await holding()))
    (error,) = result.errors
    assert error.extensions["code"] == "LIMIT_EXCEEDED"
    assert error.extensions["allowed"] == getattr(Limits(), error.extensions["limit"])


async def test_a_service_may_set_its_own_limits():
    schema = executable_schema(Limits(tokens=3))
    caller = Caller(await holding())
    assert (await schema.execute("{ __typename }", context_value=caller)).errors is None
    told = await schema.execute("{ __typename a }", context_value=caller)
    assert told.errors[0].extensions == {
        "code": "LIMIT_EXCEEDED",
        "limit": "tokens",
        "allowed": 3,
        "given": 4,
    }


async def test_a_stream_refuses_what_is_too_long_too():
    events = await SCHEMA.stream(ATTACKS["aliases"], context_value=Caller(await holding()))
    (result,) = [each async for each in events]
    assert result.errors[0].extensions["limit"] == "characters"


async def test_a_long_document_waits_for_its_turn_and_a_short_one_does_not():
    caller = Caller(await holding())
    long = "{" + " ".join(f"... {{ a{n}: __typename }}" for n in range(60)) + "}"
    async with lane(caller.account):
        waiting = asyncio.create_task(SCHEMA.execute(long, context_value=caller))
        assert (await SCHEMA.execute("{ __typename }", context_value=caller)).errors is None
        await asyncio.sleep(0.01)
        assert not waiting.done()
    assert (await waiting).errors is None


def test_what_gateways_compose_is_not_told_either_where_introspection_is_off():
    assert refusals("{ _service { sdl } }") == []
    assert "not told here" in refusals("{ _service { sdl } }", introspection=False)[0]
