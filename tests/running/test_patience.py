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
UPGRADE = b" HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
KEY = b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
HANDSHAKE = b"GET /" + UPGRADE + KEY
NO_HANDSHAKES = {
    "a long cookie": (431, HANDSHAKE + b"Cookie: " + b"a" * 9000 + b"\r\n"),
    "many headers": (431, HANDSHAKE + b"X-a: b\r\n" * 200),
    "a long address": (414, b"GET /" + b"a" * 9000 + UPGRADE + KEY),
    "a POST": (405, b"POST /" + UPGRADE + KEY),
    "a control character": (400, HANDSHAKE + b"X-a: \x01\r\n"),
    "a body": (400, HANDSHAKE + b"Content-Length: 1\r\n"),
    "another version": (400, HANDSHAKE.replace(b": 13", b": 8")),
    "no key": (400, b"GET /" + UPGRADE),
}
"""What asks for a WebSocket, and cannot have one, and the status that says so."""


async def app(scope, receive, send):
    """Reads a body, and answers with as many bytes as it says; keeps WebSockets open."""
    if scope["type"] == "websocket":
        await receive()
        if scope["path"] != "/never":
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
    if scope["path"] == "/whole":
        await send({"type": "http.response.body", "body": b"x" * 65536 * int(body)})
        return
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


@pytest.mark.parametrize("proxies", ["*", "10.0.0.0/8,0.0.0.0/0"])
async def test_where_anybody_is_believed_to_be_a_proxy_all_lines_count(proxies):
    async with served(lines=3, proxies=proxies) as (protocol, port):
        many = [await forwarded(port, f"10.0.0.{number}") for number in range(2)]
        async with connecting(port, "10.0.0.2"):
            many += [await forwarded(port, f"10.0.1.{number}") for number in range(2)]
            assert [answered for answered, _ in many] == [True, True, False, False]
            assert list(protocol.lines.values()) == [3]
        for _, writer in many:
            writer.close()
        async with asyncio.timeout(20):
            while protocol.lines:  # noqa: ASYNC110
                await asyncio.sleep(0.01)


def connecting(port, client=None):
    told = {"X-Forwarded-For": client} if client else {}
    return websockets.connect(f"ws://127.0.0.1:{port}/", additional_headers=told)


async def test_a_websocket_too_many_is_refused_until_another_one_is_closed():
    async with served(connections=2) as (protocol, port):
        one, two = [await connecting(port) for _ in range(2)]
        with pytest.raises(websockets.InvalidStatus, match="429") as refused:
            await connecting(port)
        assert refused.value.response.headers["retry-after"] == "1"
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


@pytest.mark.parametrize(("status", "said"), NO_HANDSHAKES.values(), ids=NO_HANDSHAKES)
async def test_what_is_no_handshake_is_told_so_and_ends_at_once(status, said):
    async with served() as (protocol, port):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(said + b"\r\n")
        async with asyncio.timeout(10):
            assert (await reader.read()).startswith(b"HTTP/1.1 %d " % status)
        writer.close()
        assert not protocol.lines
        assert not protocol.sockets


@pytest.mark.parametrize("said", [HANDSHAKE, HANDSHAKE + b"Cookie: " + b"a" * 9000 + b"\r\n"])
async def test_the_end_comes_although_a_refusal_waits_behind_what_nobody_reads(said):
    async with served(read_seconds=1, connections=0) as (protocol, port):
        _, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.transport.pause_reading()
        asked = HEAD.replace(b"/", b"/whole", 1) + b"Content-Length: 3\r\n\r\n400"
        writer.write(asked + said + b"\r\n")
        async with asyncio.timeout(20):
            while not protocol.lines:  # noqa: ASYNC110 - nothing tells of it
                await asyncio.sleep(0.01)
        await asyncio.sleep(0.3)
    writer.transport.abort()
    assert not protocol.lines


async def test_a_websocket_that_does_not_open_is_hung_up_on():
    async with served(read_seconds=0.2) as (protocol, port):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(HANDSHAKE.replace(b"/", b"/never", 1) + b"\r\n")
        await cut(reader)
        writer.close()
        assert not protocol.sockets


async def test_a_websocket_that_is_open_stays_open():
    async with served(read_seconds=0.1) as (_, port), connecting(port) as socket:
        await asyncio.sleep(0.4)
        await (await socket.ping())
