"""Clients that keep a service busy, and tell afterwards what they saw of its end."""

import asyncio
import json
from dataclasses import dataclass, field

import httpx
import websockets

STATS = {"query": "{ players(first: 20) { nodes { name goalsByClub { goals { value } } } } }"}
INGEST = "mutation($text: String!) { ingestArticle(input: {text: $text}) { article { id } } }"
REPORT = """Side {n} held by Other {n}

December 1, 2020

Side {n} drew 1-1 with Other {n} on Tuesday, when Scorer Number{n} made it 1-0 before half-time.
"""


@dataclass
class Seen:
    """What the clients saw."""

    answers: int = 0
    acknowledged: list[str] = field(default_factory=list)
    """The articles whose ingest was answered, by their ids."""
    closes: list[int] = field(default_factory=list)
    """By which codes WebSockets were closed."""
    refused: int = 0
    """How many could not connect any more, as is right once the service ends."""
    broken: list[str] = field(default_factory=list)
    """Answers that were not whole, or were errors."""


async def keep_asking(url, seen, bodies):
    """Ask until nobody listens any more."""
    async with httpx.AsyncClient(timeout=30) as client:
        for body in bodies:
            try:
                answer = await client.post(url, json=body)
            except httpx.ConnectError:
                seen.refused += 1
                return
            except httpx.HTTPError as error:
                seen.broken.append(repr(error))
                return
            told = answer.json()
            if answer.status_code != 200 or "errors" in told:
                seen.broken.append(answer.text)
                return
            seen.answers += 1
            if "ingestArticle" in told["data"]:
                seen.acknowledged.append(told["data"]["ingestArticle"]["article"]["id"])


async def follow(url, seen, following):
    """Follow what changes until the WebSocket is closed."""
    async with websockets.connect(
        url.replace("http", "ws", 1), subprotocols=["graphql-transport-ws"]
    ) as socket:
        await socket.send('{"type": "connection_init"}')
        await socket.recv()
        payload = {"query": "subscription { changed { id } }"}
        await socket.send(json.dumps({"type": "subscribe", "id": "1", "payload": payload}))
        following.release()
        async for each in socket:
            if json.loads(each)["type"] != "next":
                seen.broken.append(str(each))
        seen.closes.append(socket.close_code)


def ingests(writer):
    """Articles without end, each another."""
    number = 0
    while True:
        number += 1
        text = REPORT.format(n=f"{writer}x{number}")
        yield {"query": INGEST, "variables": {"text": text}}


async def under_load(url, end, *, readers=16, writers=3, followers=5, after=1.0) -> Seen:
    """Keep a service busy, end it after so many seconds, and wait for all clients."""
    seen, following = Seen(), asyncio.Semaphore(0)
    async with asyncio.TaskGroup() as clients:
        for _ in range(followers):
            clients.create_task(follow(url, seen, following))
        for _ in range(followers):
            await following.acquire()
        for _ in range(readers):
            clients.create_task(keep_asking(url, seen, iter(lambda: STATS, None)))
        for writer in range(writers):
            clients.create_task(keep_asking(url, seen, ingests(writer)))
        await asyncio.sleep(after)
        end()
    return seen
