"""What the supervisor makes of processes that end."""

import os
import socket

import pytest

from graphsvc.errors import GraphsvcError
from graphsvc.running import supervisor
from graphsvc.running.supervisor import Supervisor
from graphsvc.settings import Settings


def die(*_):
    """Work that ends without a word, as where the kernel has no memory for it."""
    os._exit(9)


async def test_a_first_process_that_ends_before_it_listens_is_told(monkeypatch):
    monkeypatch.setattr(supervisor, "work", die)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        running = Supervisor(Settings(workers=2), listener, lambda: None)
        with pytest.raises(GraphsvcError, match="the first worker ended with 9 before it listened"):
            await running.run()
