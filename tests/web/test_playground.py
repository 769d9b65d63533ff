"""The playground without a browser: when it is answered, what it may load, where its files are."""

import json
import re
from dataclasses import replace

import httpx
import pytest
from graphql import parse, validate
from hypothesis import given
from hypothesis import strategies as st
from starlette.applications import Starlette
from starlette.routing import Route

from graphsvc.app import create_app
from graphsvc.execution import executable_schema
from graphsvc.settings import Settings, from_env
from graphsvc.web.playground import load_playground, script_data, tabs
from tests.serving import client_of, ready

CHROME = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8"
FILES = {
    "manifest.json": '{"script": "playground-1A.js", "style": "playground-2B.css"}',
    "stamp": "1a2b",
    "playground-1A.js": "run()",
    "playground-1A.js.LEGAL.txt": "MIT",
    "playground-2B.css": "body {}",
    "icons-3C.ttf": "",
    "letters-4D.woff2": "",
}


@pytest.fixture
def folder(tmp_path):
    """A small bundle, as the build makes large ones."""
    for name, content in FILES.items():
        (tmp_path / name).write_text(content)
    return tmp_path


@pytest.fixture
async def assets(folder):
    """A client of the bundle's files."""
    app = Starlette(routes=[Route("/{name}", load_playground(folder).asset)])
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
        yield client


@pytest.fixture
async def client():
    async with client_of(create_app(Settings(store="memory:"))) as client:
        yield client


async def test_a_browser_gets_the_page_and_other_clients_still_get_json(client):
    page = await client.get("/graphql", headers={"accept": CHROME})
    told = await client.get("/graphql")
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert "GraphQL" in told.json()["message"]
    assert all("Accept" in each.headers["vary"].split(", ") for each in (page, told))


async def test_a_browser_that_asks_a_query_gets_its_answer(client):
    params = {"query": "{ stats { articles } }"}
    answer = await client.get("/graphql", params=params, headers={"accept": CHROME})
    assert answer.json() == {"data": {"stats": {"articles": 0}}}


async def test_the_page_may_load_nothing_from_elsewhere_and_run_no_inline_script(client):
    headers = (await client.get("/graphql", headers={"accept": CHROME})).headers
    rules = dict(rule.split(" ", 1) for rule in headers["content-security-policy"].split("; "))
    assert rules["default-src"] == "'none'"
    assert rules["script-src"] == rules["worker-src"] == rules["connect-src"] == "'self'"
    assert rules["frame-ancestors"] == rules["base-uri"] == rules["form-action"] == "'none'"
    assert not re.search(r"https?:|\*|unsafe-eval", headers["content-security-policy"])


async def test_the_service_says_404_for_an_asset_that_is_not_there(client):
    assert (await client.get("/graphql/assets/none.js")).status_code == 404


def test_the_page_begins_with_what_the_bundle_names(folder):
    page = load_playground(folder).page().body.decode()
    assert 'src="graphql/assets/playground-1A.js"' in page
    assert 'href="graphql/assets/playground-2B.css"' in page
    assert not re.search(r'(src|href)="(https?:)?//', page)


def test_the_page_carries_the_tabs_as_data(folder):
    page = load_playground(folder).page().body.decode()
    data = re.search(r'<script type="application/json" id="settings">(.*?)</script>', page)
    assert json.loads(data[1]) == {"tabs": tabs()}


@given(st.recursive(st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)))
def test_data_never_ends_the_script_element_it_is_in(data):
    told = script_data([data, "</script><!--"])
    assert "<" not in told
    assert json.loads(told) == [data, "</script><!--"]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("playground-1A.js", "text/javascript; charset=utf-8"),
        ("playground-1A.js.LEGAL.txt", "text/plain; charset=utf-8"),
        ("playground-2B.css", "text/css; charset=utf-8"),
        ("icons-3C.ttf", "font/ttf"),
        ("letters-4D.woff2", "font/woff2"),
    ],
)
async def test_assets_have_their_type_and_are_kept_for_ever(assets, name, kind):
    answer = await assets.get(f"/{name}")
    assert (answer.status_code, answer.text) == (200, FILES[name])
    assert answer.headers["content-type"] == kind
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("name", ["manifest.json", "stamp", "none.js", "..%2Fplayground.py"])
async def test_what_is_not_an_asset_is_not_served(assets, name):
    assert (await assets.get(f"/{name}")).status_code == 404


def test_without_assets_the_page_says_so_and_how_to_mend_it(tmp_path):
    page = load_playground(tmp_path / "none").page().body.decode()
    assert "they were never built" in page
    assert "pip install ." in page


def test_why_the_build_left_them_out_is_told_as_text(tmp_path):
    (tmp_path / "missing").write_text("no way to <the registry>", encoding="utf-8")
    playground = load_playground(tmp_path)
    assert "no way to &lt;the registry&gt;" in playground.page().body.decode()
    assert playground.assets == {}


@pytest.mark.parametrize("tab", tabs(), ids=lambda tab: tab["query"].strip()[:40])
def test_a_tab_is_valid_against_the_schema(tab):
    assert validate(executable_schema()._schema, parse(tab["query"])) == []
    assert isinstance(json.loads(tab["variables"]), dict)


async def test_each_tab_has_an_answer_on_the_seeds():
    async with client_of(create_app(replace(from_env({}), store="memory:"))) as client:
        await ready(client)
        for tab in tabs():
            query = tab["query"].replace("subscription Live", "query Live")
            query = query.replace("matchUpdated(match: $match)", "match(by: { id: $match })")
            body = {"query": query, "variables": json.loads(tab["variables"])}
            answer = (await client.post("/graphql", json=body)).json()
            assert "errors" not in answer
            assert all(answer["data"].values())
