"""graphsvc serve: as a process of its own where it serves."""

import json
import signal
import socket
import subprocess
import sys
from contextlib import contextmanager
from urllib.request import Request, urlopen

import pytest

from graphsvc.errors import BadSetting
from graphsvc.running.listening import listening
from graphsvc.settings import Settings
from tests.commands import run_here

SERVE = [sys.executable, "-m", "graphsvc", "serve", "--store", "memory:"]


@contextmanager
def serving(*arguments):
    """A service on a free port; its process and address."""
    command = [*SERVE, "--port", "0", *arguments]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, **pipes) as process:
        try:
            yield process, process.stdout.readline().split()[-1]
        finally:
            process.kill()


@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGINT])
def test_it_answers_until_it_is_told_to_stop_and_ends_well(told):
    with serving("--no-seeds", "--no-reference") as (process, url):
        body = json.dumps({"query": "{ stats { articles } }"}).encode()
        request = Request(url, body, {"content-type": "application/json"})
        with urlopen(request, timeout=20) as answer:
            assert json.load(answer) == {"data": {"stats": {"articles": 0}}}
        process.send_signal(told)
        _, errors = process.communicate(timeout=20)
    assert (process.returncode, errors) == (0, "")


def test_a_port_in_use_is_told_in_one_line(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        done = run_here("serve", "--port", port, folder=tmp_path)
    assert done.code == 1
    told = f"graphsvc: cannot listen at 127.0.0.1:{port} (Address already in use): "
    assert done.err == told + "see --port and --host\n"


def test_a_store_that_cannot_be_opened_is_told_in_one_line(tmp_path):
    done = run_here("serve", "--port", "0", "--store", "nothing:", folder=tmp_path)
    assert done.code == 1
    assert done.err.startswith("graphsvc: No store answers to 'nothing:'")
    assert done.err.count("\n") == 1


def test_connections_are_not_held_back():
    settings = Settings(port=0)
    with listening(settings) as listener:
        assert listener.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


def test_a_host_that_is_none_is_told_by_name():
    with pytest.raises(BadSetting, match=r"at nowhere\.invalid:8000 \(no such host\)"):
        listening(Settings(host="nowhere.invalid"))
