"""A server of OpenAI's API that answers as a script says, over real HTTP."""

import json
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import NamedTuple

GOAL = {"minute": None, "club": None, "own_goal": None, "penalty": None}


class Line(NamedTuple):
    """One answer of the script: its status and body, its headers, and how long it takes."""

    code: int
    body: bytes
    headers: dict[str, str]
    after: float = 0.0


def goal(quote: str, scorer: str, **more: str) -> dict[str, object]:
    """A goal as a model tells it."""
    return {"quote": quote, "scorer": scorer, **GOAL, **more}


def says(*goals: dict[str, object], result: object = None, **more: object) -> Line:
    """A model that answers with those goals."""
    return writes(json.dumps({"goals": goals, "result": result}), **more)


def writes(
    text: str | None, *, tokens: tuple[int, int] | None = (1000, 50), **more: object
) -> Line:
    """A model that answers with a text; `more` is said of the choice."""
    choice = {"index": 0, "message": {"role": "assistant", "content": text}, **more}
    usage = tokens and {"prompt_tokens": tokens[0], "completion_tokens": tokens[1]}
    return sends(200, {"object": "chat.completion", "choices": [choice], "usage": usage})


def sends(code: int, body: object, *, after: float = 0.0, **headers: str) -> Line:
    """A server that sends JSON, or bytes as they are."""
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    told = {name.replace("_", "-"): value for name, value in headers.items()}
    return Line(code, data, told, after)


def declines(code: int, message: str, **headers: str) -> Line:
    """A server that answers with an error, in the form that OpenAI's have."""
    return sends(code, {"error": {"message": message, "type": "invalid_request_error"}}, **headers)


@dataclass
class Server:
    """The script, and what came in; once it has come to its end, the last line is said again."""

    url: str
    script: list[Line]
    bodies: list[dict] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)

    @property
    def forms(self) -> list[str | None]:
        """The `response_format` of each request."""
        return [each.get("response_format", {}).get("type") for each in self.bodies]

    @property
    def prompts(self) -> list[str]:
        """All that each request says to the model."""
        return ["\n".join(m["content"] for m in each["messages"]) for each in self.bodies]

    def next(self) -> Line:
        """The next line of the script."""
        return self.script[min(len(self.bodies), len(self.script)) - 1]


@contextmanager
def scripted(*script: Line | Sequence[Line]) -> Iterator[Server]:
    """A server on a free port of this machine."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as http:
        server = Server(f"http://127.0.0.1:{http.server_port}/v1", list(script))
        http.script = server
        thread = Thread(target=http.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        try:
            yield server
        finally:
            http.shutdown()
            thread.join()


class Handler(BaseHTTPRequestHandler):
    """Notes a request, and answers with the next line."""

    def do_POST(self):
        script = self.server.script
        script.paths.append(self.path)
        script.headers.append({name.lower(): value for name, value in self.headers.items()})
        script.bodies.append(json.loads(self.rfile.read(int(self.headers["content-length"]))))
        line = script.next()
        time.sleep(line.after)
        try:
            self.send_response(line.code)
            for name, value in line.headers.items():
                self.send_header(name, value)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(line.body)))
            self.end_headers()
            self.wfile.write(line.body)
        except (BrokenPipeError, ConnectionResetError):
            pass  # whoever asked has gone

    def log_message(self, *_):
        """Write no log."""
