"""A socket at the address of the settings."""

import os
import socket

from graphsvc.errors import BadSetting
from graphsvc.settings import Settings


def listening(settings: Settings) -> socket.socket:
    """A socket at the address of the settings. Raises `BadSetting` where that cannot be had."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    try:
        listener = socket.create_server((settings.host, settings.port), family=family)
    except OSError as error:
        where = f"{settings.host}:{settings.port}"
        # Below zero it is no error of the system, but of looking the name of the host up.
        code = error.errno or 0
        reason = os.strerror(code) if code > 0 else "no such host"
        raise BadSetting(f"cannot listen at {where} ({reason}): see --port and --host") from None
    # Connections inherit it; asyncio sets it only on those of sockets that it made itself.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener


def url_of(listener: socket.socket) -> str:
    """Where it answers GraphQL."""
    host, port = listener.getsockname()[:2]
    return f"http://{f'[{host}]' if ':' in host else host}:{port}/graphql"
