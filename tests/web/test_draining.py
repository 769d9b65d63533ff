"""How answers end when the service is told to stop: applications of our own, no network."""

import asyncio

import pytest

from graphsvc.telemetry.exchange import Exchange, current
from graphsvc.web.draining import Drain, Draining

START = {"type": "http.response.start", "status": 200, "headers": []}
PIECE = {"type": "http.response.body", "body": b"event: next\n\n", "more_body": True}
END = {"type": "http.response.body", "body": b"", "more_body": False}


def answering(app, drain, *, kind="http", send=None):
    """An application that answers somebody; the task, and the messages that came."""
    told = []

    async def keep(message):
        told.append(message)

    async def answer():
        current.set(Exchange())
        await Draining(app, drain)({"type": kind}, None, send or keep)

    return asyncio.create_task(answer()), told


async def streaming(scope, receive, send):
    """Tells of a subscription for ever."""
    current.get().following += 1
    await send(dict(START))
    while True:
        await send(PIECE)
        await asyncio.sleep(0.01)


async def test_a_stream_of_a_subscription_is_ended_after_a_whole_event():
    drain = Drain()
    task, told = answering(streaming, drain)
    await asyncio.sleep(0.03)
    assert await drain.finish(within=5) == 0
    await task
    assert told[1:-1] == [PIECE] * (len(told) - 2)
    assert told[-1] == END


async def test_a_stream_of_one_answer_is_let_to_its_end():
    async def exporting(scope, receive, send):
        await send(dict(START))
        await asyncio.sleep(0.1)
        await send(PIECE)
        await send(END)

    drain = Drain()
    task, told = answering(exporting, drain)
    await asyncio.sleep(0)
    assert await drain.finish(within=5) == 0
    assert (task.done(), told[1:]) == (True, [PIECE, END])


async def test_a_websocket_is_closed_when_all_that_it_asked_for_is_answered():
    done = asyncio.Event()

    async def talking(scope, receive, send):
        exchange = current.get()
        exchange.asked |= {"query", "subscription"}
        exchange.following += 1
        await done.wait()
        await send({"type": "websocket.send", "text": "answer"})
        exchange.asked.discard("query")
        await asyncio.sleep(60)

    drain = Drain()
    task, told = answering(talking, drain, kind="websocket")
    finishing = asyncio.create_task(drain.finish(within=5))
    await asyncio.sleep(0.1)
    assert (told, finishing.done()) == ([], False)
    done.set()
    assert await finishing == 0
    await task
    assert [(each["type"], each.get("code")) for each in told] == [
        ("websocket.send", None),
        ("websocket.close", 1001),
    ]


async def test_what_an_application_says_after_the_end_is_not_sent():
    async def stubborn(scope, receive, send):
        current.get().following += 1
        await send(dict(START))
        try:
            await asyncio.sleep(60)
        finally:
            await send(PIECE)

    drain = Drain()
    task, told = answering(stubborn, drain)
    await asyncio.sleep(0)
    await drain.finish(within=5)
    await task
    assert told == [START, END]


async def test_somebody_who_never_ends_is_told_so_when_the_time_is_over_and_counted():
    async def endless(scope, receive, send):
        await asyncio.sleep(60)

    drain = Drain()
    task, told = answering(endless, drain)
    await asyncio.sleep(0)
    assert await drain.finish(within=0.1) == 1
    await task
    assert [each.get("status") for each in told] == [503, None]


async def test_an_answer_that_is_begun_is_left_to_the_server():
    async def slow(scope, receive, send):
        await send(dict(START))
        await asyncio.sleep(60)

    drain = Drain()
    task, told = answering(slow, drain)
    await asyncio.sleep(0)
    assert await drain.finish(within=0.1) == 1
    assert (task.done(), told) == (False, [START])
    task.cancel()  # as the server does then
    with pytest.raises(asyncio.CancelledError):
        await task


async def test_a_websocket_that_does_not_read_is_left_alone():
    async def talking(scope, receive, send):
        await asyncio.sleep(60)

    async def never(message):
        await asyncio.sleep(60)

    drain = Drain()
    task, _ = answering(talking, drain, kind="websocket", send=never)
    await asyncio.sleep(0)
    async with asyncio.timeout(3):
        await drain.finish(within=60)
    await task


async def test_whoever_cannot_be_told_is_left_all_the_same():
    async def talking(scope, receive, send):
        await asyncio.sleep(60)

    async def broken(message):
        raise RuntimeError("the connection is closed")

    drain = Drain()
    task, _ = answering(talking, drain, kind="websocket", send=broken)
    await asyncio.sleep(0)
    async with asyncio.timeout(3):
        assert await drain.finish(within=60) == 0
        await task
