"""Whoever leaves before the answer is there."""

import asyncio

from graphsvc.web.leaving import Line


def line_of(*messages):
    """A line on which those come, and then nothing."""
    coming = iter(messages)

    async def receive():
        each = next(coming, None)
        if each is None:
            await asyncio.Event().wait()
        return each

    return Line(receive)


BODY = {"type": "http.request", "body": b"{}", "more_body": False}
LEFT = {"type": "http.disconnect"}


async def test_work_is_given_up_for_whoever_has_left():
    line, ended = line_of(BODY, LEFT), []

    async def work():
        await line.receive()
        try:
            await asyncio.Event().wait()
        finally:
            ended.append(True)

    assert await asyncio.wait_for(line.unless_left(work), 5) is None
    assert ended == [True]


async def test_whoever_stays_is_answered():
    line = line_of({**BODY, "more_body": True}, BODY)

    async def work():
        return [await line.receive(), await line.receive()]

    assert await line.unless_left(work) == [{**BODY, "more_body": True}, BODY]
