"""How long a connection may keep the service waiting."""

import asyncio
import socket
from contextlib import asynccontextmanager, suppress

import pytest
import uvicorn
import websockets

from graphsvc.model import Limits
from graphsvc.running.patience import Socket, patient

HEAD = b"POST / HTTP/1.1\r\nHost: localhost\r\n"


async def app(scope, receive, send):
    """Reads a body, and answers with as many bytes as it says; keeps WebSockets open."""
    if scope["type"] == "websocket":
        await receive()
        await send({"type": "websocket.accept"})
        while (await receive())["type"] != "websocket.disconnect":
            pass
        return
    body, more = b"", True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            return
        body, more = body + message["body"], message["more_body"]
    await send({"type": "http.response.start", "status": 200, "headers": []})
    for _ in range(int(body or b"1")):
        await send({"type": "http.response.body", "body": b"x" * 65536, "more_body": True})
    await send({"type": "http.response.body", "body": b""})


@asynccontextmanager
async def served(*, proxies="127.0.0.1", **limits):
    protocol = patient(Limits(**limits))
    config = uvicorn.Config(
        app,
        http=protocol,
        ws=Socket,
        lifespan="off",
        log_level="error",
        forwarded_allow_ips=proxies,
    )
    server = uvicorn.Server(config)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        serving = asyncio.create_task(server.serve(sockets=[listener]))
        yield protocol, listener.getsockname()[1]
        server.should_exit = True
        await serving


async def cut(reader):
    """Wait until the service hangs up."""
    with suppress(ConnectionError):
        async with asyncio.timeout(20):
            while await reader.read(1 << 16):
                pass


@pytest.mark.parametrize("said", [b"", HEAD, HEAD + b"Content-Length: 9\r\n\r\n1"])
async def test_who_does_not_go_on_is_hung_up_on(said):
    async with served(read_seconds=0.2) as (protocol, port):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(said)
        await cut(reader)
        writer.close()
        assert not protocol.lines


async def test_drops_do_not_make_it_wait_longer():
    async with served(read_seconds=0.3) as (_, port):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(HEAD)

        async def drip():
            with suppress(ConnectionError):
                while True:
                    writer.write(b"X-a: b\r\n")
                    await writer.drain()
                    await asyncio.sleep(0.05)

        dripping = asyncio.create_task(drip())
        await cut(reader)
        dripping.cancel()
        await asyncio.wait([dripping])
        writer.close()


async def test_an_answer_that_nobody_reads_is_cut_off():
    async with served(read_seconds=0.3) as (protocol, port):
        _, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.transport.pause_reading()
        writer.write(HEAD + b"Content-Length: 4\r\n\r\n4000")
        async with asyncio.timeout(20):
            while not protocol.lines:  # noqa: ASYNC110 - nothing tells of it
                await asyncio.sleep(0.01)
            while protocol.lines:  # noqa: ASYNC110
                await asyncio.sleep(0.01)
        writer.transport.abort()


async def test_who_is_in_time_may_ask_again_and_again():
    async with served(read_seconds=0.5) as (_, port):
        reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=1 << 20)
        for _ in range(4):
            writer.write(HEAD + b"Content-Length: 1\r\n\r\n1")
            assert b"200 OK" in await reader.readuntil(b"0\r\n\r\n")
            await asyncio.sleep(0.2)
        writer.close()


async def test_an_address_has_so_many_lines_and_no_more():
    async with served(lines=2) as (protocol, port):
        two = [await asyncio.open_connection("127.0.0.1", port) for _ in range(2)]
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        await cut(reader)
        assert list(protocol.lines.values()) == [2]
        for each in (writer, *(writer for _, writer in two)):
            each.close()


async def forwarded(port, client):
    """A connection on which a proxy has asked for somebody, and got the answer."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=1 << 20)
    writer.write(HEAD + f"X-Forwarded-For: {client}\r\nContent-Length: 1\r\n\r\n1".encode())
    async with asyncio.timeout(20):
        with suppress(asyncio.IncompleteReadError, ConnectionError):
            return b"200 OK" in await reader.readuntil(b"0\r\n\r\n"), writer
    return False, writer


async def test_the_lines_of_a_proxy_are_those_of_many_so_it_may_have_more():
    async with served(lines=2) as (protocol, port):
        many = [await forwarded(port, f"10.0.0.{number}") for number in range(6)]
        assert all(answered for answered, _ in many)
        assert not protocol.lines
        for _, writer in many:
            writer.close()


@pytest.mark.parametrize("proxies", ["", "10.0.0.1", "127.0.0.2,::1"])
async def test_who_only_says_to_be_a_proxy_has_no_more_lines_than_others(proxies):
    async with served(lines=2, proxies=proxies) as (_, port):
        many = [await forwarded(port, f"10.0.0.{number}") for number in range(4)]
        assert [answered for answered, _ in many] == [True, True, False, False]
        for _, writer in many:
            writer.close()


def connecting(port, client=None):
    told = {"X-Forwarded-For": client} if client else {}
    return websockets.connect(f"ws://127.0.0.1:{port}/", additional_headers=told)


async def test_a_websocket_too_many_is_refused_until_another_one_is_closed():
    async with served(connections=2) as (protocol, port):
        one, two = [await connecting(port) for _ in range(2)]
        with pytest.raises(websockets.InvalidStatus, match="429"):
            await connecting(port)
        await one.close()
        three = await connecting(port)
        assert list(protocol.sockets.values()) == [2]
        for each in (two, three):
            await each.close()
        async with asyncio.timeout(20):
            while protocol.sockets:  # noqa: ASYNC110
                await asyncio.sleep(0.01)
        assert not protocol.lines


async def test_the_websockets_of_a_proxy_are_those_of_whom_it_asks_for():
    async with served(connections=1) as (_, port):
        many = [await connecting(port, f"10.0.0.{number}") for number in range(3)]
        with pytest.raises(websockets.InvalidStatus, match="429"):
            await connecting(port, "10.0.0.0")
        for each in many:
            await each.close()
