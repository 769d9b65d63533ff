"""What stands around all routes: names, pages elsewhere, what browsers may do with an answer."""

import json
from contextlib import asynccontextmanager

import httpx
import pytest
import websockets

from graphsvc.access import AccessSettings, Scope
from graphsvc.access.minting import new
from graphsvc.app import create_app
from graphsvc.settings import Settings
from graphsvc.web import exporting
from graphsvc.web.doors.headers import SECURITY
from tests.serving import listening

HERE = "http://localhost:8000"
STATS = "{ stats { articles } }"
WRITE = 'mutation { ingestArticle(input: {text: "A report."}) { article { headline } } }'
PAGE = "https://page.example"


@asynccontextmanager
async def asking(host="127.0.0.1", token=None, **access):
    """A client of a service whose doors are set so, its store empty and in memory."""
    settings = Settings(store="memory:", host=host, token=token, access=AccessSettings(**access))
    app = create_app(settings)
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    client = httpx.AsyncClient(transport=transport, base_url=HERE)
    async with app.router.lifespan_context(app), client:
        yield client


async def ask(client, query=STATS, *, base=HERE, **headers):
    named = {name.replace("_", "-"): each for name, each in headers.items()}
    return await client.post(f"{base}/graphql", json={"query": query}, headers=named)


def code_of(answer):
    return answer.json()["errors"][0]["extensions"]["code"]


# ------------------------------------------------------------ by which names


@pytest.mark.parametrize(
    ("listens", "hosts", "name", "known"),
    [
        ("127.0.0.1", (), "localhost", True),
        ("127.0.0.1", (), "127.0.0.1:8000", True),
        ("127.0.0.1", (), "[::1]:8000", True),
        ("127.0.0.1", (), "rebound.example:8000", False),
        ("127.0.0.1", (), "localhost.example", False),
        ("127.0.0.1", (), "192.168.1.5", False),
        ("127.0.0.1", (), "local host", False),
        ("127.0.0.1", ("graph.example",), "graph.example", True),
        ("127.0.0.1", ("graph.example",), "GRAPH.example:443", True),
        ("127.0.0.1", ("graph.example",), "a.graph.example", False),
        ("127.0.0.1", ("*.graph.example",), "a.graph.example", True),
        ("127.0.0.1", ("*.graph.example",), "graph.example", False),
        ("127.0.0.1", ("*.graph.example",), "agraph.example", False),
        ("127.0.0.1", ("*",), "any.example", True),
        ("0.0.0.0", (), "any.example", True),
        ("0.0.0.0", ("graph.example",), "any.example", False),
        ("0.0.0.0", ("graph.example",), "localhost:8000", True),
    ],
)
async def test_a_service_answers_by_its_names_alone(listens, hosts, name, known):
    async with asking(listens, hosts=hosts) as client:
        for method, path in (("POST", "/graphql"), ("GET", "/graphql"), ("GET", "/export")):
            body = {"query": STATS} if method == "POST" else None
            answer = await client.request(method, path, json=body, headers={"host": name})
            assert (answer.status_code != 403) == known
        if not known:
            assert code_of(answer) == "FORBIDDEN"
            assert "GRAPHSVC_HOSTS" in answer.text
        assert (await client.get("/healthz", headers={"host": name})).status_code == 200


async def test_a_socket_by_another_name_is_refused():
    async with listening(Settings(store="memory:")) as (_, address):
        host, port = address.split(":")
        with pytest.raises(websockets.InvalidStatus) as refused:
            await websockets.connect(f"ws://rebound.example:{port}/graphql", host=host, port=port)
    assert refused.value.response.status_code == 403


# ------------------------------------------------------------ pages elsewhere


@pytest.mark.parametrize(
    "content_type",
    [
        *("text/plain", "text/plain;charset=application/json", "text/plain; a=json", ""),
        *("multipart/form-data; boundary=json", "application/x-www-form-urlencoded"),
        *("application/jsonp", "text/json", "application", "json", "x/application/json"),
    ],
)
async def test_what_a_form_or_a_simple_request_could_send_is_no_body(content_type):
    async with asking() as client:
        answer = await client.post(
            "/graphql", content=f'{{"query": "{STATS}"}}', headers={"content-type": content_type}
        )
    assert (answer.status_code, code_of(answer)) == (415, "UNSUPPORTED_MEDIA_TYPE")


@pytest.mark.parametrize(
    "content_type",
    ["application/json", "Application/JSON; charset=utf-8", "application/json;a=text/plain"],
)
async def test_json_is_a_body_whatever_its_parameters(content_type):
    async with asking() as client:
        answer = await client.post(
            "/graphql", content=f'{{"query": "{STATS}"}}', headers={"content-type": content_type}
        )
    assert answer.json() == {"data": {"stats": {"articles": 0}}}


async def test_without_a_list_no_page_elsewhere_is_shown_anything():
    async with asking() as client:
        answer = await ask(client, origin=PAGE)
        preflight = await client.options(
            "/graphql", headers={"origin": PAGE, "access-control-request-method": "POST"}
        )
    for each in (answer, preflight):
        assert not [name for name in each.headers if name.startswith("access-control")]
    assert preflight.status_code >= 400


@pytest.mark.parametrize(("origins", "told"), [((PAGE,), PAGE), (("*",), "*")])
async def test_a_page_that_is_listed_is_shown_the_answer_and_may_send_a_token(origins, told):
    asked = {
        "origin": PAGE,
        "access-control-request-method": "POST",
        "access-control-request-headers": "authorization,content-type",
    }
    async with asking("0.0.0.0", "s3cret", origins=origins) as client:
        preflight = await client.options("/graphql", headers=asked)
        answer = await ask(client, origin=PAGE)
        wrote = await ask(client, WRITE, origin=PAGE, authorization="Bearer s3cret")
    assert preflight.status_code == 200
    assert preflight.headers["access-control-allow-origin"] == told
    assert "POST" in preflight.headers["access-control-allow-methods"]
    assert answer.headers["access-control-allow-origin"] == told
    assert "retry-after" in answer.headers["access-control-expose-headers"]
    assert wrote.json()["data"]
    for each in (preflight, answer):
        assert "access-control-allow-credentials" not in each.headers


async def test_a_page_that_is_not_listed_is_shown_nothing_where_others_are():
    asked = {"origin": "https://other.example", "access-control-request-method": "POST"}
    async with asking("0.0.0.0", "s3cret", origins=(PAGE,)) as client:
        preflight = await client.options("/graphql", headers=asked)
        answer = await ask(client, origin="https://other.example")
        wrote = await ask(
            client, WRITE, origin="https://other.example", authorization="Bearer s3cret"
        )
    assert preflight.status_code == 400
    for each in (preflight, answer, wrote):
        assert "access-control-allow-origin" not in each.headers
    assert (wrote.status_code, code_of(wrote)) == (403, "FORBIDDEN")
    assert "GRAPHSVC_ORIGINS" in wrote.text


@pytest.mark.parametrize(
    ("headers", "refused"),
    [
        ({"sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors"}, True),
        ({"sec-fetch-site": "same-site", "sec-fetch-mode": "no-cors"}, True),
        ({"sec-fetch-site": "cross-site", "sec-fetch-mode": "cors", "origin": PAGE}, True),
        ({"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"}, False),
        ({"sec-fetch-site": "same-origin", "sec-fetch-mode": "cors"}, False),
        ({"sec-fetch-site": "none", "sec-fetch-mode": "navigate"}, False),
        ({}, False),
    ],
)
async def test_a_page_elsewhere_makes_nobodys_browser_work_for_it(headers, refused):
    async with asking() as client:
        for path in (f"/graphql?query={STATS}", "/export?format=node-link"):
            answer = await client.get(path, headers=headers)
            assert (answer.status_code == 403) == refused


async def test_a_page_that_is_listed_may_ask_by_get():
    headers = {"sec-fetch-site": "cross-site", "sec-fetch-mode": "cors", "origin": PAGE}
    async with asking(origins=(PAGE,)) as client:
        answer = await client.get(f"/graphql?query={STATS}", headers=headers)
    assert answer.json()["data"]


@pytest.mark.parametrize(("origin", "opens"), [(PAGE, False), ("null", False), (None, True)])
async def test_a_page_elsewhere_opens_no_socket(origin, opens):
    async with listening(Settings(store="memory:")) as (_, address):
        assert await can_open(address, origin) == opens


async def test_a_page_that_is_listed_opens_one():
    access = AccessSettings(origins=(PAGE,))
    async with listening(Settings(store="memory:", access=access)) as (_, address):
        assert await can_open(address, PAGE)
        assert not await can_open(address, "https://other.example")


async def can_open(address, origin):
    """Whether a socket is opened for a page; where not, it is refused with 403."""
    connecting = websockets.connect(
        f"ws://{address}/graphql", subprotocols=["graphql-transport-ws"], origin=origin
    )
    try:
        async with connecting:
            return True
    except websockets.InvalidStatus as refused:
        return refused.response.status_code != 403


# ------------------------------------------------------------ what browsers do with an answer

ANSWERS = [
    ("GET", "/graphql", {"accept": "text/html"}),
    ("GET", "/graphql", {}),
    ("GET", f"/graphql?query={STATS}", {}),
    ("GET", "/graphql?query={", {}),
    ("PUT", "/graphql", {}),
    ("POST", "/graphql", {"content-type": "text/plain"}),
    ("GET", "/graphql/assets/nothing.js", {}),
    ("GET", "/export?format=turtle", {}),
    ("GET", "/export?format=node-link", {}),
    ("GET", "/export?format=<script>", {}),
    ("POST", "/export", {}),
    ("GET", "/<script>alert(1)</script>", {}),
    ("GET", "/graphql", {"host": "<script>.example"}),
    ("GET", "/healthz", {}),
    ("DELETE", "/healthz", {}),
    ("GET", "/readyz", {}),
]


@pytest.mark.parametrize(("method", "path", "headers"), ANSWERS)
async def test_each_answer_tells_browsers_to_do_nothing_but_show_it(method, path, headers):
    async with asking() as client:
        answer = await client.request(method, path, headers=headers)
    for name in SECURITY:
        assert name in answer.headers, f"{name} is missing in {answer.status_code}"
    assert answer.headers["x-content-type-options"] == "nosniff"
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    page = (path, headers) == ("/graphql", {"accept": "text/html"})
    assert answer.headers["content-type"].startswith("text/html") == page


async def test_even_an_error_that_nobody_foresaw_tells_them_so_and_no_word_of_itself(
    monkeypatch, caplog
):
    caplog.set_level("INFO", logger="graphsvc.telemetry.access")

    def wanted(_query):
        raise RuntimeError("<script>of Python</script>")

    monkeypatch.setattr(exporting, "wanted", wanted)
    async with asking() as client:
        answer = await client.get("/export?format=csv")
    assert (answer.status_code, code_of(answer)) == (500, "INTERNAL_SERVER_ERROR")
    assert answer.json()["errors"][0]["extensions"]["id"] == answer.headers["x-request-id"]
    assert "GET /export 500" in caplog.text
    assert "Python" not in answer.text
    assert set(map(str.lower, SECURITY)) <= set(answer.headers)


# ------------------------------------------------------------ what is private


@pytest.fixture
def tokens(tmp_path):
    return tmp_path / "tokens.jsonl"


async def test_a_private_service_shows_its_health_and_its_page_and_no_more(tokens):
    new(tokens, "Ann", [Scope.READ])
    async with asking(tokens=tokens, private=True) as client:
        for path in ("/healthz", "/readyz", "/graphql/assets/x.js"):
            assert (await client.get(path)).status_code in (200, 404)
        assert (await client.get("/graphql", headers={"accept": "text/html"})).status_code == 200
        paths = ("/export?format=node-link", "/metrics", "/whatever", f"/graphql?query={STATS}")
        for path in paths:
            answer = await client.get(path)
            assert (answer.status_code, code_of(answer)) == (401, "UNAUTHENTICATED")
            wanted = 'Bearer realm="graphsvc", scope="read"'
            assert answer.headers["www-authenticate"] == wanted


async def test_a_private_service_answers_who_may_read(tokens):
    reader, _ = new(tokens, "Ann", [Scope.READ])
    writer, _ = new(tokens, "Bo", [Scope.INGEST])
    async with asking(tokens=tokens, private=True) as client:
        assert (await ask(client, authorization=f"Bearer {reader}")).json()["data"]
        exported = await client.get(
            "/export?format=node-link", headers={"authorization": f"Bearer {reader}"}
        )
        assert exported.status_code == 200
        for query in (STATS, WRITE, "{ __schema { queryType { name } } }", "{ nothing }"):
            refused = await ask(client, query, authorization=f"Bearer {writer}")
            assert refused.status_code == 403
            told = refused.json()["errors"][0]["extensions"]
            assert told == {"code": "FORBIDDEN", "scope": "read"}
            wanted = 'Bearer realm="graphsvc", error="insufficient_scope", scope="read"'
            assert refused.headers["www-authenticate"] == wanted


@pytest.mark.parametrize("accept", ["text/event-stream", "multipart/mixed;subscriptionSpec=1.0"])
async def test_a_stream_of_a_private_service_tells_why_it_is_none(accept, tokens):
    new(tokens, "Ann", [Scope.READ])
    async with asking(tokens=tokens, private=True) as client:
        answer = await ask(client, "subscription { changed { id } }", accept=accept)
    assert '"code":"UNAUTHENTICATED"' in answer.text.replace(": ", ":")
    assert '"scope":"read"' in answer.text.replace(": ", ":")


async def test_a_socket_of_a_private_service_needs_the_token_at_once(tokens):
    token, _ = new(tokens, "Ann", [Scope.READ])
    access = AccessSettings(tokens=tokens, private=True)
    async with listening(Settings(store="memory:", access=access)) as (_, address):
        assert await greeted(address, None) == 4403
        assert await greeted(address, "Bearer wrong") == 4403
        assert await greeted(address, f"Bearer {token}") == "connection_ack"


async def greeted(address, authorization):
    """What a socket is told that introduces itself, or the code by which it is closed."""
    async with websockets.connect(
        f"ws://{address}/graphql", subprotocols=["graphql-transport-ws"]
    ) as socket:
        payload = {"authorization": authorization} if authorization else {}
        await socket.send(json.dumps({"type": "connection_init", "payload": payload}))
        try:
            return json.loads(await socket.recv())["type"]
        except websockets.ConnectionClosed as closed:
            return closed.rcvd.code
