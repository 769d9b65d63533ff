"""What a request may bring: so many bytes, and JSON that is not too deep and has not too much."""

import json
import re

from starlette.types import Message, Receive

from graphsvc.errors import LimitExceeded
from graphsvc.model import Limits

PIECE = re.compile(r'"(?:[^"\\]++|\\.)*+"?|[\[{]|[\]}]|,', re.DOTALL)
"""What the structure of JSON is told by; what is in strings is none of it."""


def at_most(receive: Receive, limits: Limits) -> Receive:
    """What receives a body, and raises `LimitExceeded` as soon as it is too long."""
    received = 0

    async def receiving() -> Message:
        nonlocal received
        message = await receive()
        received += len(message.get("body", b""))
        if received > limits.body_bytes:
            raise LimitExceeded("body_bytes", allowed=limits.body_bytes)
        return message

    return receiving


def decoded(data: str | bytes, limits: Limits) -> object:
    """JSON as it is meant.

    Raises `LimitExceeded` before it is parsed, and `ValueError` for what is none.
    """
    text = data if isinstance(data, str) else data.decode(json.detect_encoding(data))
    if len(text) > limits.body_bytes:
        raise LimitExceeded("body_bytes", allowed=limits.body_bytes, given=len(text))
    check(text, limits)
    return json.loads(text)


def check(text: str, limits: Limits) -> None:
    """Raise `LimitExceeded` for JSON that is too deep or has too many values."""
    depth, values = 0, 1
    for found in PIECE.finditer(text):
        piece = found.group()
        if piece in "[{":
            depth += 1
            values += 1
        elif piece in "]}":
            depth -= 1
        elif piece == ",":
            values += 1
        if depth > limits.json_depth:
            raise LimitExceeded("json_depth", allowed=limits.json_depth)
        if values > limits.json_values:
            raise LimitExceeded("json_values", allowed=limits.json_values)
