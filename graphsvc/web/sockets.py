"""A WebSocket: who is at its other end, and how its operations are begun.

https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from graphsvc.schema import Caller


@dataclass(slots=True, kw_only=True)
class Connected(Caller):
    """A caller at the other end of a WebSocket, who may name a token once it is open."""

    headers: Mapping[str, str]
    """Those of the handshake."""
    connection_params: Mapping[str, object] = field(default_factory=dict)
    """The payload of `connection_init`; strawberry fills it in."""
