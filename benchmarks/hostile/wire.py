"""Requests and WebSockets, byte by byte."""

import asyncio
import json
import re
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

PATIENCE = 60.0
CODE = re.compile(rb'"code":\s*"([A-Z_]+)"')
LIMIT = re.compile(rb'"limit":\s*"([a-z_]+)"')
PROTOCOL = Subprotocol("graphql-transport-ws")

Streams = tuple[asyncio.StreamReader, asyncio.StreamWriter]


@asynccontextmanager
async def opened(port: int, number: int = 0) -> AsyncIterator[Streams]:
    """A connection, from one of many addresses of this machine."""
    local = (address(number), 0)
    reader, writer = await asyncio.open_connection(
        "127.0.0.1", port, limit=1 << 24, local_addr=local
    )
    try:
        yield reader, writer
    finally:
        writer.close()
        with suppress(OSError):
            await writer.wait_closed()


def address(number: int) -> str:
    """One of the addresses of this machine; the first is everybody's."""
    return f"127.0.{number // 250}.{number % 250 + 1}" if number else "127.0.0.1"


def request(body: bytes, *headers: str, line: str = "POST /graphql HTTP/1.1") -> bytes:
    """A request, with a body of JSON."""
    fixed = [line, "Host: localhost", f"Content-Length: {len(body)}"]
    if not any(each.lower().startswith("content-type") for each in headers):
        fixed.append("Content-Type: application/json")
    return "\r\n".join([*fixed, *headers, "", ""]).encode("latin-1") + body


async def answer(reader: asyncio.StreamReader) -> tuple[int, bytes]:
    """The status of an answer, and its body."""
    head = await reader.readuntil(b"\r\n\r\n")
    length = re.search(rb"content-length: (\d+)", head, re.IGNORECASE)
    if length:
        body = await reader.readexactly(int(length[1]))
    elif b"chunked" in head.lower():
        body = await _chunks(reader)
    else:
        body = b""
    return int(head.split(b" ", 2)[1]), body


async def _chunks(reader: asyncio.StreamReader) -> bytes:
    body = b""
    while size := int(await reader.readline(), 16):
        body += await reader.readexactly(size)
        await reader.readline()
    await reader.readline()
    return body


def kind(status: int, body: bytes) -> str:
    """What became of a request, in a word or two."""
    limit, code = LIMIT.search(body), CODE.search(body)
    told = limit or code
    return f"{status} {told[1].decode()}" if told else f"{status}"


def message(query: str, number: object = 1, **more: object) -> str:
    """What begins an operation of a WebSocket."""
    payload = {"query": query, **more}
    return json.dumps({"type": "subscribe", "id": str(number), "payload": payload})


@asynccontextmanager
async def socket(
    port: int, number: int = 0, *, greet: bool = True
) -> AsyncIterator[ClientConnection]:
    """A WebSocket, which has said hello unless told."""
    url = f"ws://127.0.0.1:{port}/graphql"
    local = (address(number), 0)
    async with connect(
        url, subprotocols=[PROTOCOL], max_size=None, open_timeout=60, local_addr=local
    ) as one:
        if greet:
            await one.send('{"type": "connection_init"}')
            await one.recv()
        yield one


async def tell(told: Counter[str], reader: asyncio.StreamReader) -> None:
    """Note what became of a request."""
    async with asyncio.timeout(PATIENCE):
        told[kind(*await answer(reader))] += 1
