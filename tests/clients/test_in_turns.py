"""Something to wait for, each step of which is done in turn."""

import asyncio
import time

import pytest

from graphsvc.clients import Account
from graphsvc.clients.slices import SLICE, InTurns


def plainly(step):
    return step()


async def in_turns(work, account=None):
    return await InTurns(work, account or Account(), plainly)


async def slow():
    time.sleep(2 * SLICE)  # noqa: ASYNC251 - what keeps the loop is what this is about
    await asyncio.sleep(0)
    return "done"


async def test_it_comes_to_what_it_comes_to():
    future = asyncio.get_running_loop().create_future()
    future.set_result("told")
    assert await in_turns(future) == "told"
    assert await in_turns(slow()) == "done"


async def test_of_several_that_keep_the_loop_each_has_a_round_of_its_own():
    rounds, account = 0, Account()
    several = [asyncio.create_task(in_turns(slow(), account)) for _ in range(5)]
    while not all(each.done() for each in several):
        rounds += 1
        await asyncio.sleep(0)
    assert rounds >= 5
    assert account.used > 0


async def test_what_is_raised_comes_through_and_so_does_what_is_thrown_in():
    async def fails():
        await asyncio.sleep(0)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await in_turns(fails())
    ended = []

    async def waits():
        try:
            await asyncio.Event().wait()
        finally:
            ended.append(True)

    task = asyncio.create_task(in_turns(waits()))
    await asyncio.sleep(0.01)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert ended == [True]


async def test_what_was_not_begun_when_nobody_waits_any_more_is_not_left_over(recwarn):
    async def never():
        raise AssertionError

    busy = [asyncio.create_task(in_turns(slow())) for _ in range(3)]
    task = asyncio.create_task(in_turns(never()))
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task, *busy])
    assert task.cancelled()
    assert not recwarn.list


async def test_time_outs_go_through():
    async def patient():
        try:
            async with asyncio.timeout(0.01):
                await asyncio.Event().wait()
        except TimeoutError:
            return "late"

    assert await in_turns(patient()) == "late"
