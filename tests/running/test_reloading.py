"""Settings read anew while the service runs."""

import signal

import pytest

from graphsvc.app import create_app
from graphsvc.model import Limits
from graphsvc.running.reloading import Reloading
from graphsvc.settings import Settings
from tests.processes import ask, serving
from tests.running.test_workers import all_ready
from tests.serving import client_of, ready

DEEP = "{ stats { articles } players { totalCount } }"


@pytest.fixture
def file(tmp_path, monkeypatch):
    path = tmp_path / "settings.env"
    monkeypatch.setenv("GRAPHSVC_ENV_FILE", str(path))
    return path


async def codes(client):
    told = (await client.post("/graphql", json={"query": DEEP})).json()
    return [each["extensions"]["code"] for each in told.get("errors", ())]


async def test_another_limit_is_in_force_and_told_in_the_log(file, caplog):
    app = create_app(Settings(store="memory:"))
    async with client_of(app) as client:
        await ready(client)
        assert await codes(client) == []
        file.write_text("# tighter\nGRAPHSVC_LIMIT_FIELDS=3\n")
        await Reloading(app).reload()
        assert await codes(client) == ["LIMIT_EXCEEDED"]
        assert (await client.get("/readyz")).status_code == 200
    assert "settings reloaded: fields 2000 -> 3" in caplog.text


async def test_what_is_reloaded_before_the_store_is_open_is_in_force_once_it_is(file):
    app = create_app(Settings(store="memory:"))
    file.write_text("GRAPHSVC_LIMIT_BACKLOG=7\n")
    await Reloading(app).reload()
    async with client_of(app):
        assert app.state.service.knowledge.backlog == 7


async def test_a_bad_setting_leaves_the_old_ones_in_force(file, caplog):
    app = create_app(Settings(store="memory:", limits=Limits(fields=3)))
    async with client_of(app) as client:
        await ready(client)
        file.write_text("GRAPHSVC_LIMIT_FIELDS=9\nGRAPHSVC_LIMIT_DEPTH=deep\n")
        await Reloading(app).reload()
        assert await codes(client) == ["LIMIT_EXCEEDED"]
    assert "the old ones stay: GRAPHSVC_LIMIT_DEPTH is 'deep'" in caplog.text


@pytest.mark.slow
@pytest.mark.parametrize("workers", ["1", "2"])
def test_sighup_reloads_the_running_service(file, workers, tmp_path):
    file.write_text("")
    more = {"GRAPHSVC_ENV_FILE": str(file), "GRAPHSVC_WORKERS": workers}
    with serving("--no-seeds", folder=tmp_path, **more) as (process, url):
        all_ready(url, int(workers))
        file.write_text("GRAPHSVC_LIMIT_FIELDS=3\n")
        process.send_signal(signal.SIGHUP)
        for _ in range(200):
            if "errors" in (told := ask(url, DEEP)):
                break
        assert told["errors"][0]["extensions"]["code"] == "LIMIT_EXCEEDED"
        process.send_signal(signal.SIGTERM)
        _, errors = process.communicate(timeout=30)
    assert process.returncode == 0
    assert errors.count("settings reloaded: fields 2000 -> 3") == int(workers)
