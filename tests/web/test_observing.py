"""The id of a request, which the answer has too."""

import pytest
from starlette.datastructures import Headers

from graphsvc.app import create_app
from graphsvc.settings import Settings
from graphsvc.web.observing import id_of, name_of
from tests.serving import client_of

TRACE = "4bf92f3577b34da6a3ce929d0e0e4736"
PARENT = f"00-{TRACE}-00f067aa0ba902b7-01"


@pytest.mark.parametrize(
    ("headers", "told"),
    [
        ({"X-Request-Id": "ab-1.2"}, "ab-1.2"),
        ({"X-Request-Id": "ab-1.2", "traceparent": PARENT}, "ab-1.2"),
        ({"traceparent": PARENT}, TRACE),
    ],
)
def test_an_id_that_a_request_brings_is_kept(headers, told):
    assert id_of(Headers(headers)) == told


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"X-Request-Id": ""},
        {"X-Request-Id": "a b"},
        {"X-Request-Id": '"}{'},
        {"X-Request-Id": "é"},
        {"X-Request-Id": "a" * 65},
        {"traceparent": f"00-{'0' * 32}-00f067aa0ba902b7-01"},
        {"traceparent": f"ff-{TRACE}-00f067aa0ba902b7-01"},
        {"traceparent": TRACE},
    ],
)
def test_without_a_sane_one_it_gets_a_new_one(headers):
    made = {id_of(Headers(headers)) for _ in range(3)}
    assert len(made) == 3
    assert {len(each) for each in made} == {16}


async def test_a_path_is_one_short_line_of_the_log_whatever_is_in_it(caplog):
    caplog.set_level("INFO", logger="graphsvc.telemetry.access")
    async with client_of(create_app(Settings(store="memory:"))) as client:
        await client.get("/a%0AINFO%20forged%1B[31m")
        await client.get("/" + "long" * 1_000)
    forged, long = caplog.messages[-2:]
    assert forged.startswith("GET /a%0AINFO%20forged%1B%5B31m 404 ")
    assert len(long) < 250


@pytest.mark.parametrize(
    ("method", "path", "name"),
    [("POST", "/graphql", "POST /graphql"), ("GET", "/anything", "GET")],
)
def test_spans_have_few_names(method, path, name):
    assert name_of(method, path) == name


async def test_every_answer_has_its_id_in_a_header():
    async with client_of(create_app(Settings(store="memory:"))) as client:
        answer = await client.get("/healthz", headers={"X-Request-Id": "mine"})
        other = await client.get("/nowhere")
    assert answer.headers.get_list("x-request-id") == ["mine"]
    assert len(other.headers["x-request-id"]) == 16
