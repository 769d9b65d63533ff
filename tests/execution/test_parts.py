"""An answer in parts, told by one task and read by another."""

import asyncio

import pytest
from graphql import ExecutionResult, GraphQLError
from graphql.execution import (
    CompletedResult,
    IncrementalDeferResult,
    InitialIncrementalExecutionResult,
    PendingResult,
    SubsequentIncrementalExecutionResult,
)

from graphsvc.execution.parts import Parts

FIRST = InitialIncrementalExecutionResult(
    {"a": 1}, None, pending=[PendingResult("0", []), PendingResult("1", ["a"])], has_next=True
)


def later(name, errors=None, *, more):
    return SubsequentIncrementalExecutionResult(
        has_next=more,
        incremental=[IncrementalDeferResult(data={"b": name}, id=name, errors=errors)],
        completed=[CompletedResult(name)],
    )


async def rest_of(parts):
    async with asyncio.timeout(5):
        return [each.formatted async for each in parts]


async def test_a_part_is_there_before_the_next_is_worked_out():
    free = asyncio.Event()

    async def work(delivery):
        delivery.first(FIRST)
        await free.wait()
        delivery.later(later("0", more=True))
        delivery.later(later("1", more=False))
        await delivery.read(within=5)

    parts = Parts(work)
    assert (await parts.first()).initial_result is FIRST
    free.set()
    # What is there at the same time is told as one.
    assert await rest_of(parts) == [
        {
            "hasNext": False,
            "incremental": [{"data": {"b": "0"}, "id": "0"}, {"data": {"b": "1"}, "id": "1"}],
            "completed": [{"id": "0"}, {"id": "1"}],
        }
    ]


async def test_an_answer_without_parts_is_the_answer():
    whole = ExecutionResult({"a": 1}, None)

    async def work(delivery):
        delivery.first(whole)

    assert await Parts(work).first() is whole


async def test_what_gives_up_says_so_in_place_of_each_part_that_was_announced():
    async def work(delivery):
        delivery.first(FIRST)
        delivery.later(later("0", more=True))
        delivery.give_up(GraphQLError("over"))
        await delivery.read(within=5)

    parts = Parts(work)
    await parts.first()
    (last,) = await rest_of(parts)
    assert (last["hasNext"], [each["id"] for each in last["completed"]]) == (False, ["0", "1"])
    assert last["completed"][1]["errors"][0]["message"] == "over"


async def test_what_gives_up_before_the_first_part_is_one_error():
    async def work(delivery):
        delivery.give_up(GraphQLError("over"))

    assert (await Parts(work).first()).errors[0].message == "over"


async def test_what_gives_up_after_the_last_part_says_nothing():
    async def work(delivery):
        delivery.first(FIRST)
        delivery.later(later("0", more=True))
        delivery.later(later("1", more=False))
        delivery.give_up(GraphQLError("over"))
        await delivery.read(within=5)

    parts = Parts(work)
    await parts.first()
    (last,) = await rest_of(parts)
    assert last["completed"] == [{"id": "0"}, {"id": "1"}]


async def test_errors_of_later_parts_are_hidden_and_have_a_code(caplog):
    async def work(delivery):
        delivery.first(FIRST)
        error = GraphQLError("secret", original_error=ZeroDivisionError("secret"))
        delivery.later(later("0", [error], more=False))
        await delivery.read(within=5)

    parts = Parts(work)
    await parts.first()
    (last,) = [each async for each in parts]
    (error,) = last.incremental[0].errors
    assert (error.message, error.extensions["code"]) == ("Internal error", "INTERNAL_SERVER_ERROR")
    assert error.extensions["id"] in caplog.text


async def test_what_fails_before_the_first_part_is_raised():
    async def work(delivery):
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await Parts(work).first()


async def test_what_is_read_too_slowly_is_dropped_and_whoever_reads_is_told():
    async def work(delivery):
        delivery.first(FIRST)
        delivery.later(later("0", more=False))
        await delivery.read(within=0.01)

    parts = Parts(work)
    await parts.first()
    await asyncio.sleep(0.05)
    with pytest.raises(TimeoutError):
        await anext(parts)


async def test_closing_ends_the_work_that_nobody_reads():
    ended = asyncio.Event()

    async def work(delivery):
        try:
            delivery.first(FIRST)
            await asyncio.Event().wait()
        finally:
            ended.set()

    parts = Parts(work)
    await parts.first()
    await parts.aclose()
    assert ended.is_set()
