"""Commands that begin at once, forked from a process in which all of graphsvc is loaded.

They are processes of their own, with files, signals and an end of their own. What is not shown is
how Python begins: `tests.processes` starts them as a person does.
"""

import json
import os
import select
import signal
import socket
import subprocess
import sys
from atexit import register
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from functools import cache
from pathlib import Path
from tempfile import TemporaryFile

from tests.processes import PATIENCE, Done, address_in, clean_environment

NURSERY = Path(__file__).with_name("nursery.py")


class Nursery:
    """Starts commands quickly."""

    def __init__(self) -> None:
        self.talk, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        root = str(NURSERY.parents[1])
        path = os.pathsep.join([root, os.environ.get("PYTHONPATH", "")])
        with theirs:
            self.process = subprocess.Popen(
                [sys.executable, str(NURSERY)], stdin=theirs, env=clean_environment(PYTHONPATH=path)
            )

    def start(self, *arguments: str, folder: Path, files: tuple[int, ...], **settings: str) -> int:
        """The process id of a command that has begun, with the files that `tests.nursery` wants."""
        task = {
            "arguments": [os.fsdecode(each) for each in arguments],
            "folder": str(folder),
            "environment": clean_environment(**settings),
        }
        socket.send_fds(self.talk, [json.dumps(task).encode()], files)
        return int(self.talk.recv(100))

    def close(self) -> None:
        """End it; commands go on."""
        self.talk.close()
        self.process.wait(PATIENCE)


@cache
def nursery() -> Nursery:
    """The one of this process."""
    begun = Nursery()
    register(begun.close)
    return begun


class Command:
    """A command under way; what it writes is kept, but for what a caller reads as it comes."""

    def __init__(
        self,
        *arguments: str,
        folder: Path,
        given: bytes = b"",
        stdout: int | None = None,
        **settings: str,
    ) -> None:
        self._kept = ExitStack()
        read, self._out, self._err = (self._kept.enter_context(TemporaryFile()) for _ in range(3))  # noqa: SIM115
        read.write(given)
        read.seek(0)
        self._ended, end = os.pipe()
        self._kept.callback(os.close, self._ended)
        out = self._out.fileno() if stdout is None else stdout
        files = (read.fileno(), out, self._err.fileno(), end)
        self.pid = nursery().start(*arguments, folder=folder, files=files, **settings)
        os.close(end)

    def send_signal(self, number: int) -> None:
        """Send it a signal."""
        os.kill(self.pid, number)

    def terminate(self) -> None:
        """Ask it to end."""
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """End it, and what it started."""
        with suppress(ProcessLookupError):
            os.killpg(self.pid, signal.SIGKILL)

    def wait(self, timeout: float = PATIENCE) -> int:
        """How it ended; -9 where it was killed."""
        if not select.select([self._ended], [], [], timeout)[0]:
            raise subprocess.TimeoutExpired("graphsvc", timeout)
        told = os.read(self._ended, 100).decode()
        return int(told.split()[1]) if told else -signal.SIGKILL

    def done(self, timeout: float = PATIENCE) -> Done:
        """What it came to."""
        code = self.wait(timeout)
        self._out.seek(0)
        self._err.seek(0)
        return Done(code, self._out.read().decode(), self._err.read().decode())

    def close(self) -> None:
        """End it, and forget what it wrote."""
        self.kill()
        self._kept.close()


def run(*arguments: str, folder: Path, given: bytes = b"", **settings: str) -> Done:
    """Run a command in a folder, `given` coming in."""
    command = Command(*arguments, folder=folder, given=given, **settings)
    try:
        return command.done()
    finally:
        command.close()


@contextmanager
def serving(
    *arguments: str, folder: Path, port: int = 0, **settings: str
) -> Iterator[tuple[Command, str]]:
    """`graphsvc serve` in a folder, on a free port unless told; the command and its address."""
    ours, theirs = os.pipe()
    words = ("serve", "--port", str(port), *arguments)
    command = Command(*words, folder=folder, stdout=theirs, **settings)
    os.close(theirs)
    try:
        with open(ours, encoding="utf-8") as told:  # noqa: PTH123
            url = address_in(told)
            assert url, command.done().err
            yield command, url
    finally:
        command.close()
