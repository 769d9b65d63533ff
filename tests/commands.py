"""The commands inside the process of a test: the same words, files and answers, without a start.

What only a process shows is missing: how Python begins and ends, signals, what others hold open.
"""

import contextlib
import os
import re
import shlex
import signal
import threading
from collections.abc import Iterator
from pathlib import Path

from click.testing import CliRunner

from graphsvc.cli import main
from tests.processes import Done, shell

UNSEEN = " 2>/dev/null"
"""Behind a command: what `shell` does not tell of anyway."""
LINE = re.compile(
    r"""(graphsvc (?:[^'"|<>&;()$`\\\n]|'[^']*'|"[^"$`\\]*")+)(?<! 2)(?:> ?([\w./-]+))?(?:\n+|\Z)"""
)
"""A command of ours in which a shell has nothing to do but to part the words, and its file."""


def run_here(*arguments: str, folder: Path, given: bytes = b"", **settings: str) -> Done:
    """What `run` comes to; a fault of ours is raised."""
    ours = dict.fromkeys(name for name in os.environ if "GRAPHSVC" in name)
    runner = CliRunner(env=ours | settings)
    with contextlib.chdir(folder), signals_kept():
        done = runner.invoke(
            main, arguments, prog_name="graphsvc", input=given, catch_exceptions=False
        )
    return Done(done.exit_code, done.stdout, done.stderr)


@contextlib.contextmanager
def signals_kept() -> Iterator[None]:
    """Afterwards signals do what they did before: a service takes them as its own."""
    if threading.current_thread() is not threading.main_thread():
        yield  # where nobody may take them
        return
    before = {each: signal.getsignal(each) for each in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)


def typed(text: str, folder: Path, **settings: str) -> str:
    """What `shell` prints; where all lines are plain commands of ours, they run in here."""
    lines = text.replace(UNSEEN, "").replace("\\\n", "").strip()
    if not re.fullmatch(rf"(?:{LINE.pattern})+", lines):
        return shell(text, folder, **settings)
    told = ""
    for command, file in LINE.findall(lines):
        out = printed(*shlex.split(command)[1:], folder=folder, **settings)
        if file:
            (folder / file).write_text(out, encoding="utf-8")
        told += "" if file else out
    return told


def printed(*arguments: str, folder: Path, **settings: str) -> str:
    """What a command prints; it must succeed."""
    done = run_here(*arguments, folder=folder, **settings)
    assert done.code == 0, done.err
    return done.out
