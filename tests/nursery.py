"""A process in which all of graphsvc is loaded; it forks one for each command that it is told.

So a command begins within milliseconds, and can be killed two hundred times. Each message that
comes in, on its standard input, is JSON: `arguments`, `folder` and `environment`; with it come four
files: what the command has as 0, 1 and 2, and one for a line `exit N` at the end, where it was not
killed. Each message that goes out is a process id. It ends when nobody talks to it.
"""

import json
import os
import signal
import socket
import sys
import traceback
from contextlib import suppress
from importlib import import_module

from graphsvc.cli import main
from graphsvc.cli.main import COMMANDS
from graphsvc.execution import executable_schema
from graphsvc.extraction.tagging.tiers import Tier, shipped
from graphsvc.store.engines import ENGINES
from graphsvc.store.keeping import KEEPERS

LONGEST = 1 << 20
"""Bytes of a message."""


def load():
    """Load what any command may need."""
    for known in COMMANDS.values():
        import_module(known.module)
    for module in ("graphsvc.app", *ENGINES.values(), *KEEPERS.values()):
        import_module(module)
    for tier in Tier:
        shipped(tier)
    executable_schema()


def live(task, files):
    """Be the process of a command. Never returns."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.setsid()
    os.chdir(task["folder"])
    os.environ.clear()
    os.environ.update(task["environment"])
    sys.path[:0] = filter(None, os.environ.get("PYTHONPATH", "").split(os.pathsep))
    begin_to_talk(*files[:3])
    code = 1
    try:
        main(task["arguments"], prog_name="graphsvc")
    except SystemExit as end:
        code = end.code or 0
    except BaseException:  # noqa: BLE001 - or it would go on as a nursery
        traceback.print_exc()
    for each in (sys.stdout, sys.stderr):
        each.flush()
    os.write(files[3], f"exit {code}\n".encode())
    os._exit(0)


def begin_to_talk(*files):
    """Have those files as standard input, output and error."""
    for number, each in enumerate(files):
        os.dup2(each, number)
        os.close(each)
    sys.stdin, sys.stdout, sys.stderr = (
        open(number, mode, encoding="utf-8", closefd=False)  # noqa: SIM115
        for number, mode in enumerate("rww")
    )
    sys.stdout.reconfigure(line_buffering=sys.stdout.isatty())
    sys.stderr.reconfigure(line_buffering=True)


def let_go(*_):
    """Let those go that have ended."""
    with suppress(ChildProcessError):
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass


def serve(told):
    """Fork for each message."""
    while True:
        message, files, _, _ = socket.recv_fds(told, LONGEST, 4)
        if not message:
            return
        child = os.fork()
        if not child:
            live(json.loads(message), files)
        for each in files:
            os.close(each)
        told.send(str(child).encode())


if __name__ == "__main__":
    load()
    signal.signal(signal.SIGCHLD, let_go)
    serve(socket.socket(fileno=0))
