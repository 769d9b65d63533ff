"""The commands as a person runs them: processes of their own."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import sleep
from typing import IO, NamedTuple
from urllib.error import HTTPError
from urllib.request import Request, urlopen

GRAPHSVC = (sys.executable, "-m", "graphsvc")
PATIENCE = 180
"""Seconds that a command may take."""


class Done(NamedTuple):
    """What a command came to."""

    code: int
    out: str
    err: str


def clean_environment(**more: str) -> dict[str, str]:
    """The environment without settings of graphsvc, and with those given.

    Python keeps what it compiles, as it does for a person: where tests run that may be forbidden,
    and each process would compile all of graphsvc anew.
    """
    ours = {name: each for name, each in os.environ.items() if "GRAPHSVC" not in name}
    ours.pop("PYTHONDONTWRITEBYTECODE", None)
    return ours | more


def run(
    *arguments: str | bytes,
    folder: Path,
    given: bytes = b"",
    command: Sequence[str] = GRAPHSVC,
    **settings: str,
) -> Done:
    """Run `graphsvc` in a folder, `given` coming in."""
    done = subprocess.run(
        [*command, *arguments],
        input=given,
        capture_output=True,
        check=False,
        cwd=folder,
        env=clean_environment(**settings),
        timeout=PATIENCE,
    )
    return Done(done.returncode, done.stdout.decode(), done.stderr.decode())


def shell(text: str, folder: Path, **settings: str) -> str:
    """What a line of a document prints, typed where `graphsvc` is at hand; it must succeed."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["sh", "-euc", text],
        cwd=folder,
        env=clean_environment(PATH=path, **settings),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@contextmanager
def serving(
    *arguments: str, folder: Path, port: int = 0, **settings: str
) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """`graphsvc serve` in a folder, on a free port unless told; its process and address."""
    command = [*GRAPHSVC, "serve", "--port", str(port), *arguments]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    env = clean_environment(**settings)
    with subprocess.Popen(command, cwd=folder, env=env, **pipes) as process:
        try:
            assert process.stdout
            url = address_in(process.stdout)
            assert url, process.communicate(timeout=PATIENCE)[1]
            yield process, url
        finally:
            process.kill()


def address_in(told: IO[str]) -> str | None:
    """The address that a service announces, once its seeds are in; None where it announces none."""
    url = next((each for each in told.readline().split() if "://" in each), None)
    while url and fetch(url.replace("/graphql", "/readyz")).code != 200:
        sleep(0.02)
    return url


class Answer(NamedTuple):
    """What a service answers."""

    code: int
    text: str


def fetch(
    url: str, body: bytes | None = None, headers: Mapping[str, str] | None = None, **more: str
) -> Answer:
    """Send a request, by POST when it has a body."""
    request = Request(url, body, headers or {"content-type": "application/json"}, **more)
    try:
        with urlopen(request, timeout=PATIENCE) as answer:
            return Answer(answer.status, answer.read().decode())
    except HTTPError as refused:
        with refused:
            return Answer(refused.code, refused.read().decode())


def ask(url: str, query: str, **variables: object) -> dict:
    """The response to an operation."""
    body = json.dumps({"query": query, "variables": variables}).encode()
    return json.loads(fetch(url, body).text)
