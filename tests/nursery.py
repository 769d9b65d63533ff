"""A process in which all of graphsvc is loaded; it forks one for each command that it is told.

So a command begins within milliseconds, and can be killed two hundred times. Each line that comes
in is JSON: `arguments`, `folder`, `settings` and `out`, the file for what the command prints, which
ends with a line `exit N` where it was not killed. Each line that goes out is a process id.
"""

import json
import os
import signal
import sys
import traceback
from importlib import import_module

from graphsvc.cli import main
from graphsvc.cli.main import COMMANDS
from graphsvc.store.engines import ENGINES
from graphsvc.store.keeping import KEEPERS


def live(task):
    """Be the process of a command. Never returns."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.setsid()
    os.chdir(task["folder"])
    os.environ.update(task["settings"])
    out = os.open(task["out"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(out, 1)
    os.dup2(out, 2)
    code = 1
    try:
        main(task["arguments"], prog_name="graphsvc")
    except SystemExit as end:
        code = end.code or 0
    except BaseException:  # noqa: BLE001 - or it would go on as a nursery
        traceback.print_exc()
    sys.stdout.flush()
    os.write(out, f"exit {code}\n".encode())
    os._exit(0)


if __name__ == "__main__":
    for known in COMMANDS.values():
        import_module(known.module)
    for module in ("graphsvc.app", *ENGINES.values(), *KEEPERS.values()):
        import_module(module)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for those that were killed
    for line in sys.stdin:
        child = os.fork()
        if not child:
            live(json.loads(line))
        sys.stdout.write(f"{child}\n")
        sys.stdout.flush()
