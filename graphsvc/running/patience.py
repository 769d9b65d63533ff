"""How long a connection may keep the service waiting, and how many one address may hold.

What uvicorn leaves open for ever: a connection that says nothing, a head or a body that comes drop
by drop, and an answer that nobody reads.
"""

from asyncio import BaseTransport, TimerHandle
from collections import Counter
from collections.abc import Callable
from functools import partial
from typing import Any, ClassVar, cast

import h11
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

from graphsvc.model import Limits

LAST = b"Content-Length: 0\r\nConnection: close\r\n\r\n"
TOO_MANY = b"HTTP/1.1 429 Too Many Requests\r\nRetry-After: 1\r\n" + LAST
NO_HANDSHAKE = b"HTTP/1.1 400 Bad Request\r\n" + LAST


class Patient(H11Protocol):
    """Speaks HTTP with one client, and hangs up on one that is too slow or has too many lines."""

    limits: ClassVar[Limits] = Limits()
    lines: ClassVar[Counter[str]] = Counter()
    """The open connections by their address, but for those by which a proxy has asked for others:
    its clients are told apart by what it says of them, and have limits of their own. Where anybody
    is believed to be a proxy, those count too: who says so may be a client."""

    sockets: ClassVar[Counter[str]] = Counter()
    """The open WebSockets by their clients; one too many is refused before it costs anything."""

    _address: str | None = None
    _stage: tuple[object, object] | None = None
    _coming: TimerHandle | None = None
    _going: TimerHandle | None = None

    def connection_made(self, transport: BaseTransport) -> None:
        """Begin to wait, unless this address has too many connections."""
        super().connection_made(transport)  # type: ignore[arg-type] # as the library has it
        self._address = self.client[0] if self.client else ""
        self.lines[self._address] += 1
        if self.lines[self._address] > self.limits.lines:
            self.transport.abort()
        self._watch()

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget it."""
        self._hang_up_later(None)
        _cancel(self._going)
        self._leave()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Read on."""
        super().data_received(data)
        self._watch()

    def handle_websocket_upgrade(self, event: h11.Request) -> None:
        """Hand over to the protocol of WebSockets, which has its own time-outs once it is open."""
        self._hang_up_later(None)
        client = self._client()
        if self.sockets[client] >= self.limits.connections:
            self.transport.write(TOO_MANY)
            self.transport.close()
            return
        self.sockets[client] += 1
        if self._for_many():
            self._leave()
        super().handle_websocket_upgrade(event)
        socket = cast("Socket", self.transport.get_protocol())
        socket.leave = partial(self._end, client)
        socket.open_within(self.limits.read_seconds)

    def shutdown(self) -> None:
        """Let the answer under way be the last one; what closes already is left to do so."""
        if not self.transport.is_closing():
            super().shutdown()

    def pause_writing(self) -> None:
        """Too much waits to be read: hang up if it goes on like this."""
        super().pause_writing()
        self._going = self.loop.call_later(self.limits.read_seconds, self.transport.abort)

    def resume_writing(self) -> None:
        """It is read."""
        _cancel(self._going)
        super().resume_writing()

    def _watch(self) -> None:
        """Each head has its time to come, from its first byte, and so has each body."""
        if isinstance(self.transport.get_protocol(), H11Protocol):
            stage = (self.cycle, self.conn.their_state)
            if stage != self._stage:
                self._stage = stage
                if self._for_many():
                    self._leave()
                comes = self.conn.their_state in (h11.IDLE, h11.SEND_BODY)
                self._hang_up_later(self.limits.read_seconds if comes else None)

    def _client(self) -> str:
        """Who asks, as the application will hear it."""
        return self._forwarded() or (self.client[0] if self.client else "")

    def _forwarded(self) -> str:
        """For whom this asks, if it is a proxy that is believed; empty where it is none."""
        told = [each for name, each in self.headers or () if name == b"x-forwarded-for"]
        if not told or not self.client or not isinstance(self.app, ProxyHeadersMiddleware):
            return ""
        proxies = self.app.trusted_hosts
        if self.client[0] not in proxies:
            return ""
        return proxies.get_trusted_client_address(b", ".join(told).decode("latin-1"))[0]

    def _for_many(self) -> bool:
        """Whether this is surely a proxy that asks for others."""
        return bool(self._forwarded()) and not anybody(self.app)

    def _hang_up_later(self, seconds: float | None) -> None:
        _cancel(self._coming)
        self._coming = None
        if seconds is not None:
            self._coming = self.loop.call_later(seconds, self._hang_up)

    def _hang_up(self) -> None:
        if not self.transport.is_closing():
            self.transport.abort()

    def _end(self, client: str) -> None:
        """Forget a WebSocket."""
        _less(self.sockets, client)
        self._leave()

    def _leave(self) -> None:
        if self._address is not None:
            _less(self.lines, self._address)
            self._address = None


def patient(limits: Limits) -> type[Patient]:
    """The protocol with those limits, and counts of its own."""
    told: dict[str, Any] = {"limits": limits, "lines": Counter(), "sockets": Counter()}
    return type("Patient", (Patient,), told)


class Socket(WebSocketsSansIOProtocol):
    """Speaks the protocol of WebSockets with one client, and tells when that is over.

    What uvicorn leaves open for ever, unanswered, and breaks off at when it ends: a handshake that
    its parser of HTTP takes and the one of `websockets` does not, such as one with a long cookie.
    """

    leave: Callable[[], None] | None = None
    _opening: TimerHandle | None = None

    def open_within(self, seconds: float) -> None:
        """Hang up if it is not open by then."""
        self._opening = self.loop.call_later(seconds, self._hang_up)

    def data_received(self, data: bytes) -> None:
        """Read on. The first to come is the whole handshake: say so if it is none."""
        super().data_received(data)
        if not self.handshake_initiated and not self.transport.is_closing():
            said = b"".join(self.conn.data_to_send())
            self.transport.write(said or NO_HANDSHAKE)
            self.transport.close()

    def shutdown(self) -> None:
        """End it; what closes already is left to do so, since nothing more can be said there."""
        if not self.transport.is_closing():
            super().shutdown()

    def connection_lost(self, exc: Exception | None) -> None:
        """Tell it."""
        _cancel(self._opening)
        if self.leave:
            self.leave()
        super().connection_lost(exc)

    def _hang_up(self) -> None:
        if not self.handshake_complete:
            self.transport.abort()


def anybody(app: object) -> bool:
    """Whether an application believes `X-Forwarded-For` of any address."""
    if not isinstance(app, ProxyHeadersMiddleware):
        return False
    proxies = app.trusted_hosts
    return proxies.always_trust or any(not each.prefixlen for each in proxies.trusted_networks)


def _less(counts: Counter[str], name: str) -> None:
    counts[name] -= 1
    if not counts[name]:
        del counts[name]


def _cancel(timer: TimerHandle | None) -> None:
    if timer:
        timer.cancel()
