"""A service in a process of its own: its memory, its log."""

import re
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from os import environ
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.error import URLError
from urllib.request import urlopen

PATIENCE = 120.0
TRACE = "Traceback (most recent call last)"
LEFT = re.compile("never awaited|never retrieved|returned without")
MEMORY = re.compile(r"^VmRSS:\s+(\d+) kB", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Target:
    """A service that runs."""

    process: subprocess.Popen[str]
    port: int
    log: Path

    @property
    def memory(self) -> float:
        """Megabytes that it holds."""
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii")
        found = MEMORY.search(status)
        return int(found[1]) / 1024 if found else 0.0

    @property
    def handles(self) -> int:
        """Files and sockets that it has open."""
        return len(list(Path(f"/proc/{self.process.pid}/fd").iterdir()))

    def faults(self) -> list[str]:
        """What the log has of faults that nobody foresaw."""
        text = self.log.read_text(encoding="utf-8", errors="replace")
        lines = text.splitlines()
        told = [before for before, line in pairwise(lines) if TRACE in line]
        return told + [line for line in lines if LEFT.search(line)]


def ready(port: int) -> bool:
    try:
        with urlopen(f"http://127.0.0.1:{port}/readyz", timeout=5) as answer:
            return answer.status == 200
    except (URLError, OSError):
        return False


@contextmanager
def serving(**settings: str) -> Iterator[Target]:
    """`graphsvc serve` with the reference data, on a store and a port of its own."""
    clean = {name: each for name, each in environ.items() if "GRAPHSVC" not in name}
    environment: Mapping[str, str] = clean | settings
    with TemporaryDirectory() as folder:
        log = Path(folder) / "log"
        command = [sys.executable, "-m", "graphsvc", "serve", "--port", "0"]
        command += ["--store", f"sqlite:///{folder}/graph.db"]
        with log.open("w", encoding="utf-8") as errors:
            process = subprocess.Popen(
                command, stdout=subprocess.PIPE, stderr=errors, text=True, env=environment
            )
        try:
            yield _when_ready(process, log)
        finally:
            process.terminate()
            try:
                process.wait(30)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            if process.stdout:
                process.stdout.close()


def _when_ready(process: subprocess.Popen[str], log: Path) -> Target:
    line = process.stdout.readline() if process.stdout else ""
    found = re.search(r"http://[\d.]+:(\d+)/", line)
    if not found:
        raise SystemExit(f"the service did not start: {log.read_text('utf-8')}")
    port, until = int(found[1]), time.monotonic() + PATIENCE
    while not ready(port):
        if time.monotonic() > until:
            raise SystemExit("the service did not get ready")
        time.sleep(0.1)
    return Target(process, port, log)
