import asyncio

from graphsvc.store.bell import Bell


class Counter:
    """What somebody waits for: a number that grows, and how often it was looked at."""

    def __init__(self):
        self.number = 0
        self.looks = 0

    async def grown(self):
        self.looks += 1
        return self.number > 0


async def test_a_ring_wakes_all_who_wait():
    bell, counter = Bell(), Counter()
    waiting = [asyncio.create_task(bell.wait(counter.grown, timeout=30)) for _ in range(3)]
    await asyncio.sleep(0)
    counter.number = 1
    bell.ring()
    assert await asyncio.gather(*waiting) == [True, True, True]


async def test_between_rings_nobody_looks():
    bell, counter = Bell(), Counter()
    assert not await bell.wait(counter.grown, timeout=0.05)
    assert counter.looks == 2  # at the start and at the end


async def test_polling_notices_what_did_not_ring():
    bell, counter = Bell(), Counter()
    waiting = asyncio.create_task(bell.wait(counter.grown, timeout=30, poll=0.01))
    await asyncio.sleep(0.03)
    counter.number = 1
    assert await waiting


async def test_a_ring_while_looking_is_not_missed():
    bell, counter = Bell(), Counter()

    async def slowly():
        seen = await counter.grown()
        if counter.looks == 1:  # appended after the look, before the answer was read
            counter.number = 1
            bell.ring()
        return seen

    assert await asyncio.wait_for(bell.wait(slowly, timeout=30), 5)


async def test_what_is_true_at_the_last_moment_counts():
    bell, counter = Bell(), Counter()
    waiting = asyncio.create_task(bell.wait(counter.grown, timeout=0.02))
    await asyncio.sleep(0)
    counter.number = 1
    assert await waiting
