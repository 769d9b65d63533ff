"""Long work lets others have the event loop in between."""

import asyncio
import time

import pytest

from graphsvc.clients import Account
from graphsvc.clients.slices import SLICE, breathe, in_slices, in_turn


def busy(seconds, told=None):
    """Work for so long, breathing often; `told` is told each time others were let in."""
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        if breathe() and told is not None:
            told.append("others")
    return "done"


async def rounds(work):
    """What the work comes to, and how many rounds of the loop there were meanwhile."""
    count, task = 0, asyncio.create_task(work)
    while not task.done():
        count += 1
        await asyncio.sleep(0)
    return await task, count


async def test_work_comes_to_what_it_comes_to_and_others_run_meanwhile():
    done, count = await rounds(in_slices(lambda: busy(10 * SLICE), Account()))
    assert done == "done"
    assert count > 3


async def test_several_share_the_slices_of_a_round():
    told = []

    async def several():
        await asyncio.gather(
            *(in_slices(lambda: busy(2 * SLICE, told), Account()) for _ in range(4))
        )

    _, count = await rounds(several())
    assert told
    assert count >= 4


async def test_what_is_raised_inside_is_raised_outside():
    with pytest.raises(ZeroDivisionError):
        await in_slices(lambda: 1 / 0, Account())


async def test_work_nobody_waits_for_any_more_ends():
    ended = []

    def work():
        try:
            busy(5)
        finally:
            ended.append(True)

    task = asyncio.create_task(in_slices(work, Account()))
    await asyncio.sleep(2 * SLICE)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert ended == [True]


async def test_to_breathe_elsewhere_is_nothing():
    assert busy(2 * SLICE, told := []) == "done"
    assert not told


async def test_those_who_used_less_of_the_processor_come_first():
    greedy, modest, told = Account(), Account(), []

    async def several():
        await asyncio.gather(
            *(in_slices(lambda: busy(3 * SLICE), greedy) for _ in range(10)), quick()
        )

    async def quick():
        await asyncio.sleep(2 * SLICE)
        began = greedy.used
        await in_turn(lambda: told.append(greedy.used - began), modest)

    await several()
    assert told[0] < 15 * SLICE  # of the thirty that the others take
    assert modest.used < greedy.used


async def test_who_waits_for_a_turn_and_goes_away_keeps_nobody_waiting():
    account = Account()
    busy_one = asyncio.create_task(in_slices(lambda: busy(3 * SLICE), account))
    gone = asyncio.create_task(in_turn(lambda: None, account))
    await asyncio.sleep(0)
    gone.cancel()
    assert await busy_one == "done"
    assert await in_turn(lambda: "mine", account) == "mine"


async def test_who_asks_for_much_at_once_does_not_come_before_all_others():
    flood, modest, told = Account(), Account(), []

    def step():
        busy(SLICE / 2)
        told.append("flood")

    many = [asyncio.create_task(in_turn(step, flood)) for _ in range(100)]
    await asyncio.sleep(0)
    modest.use(0.01)  # it has asked before
    await in_turn(lambda: told.append("modest"), modest)
    assert told.index("modest") < 20
    await asyncio.gather(*many)
