"""Spans of the real service: kept in memory, and sent to a collector over HTTP."""

import asyncio
import gzip
import os
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from graphsvc.app import create_app
from graphsvc.errors import BadSetting, MissingExtra
from graphsvc.settings import Settings
from graphsvc.telemetry import tracing as module
from graphsvc.telemetry.tracing import tracing, wanted
from tests.serving import client_of, ready

TRACE = "4bf92f3577b34da6a3ce929d0e0e4736"
PARENT = {"traceparent": f"00-{TRACE}-00f067aa0ba902b7-01"}
WRITE = "mutation Told($text: String!) { ingestArticle(input: {text: $text}) { article { id } } }"
ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT"


@pytest.fixture
def spans():
    exporter = InMemorySpanExporter()
    tracing.start({}, exporter=exporter)
    yield exporter
    tracing.stop()


async def write(**headers):
    async with client_of(create_app(Settings(store="memory:"))) as client:
        await ready(client)
        body = {"query": WRITE, "variables": {"text": "A s3cret report."}}
        url = "http://localhost:8000/graphql"
        assert (await client.post(url, json=body, headers=headers)).status_code == 200


async def test_a_request_is_a_span_with_those_of_its_steps_inside(spans):
    await write(**PARENT)
    done = [each for each in spans.get_finished_spans() if each.name != "GET /readyz"]
    assert [each.name for each in done] == [
        "graphql parse",
        "graphql validate",
        "store append",
        "ingest article",
        "graphql execute",
        "POST /graphql",
    ]
    assert {f"{each.context.trace_id:032x}" for each in done} == {TRACE}
    inside = {each.name: each.parent.span_id for each in done}
    ids = {each.name: each.context.span_id for each in done}
    assert inside["store append"] == ids["ingest article"]
    assert inside["graphql execute"] == ids["POST /graphql"]
    told = done[-1].attributes
    assert told["graphql.operation.name"] == "Told"
    assert told["http.response.status_code"] == 200


async def test_spans_have_no_words_of_documents_or_variables(spans):
    await write()
    told = " ".join(each.to_json() for each in spans.get_finished_spans())
    assert "s3cret" not in told
    assert "ingestArticle" not in told


class Collector(BaseHTTPRequestHandler):
    """Takes spans in, as OTLP over HTTP sends them."""

    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"]))
        if self.headers.get("content-encoding") == "gzip":
            body = gzip.decompress(body)
        self.server.taken.append((self.path, ExportTraceServiceRequest.FromString(body)))
        self.send_response(200)
        self.end_headers()

    def log_message(self, *arguments):
        """Say nothing."""


async def test_a_collector_gets_them_over_http(monkeypatch):
    server = HTTPServer(("127.0.0.1", 0), Collector)
    server.taken = []
    thread = Thread(target=server.serve_forever)
    thread.start()
    monkeypatch.setenv(ENDPOINT, f"http://127.0.0.1:{server.server_port}")
    monkeypatch.setenv("OTEL_SERVICE_NAME", "football")
    try:
        tracing.start(os.environ)
        await write()
    finally:
        await asyncio.to_thread(tracing.stop)
        server.shutdown()
        thread.join()
        server.server_close()
    (path, request), *_ = server.taken
    (resource,) = request.resource_spans
    named = {each.key: each.value.string_value for each in resource.resource.attributes}
    names = {span.name for scope in resource.scope_spans for span in scope.spans}
    assert (path, named["service.name"]) == ("/v1/traces", "football")
    assert {"POST /graphql", "store append"} <= names


@pytest.mark.parametrize(
    ("environ", "told"),
    [
        ({}, False),
        ({ENDPOINT: "http://x"}, True),
        ({"OTEL_EXPORTER_OTLP_TRACES_ENDPOINT": "http://x"}, True),
        ({ENDPOINT: "http://x", "OTEL_SDK_DISABLED": "true"}, False),
        ({ENDPOINT: "http://x", "OTEL_TRACES_EXPORTER": "none"}, False),
    ],
)
def test_the_standard_names_ask_for_them(environ, told):
    assert wanted(environ) is told


def test_whether_they_have_documents_is_on_or_off():
    with pytest.raises(BadSetting, match="GRAPHSVC_TRACE_DOCUMENTS is 'yes': give on or off"):
        tracing.start({"GRAPHSVC_TRACE_DOCUMENTS": "yes"})


def test_without_the_extra_the_mend_is_told(monkeypatch):
    monkeypatch.setitem(module.EXTRA, "sdk", "there_is_no_such_module")
    with pytest.raises(MissingExtra, match=r"pip install 'graphsvc\[otel\]'"):
        tracing.start({ENDPOINT: "http://x"})
