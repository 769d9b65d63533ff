"""How many a client may have at the same time."""

import asyncio

import pytest

from graphsvc.errors import LimitExceeded
from graphsvc.web.turnstile import Turnstile


async def visit(turnstile, client, inside, leave):
    async with turnstile.passing(client):
        inside.append(client)
        await leave.wait()


async def test_there_is_room_for_so_many_and_the_others_queue():
    turnstile, inside, leave = Turnstile("waiting", room=2, queue=1), [], asyncio.Event()
    visits = [asyncio.create_task(visit(turnstile, "a", inside, leave)) for _ in range(3)]
    await asyncio.sleep(0)
    assert len(inside) == 2
    with pytest.raises(LimitExceeded, match="waiting"):
        await visit(turnstile, "a", inside, leave)
    other = asyncio.create_task(visit(turnstile, "b", inside, leave))
    await asyncio.sleep(0)
    assert inside == ["a", "a", "b"]
    leave.set()
    await asyncio.gather(*visits, other)
    assert len(inside) == 4


async def test_clients_that_left_are_forgotten_however_they_did():
    turnstile, inside = Turnstile("waiting", room=1), []
    waiting = asyncio.create_task(visit(turnstile, "a", inside, asyncio.Event()))
    await asyncio.sleep(0)
    waiting.cancel()
    await asyncio.wait([waiting])
    with pytest.raises(ZeroDivisionError):
        async with turnstile.passing("a"):
            raise ZeroDivisionError
    assert not turnstile._lanes
