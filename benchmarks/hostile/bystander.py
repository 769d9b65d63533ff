"""Whoever asks something small meanwhile, from another address and in a process of its own."""

import json
import select
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from statistics import quantiles

ADDRESS = "127.0.0.2"
EVERY = 0.05
QUERY = '{ player(by: {name: "Cristian Romero"}) { name goalsByClub { club { name } } } }'
BODY = json.dumps({"query": QUERY})
HEADERS = {"content-type": "application/json"}
LATE = 10.0


@dataclass(frozen=True, slots=True)
class Seen:
    """How a bystander fared: seconds of each answer, and what was no answer."""

    seconds: Sequence[float]
    wrong: Sequence[str]

    def share(self, percent: int) -> float:
        """The milliseconds that so many of a hundred answers stay below."""
        if len(self.seconds) < 2:
            return 1000 * max(self.seconds, default=0.0)
        return 1000 * quantiles(self.seconds, n=100)[percent - 1]

    @property
    def worst(self) -> float:
        """Milliseconds."""
        return 1000 * max(self.seconds, default=0.0)


class Bystander:
    """Asks every 50 ms between `begin` and `end`."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def begin(self) -> None:
        self._say("begin")

    def end(self) -> Seen:
        self._say("end")
        assert self._process.stdout
        return Seen(*json.loads(self._process.stdout.readline()))

    def _say(self, word: str) -> None:
        assert self._process.stdin
        self._process.stdin.write(f"{word}\n")
        self._process.stdin.flush()


@contextmanager
def bystander(port: int) -> Iterator[Bystander]:
    """A bystander, who leaves in the end."""
    command = [sys.executable, "-m", "benchmarks.hostile.bystander", str(port)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as process:
        assert process.stdout
        process.stdout.readline()  # it is there
        try:
            yield Bystander(process)
        finally:
            process.kill()


def stand_by(port: int) -> None:
    """Begin at each line of the input, and end at the next one; print what was seen."""
    print("here", flush=True)
    while sys.stdin.readline():
        seconds: list[float] = []
        wrong: list[str] = []
        connection = HTTPConnection("127.0.0.1", port, timeout=LATE, source_address=(ADDRESS, 0))
        while not select.select([sys.stdin], [], [], 0)[0]:
            began = time.perf_counter()
            try:
                if (told := _ask(connection)) != 200:
                    wrong.append(str(told))
            except (OSError, HTTPException) as error:
                wrong.append(repr(error))
                connection.close()
            seconds.append(time.perf_counter() - began)
            time.sleep(max(0.0, EVERY - seconds[-1]))
        connection.close()
        sys.stdin.readline()
        print(json.dumps([seconds, wrong]), flush=True)


def _ask(connection: HTTPConnection) -> int | str:
    """200, or what is told in place of the answer."""
    connection.request("POST", "/graphql", BODY, HEADERS)
    answer = connection.getresponse()
    text = answer.read().decode()
    right = answer.status == 200 and json.loads(text).get("errors") is None
    return 200 if right else f"{answer.status} {text[:200]}"


if __name__ == "__main__":
    stand_by(int(sys.argv[1]))
