"""How an attack is carried out: many at once, again and again until its time is over."""

import asyncio
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator
from functools import partial

from websockets.exceptions import ConnectionClosed, InvalidHandshake

from benchmarks.hostile.wire import kind, message, opened, request, socket, tell

Told = Counter[str]
Way = Callable[[int, float, Told], Awaitable[None]]
"""What is done to the service at a port, until a time of the clock; it counts what became of it."""

LOST = (OSError, asyncio.IncompleteReadError, asyncio.TimeoutError, ValueError)
SHUT = (ConnectionClosed, InvalidHandshake, OSError, TimeoutError)


async def many(one: Way, count: int, port: int, until: float, told: Told) -> None:
    """So many of a kind at once."""
    await asyncio.gather(*(one(port, until, told) for _ in range(count)))


async def _again(what: bytes, port: int, until: float, told: Told) -> None:
    while time.monotonic() < until:
        try:
            async with opened(port) as (reader, writer):
                while time.monotonic() < until:
                    writer.write(what)
                    await tell(told, reader)
        except LOST as error:
            told[f"cut ({type(error).__name__})"] += 1
            await asyncio.sleep(0.01)


def posted(*bodies: bytes, at_once: int = 16, headers: tuple[str, ...] = ()) -> Way:
    """These bodies, by so many connections at once, as fast as they are answered."""

    async def way(port: int, until: float, told: Told) -> None:
        whats = [request(each, *headers) for each in bodies]
        ways = [whats[number % len(whats)] for number in range(at_once)]
        await asyncio.gather(*(_again(each, port, until, told) for each in ways))

    return way


def fed(make: Iterator[bytes], at_once: int = 4) -> Way:
    """Bodies of which each is sent only once."""

    async def way(port: int, until: float, told: Told) -> None:
        async def one() -> None:
            while time.monotonic() < until:
                await posted(next(make), at_once=1)(port, time.monotonic() + 0.001, told)

        await asyncio.gather(*(one() for _ in range(at_once)))

    return way


def sent(what: bytes, *, at_once: int = 8) -> Way:
    """These bytes, whatever they are, each time by a connection of its own."""

    async def one(port: int, until: float, told: Told) -> None:
        while time.monotonic() < until:
            try:
                async with opened(port) as (reader, writer):
                    writer.write(what)
                    await tell(told, reader)
            except LOST as error:
                told[f"cut ({type(error).__name__})"] += 1
                await asyncio.sleep(0.01)

    return partial(many, one, at_once)


def pipelined(what: bytes, times: int) -> Way:
    """A request so many times in one go, before any answer is read."""

    async def one(port: int, until: float, told: Told) -> None:
        while time.monotonic() < until:
            try:
                async with opened(port) as (reader, writer):
                    writer.write(what * times)
                    for _ in range(times):
                        await tell(told, reader)
            except LOST as error:
                told[f"cut ({type(error).__name__})"] += 1
                await asyncio.sleep(0.05)

    return partial(many, one, 4)


def dripping(begin: bytes, drop: bytes, *, at_once: int) -> Way:
    """A request that never ends: a drop each second."""

    async def one(port: int, until: float, told: Told) -> None:
        try:
            async with opened(port) as (reader, writer):
                writer.write(begin)
                while time.monotonic() < until:
                    await asyncio.sleep(1)
                    writer.write(drop)
                    await writer.drain()
                    if reader.at_eof():
                        told["cut"] += 1
                        return
            told["still open"] += 1
        except LOST as error:
            told[f"cut ({type(error).__name__})"] += 1

    return partial(many, one, at_once)


def unread(what: bytes, *, at_once: int, times: int = 1) -> Way:
    """Requests whose answers are never read."""

    async def one(port: int, until: float, told: Told) -> None:
        try:
            async with opened(port) as (_, writer):
                writer.transport.pause_reading()  # type: ignore[attr-defined]
                writer.write(what * times)
                await asyncio.sleep(max(0.0, until - time.monotonic()))
            told["unread"] += 1
        except LOST as error:
            told[f"cut ({type(error).__name__})"] += 1

    return partial(many, one, at_once)


def socketed(*messages: str, at_once: int, times: int = 1, read: bool = True) -> Way:
    """WebSockets that send these messages so often, and read what comes, or do not."""

    async def one(port: int, until: float, told: Told) -> None:
        while time.monotonic() < until:
            try:
                async with socket(port) as sock:
                    if not read:
                        sock.transport.pause_reading()
                    for _ in range(times):
                        for each in messages:
                            await sock.send(each)
                    while time.monotonic() < until:
                        if not read:
                            await asyncio.sleep(max(0.0, until - time.monotonic()))
                            break
                        wait = max(0.01, until - time.monotonic())
                        text = await asyncio.wait_for(sock.recv(), wait)
                        data = text.encode() if isinstance(text, str) else text
                        told[kind(0, data).replace("0", "told", 1)] += 1
            except SHUT as error:
                told[f"closed ({closing(error)})"] += 1
                await asyncio.sleep(0.01)

    return partial(many, one, at_once)


def closing(error: BaseException) -> str:
    """Why a WebSocket ended."""
    if isinstance(error, ConnectionClosed) and error.rcvd:
        return str(error.rcvd.code)
    return type(error).__name__


def following(query: str, *, sockets: int, each: int, meanwhile: Way, read: bool = True) -> Way:
    """So many subscriptions, while something makes the graph change."""
    messages = [message(query, number) for number in range(each)]

    async def way(port: int, until: float, told: Told) -> None:
        follow = socketed(*messages, at_once=sockets, read=read)
        await asyncio.gather(follow(port, until, told), meanwhile(port, until, told))

    return way


def together(*ways: Way) -> Way:
    """Several at the same time."""

    async def way(port: int, until: float, told: Told) -> None:
        await asyncio.gather(*(each(port, until, told) for each in ways))

    return way


def idle(at_once: int) -> Way:
    """Connections that say nothing."""

    async def one(port: int, until: float, told: Told) -> None:
        try:
            async with opened(port) as (reader, _):
                async with asyncio.timeout(max(0.01, until - time.monotonic())):
                    await reader.read(1)
                told["cut"] += 1
        except TimeoutError:
            told["still open"] += 1
        except LOST as error:
            told[f"cut ({type(error).__name__})"] += 1

    return partial(many, one, at_once)
