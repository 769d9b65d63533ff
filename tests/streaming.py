"""An ASGI application asked within the process, its answer read piece by piece as it comes."""

import asyncio
import json
from contextlib import asynccontextmanager
from dataclasses import dataclass, field


@dataclass
class Reader:
    """Whoever reads a response, in their own time."""

    free: asyncio.Event = field(default_factory=asyncio.Event)
    """Cleared, nothing more is taken, though the connection stays."""
    pieces: asyncio.Queue = field(default_factory=asyncio.Queue)
    left: asyncio.Event = field(default_factory=asyncio.Event)
    status: int = 0
    headers: dict[str, str] = field(default_factory=dict)
    body: str = ""

    async def send(self, message):
        if message["type"] == "http.response.start":
            self.status = message["status"]
            self.headers = {key.decode(): value.decode() for key, value in message["headers"]}
            return
        await self.free.wait()
        await self.pieces.put(message)

    async def until(self, text):
        """Read until a text has come."""
        async with asyncio.timeout(10):
            while text not in self.body:
                self.body += (await self.pieces.get())["body"].decode()
        return self.body

    async def end(self):
        """All that comes until the response ends."""
        async with asyncio.timeout(10):
            while True:
                message = await self.pieces.get()
                self.body += message["body"].decode()
                if not message.get("more_body"):
                    return self.body


def scope_of(method, headers, query_string=b"", client="10.0.0.1"):
    return {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        "path": "/graphql",
        "root_path": "",
        "query_string": query_string,
        "headers": [(key.encode(), value.encode()) for key, value in headers.items()],
        "client": (client, 1234),
        "server": ("test", 80),
    }


@asynccontextmanager
async def reading(app, query, *, accept, **more):
    """The reader of what a POST of an operation is answered."""
    reader = Reader()
    reader.free.set()
    body = json.dumps({"query": query}).encode()
    messages = iter([{"type": "http.request", "body": body, "more_body": False}])

    async def receive():
        for message in messages:
            return message
        await reader.left.wait()
        return {"type": "http.disconnect"}

    headers = {"host": "localhost", "content-type": "application/json", "accept": accept, **more}
    answering = asyncio.create_task(app(scope_of("POST", headers), receive, reader.send))
    try:
        yield reader
    finally:
        reader.left.set()
        await asyncio.wait_for(answering, timeout=10)
