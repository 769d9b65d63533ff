"""What whoever runs the process asks."""

from graphsvc.app import create_app
from graphsvc.settings import Settings
from tests.serving import client_of


async def test_it_lives_before_it_is_ready():
    app = create_app(Settings(store="memory:"))
    async with client_of(app) as client:
        app.state.service.ready = False
        assert (await client.get("/healthz")).status_code == 200
        assert (await client.get("/readyz")).status_code == 503
        app.state.service.ready = True
        assert (await client.get("/readyz")).status_code == 200
