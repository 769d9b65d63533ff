"""The configuration of nginx in docs/deployment.md, with the real nginx before the service."""

import asyncio
import json
import re
import shutil
import socket
import subprocess
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
import websockets

from graphsvc.settings import Settings
from tests.serving import listening

NGINX = shutil.which("nginx")
DOCS = Path(__file__).parents[2] / "docs" / "deployment.md"
AROUND = """
daemon off;
pid {folder}/pid;
error_log {folder}/errors;
events {{}}
http {{
  access_log off;
  client_body_temp_path {folder}/a; proxy_temp_path {folder}/b; fastcgi_temp_path {folder}/c;
  uwsgi_temp_path {folder}/d; scgi_temp_path {folder}/e;
  {shown}
}}
"""


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


@contextmanager
def nginx_before(address: str, folder: Path):
    """nginx as it is shown, before a service; its own address."""
    found = re.search(r"```nginx\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)
    assert found
    port = free_port()
    shown = found[1].replace("127.0.0.1:8000", address).replace("listen 8080", f"listen {port}")
    conf = folder / "nginx.conf"
    conf.write_text(AROUND.format(folder=folder, shown=shown), encoding="utf-8")
    with subprocess.Popen(
        [str(NGINX), "-e", "stderr", "-c", str(conf), "-p", str(folder)]
    ) as process:
        try:
            yield f"127.0.0.1:{port}"
        finally:
            process.terminate()


async def reached(client):
    """Wait until nginx listens."""
    async with asyncio.timeout(20):
        while True:
            try:
                return await client.get("/readyz")
            except httpx.ConnectError:
                await asyncio.sleep(0.05)


@pytest.mark.slow
@pytest.mark.skipif(NGINX is None, reason="nginx is not installed")
async def test_queries_subscriptions_and_ids_go_through_and_metrics_do_not(tmp_path):
    settings = Settings(store="memory:")
    async with listening(settings) as (_, address):
        with nginx_before(address, tmp_path) as proxy:
            async with httpx.AsyncClient(base_url=f"http://{proxy}") as client:
                await reached(client)
                answer = await client.post("/graphql", json={"query": "{ stats { articles } }"})
                metrics = await client.get("/metrics")
            async with websockets.connect(
                f"ws://{proxy}/graphql", subprotocols=["graphql-transport-ws"]
            ) as socket_:
                await socket_.send('{"type": "connection_init"}')
                acknowledged = json.loads(await socket_.recv())
    assert answer.json() == {"data": {"stats": {"articles": 0}}}
    assert re.fullmatch(r"[0-9a-f]{32}", answer.headers["x-request-id"])
    assert metrics.status_code == 404
    assert acknowledged["type"] == "connection_ack"
