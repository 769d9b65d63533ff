"""What is counted, of a service in this process and of several."""

import logging
import re
from dataclasses import replace
from hashlib import sha256

import pytest
from prometheus_client.parser import text_string_to_metric_families

from graphsvc.app import create_app
from graphsvc.documents import DocumentSettings
from graphsvc.errors import BadSetting
from graphsvc.settings import Settings
from graphsvc.telemetry.settings import TelemetrySettings, telemetry_from
from tests.serving import client_of, ready

ON = Settings(store="memory:", telemetry=TelemetrySettings(metrics=True))
WRITE = 'mutation { ingestArticle(input: {text: "A report."}) { article { id } } }'


PAST = '{ matches(asOf: {knownAt: "2000-01-01T00:00:00Z"}) { totalCount } }'
OK_STATS = (
    "graphsvc_operations_total",
    *sorted({"kind": "query", "field": "stats", "name": "", "code": "OK"}.items()),
)


def samples(text):
    """Name and labels of each sample -> its value."""
    return {
        (each.name, *sorted(each.labels.items())): each.value
        for family in text_string_to_metric_families(text)
        for each in family.samples
    }


async def told_by(client):
    answer = await client.get("/metrics")
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/plain; version=")
    return samples(answer.text)


def grown(before, after):
    return {name: after[name] - before.get(name, 0) for name in after}


@pytest.fixture
async def client():
    async with client_of(create_app(ON)) as client:
        client.base_url = "http://localhost:8000"
        await ready(client)
        yield client


async def post(client, query, **more):
    return await client.post("/graphql", json={"query": query, **more})


async def test_operations_are_counted_by_kind_field_and_code(client):
    before = await told_by(client)
    await post(client, "query Mine { stats { articles } }")
    await post(client, "{ stats { articles } }")
    await post(client, "{ stats { nothing } }")
    await post(client, "{ stats { articles } players { totalCount } }")
    seen = grown(before, await told_by(client))

    def counted(kind, field, code):
        labels = {"kind": kind, "field": field, "name": "", "code": code}
        return seen.get(("graphsvc_operations_total", *sorted(labels.items())))

    assert counted("query", "stats", "OK") == 2
    assert counted("query", "stats", "GRAPHQL_VALIDATION_FAILED") == 1
    assert counted("query", "several", "OK") == 1
    requests = ("method", "POST"), ("route", "/graphql"), ("status", "200")
    assert seen["graphsvc_requests_total", *requests] >= 3
    assert seen["graphsvc_operation_cost_count", ("kind", "query")] == 4


async def test_what_is_taken_in_and_the_revisions_are_told(client):
    before = await told_by(client)
    await post(client, WRITE)
    await post(client, WRITE)
    after = await told_by(client)
    seen = grown(before, after)
    for outcome in ("new", "known"):
        labels = ("outcome", outcome), ("source", "article")
        assert seen["graphsvc_ingests_total", *labels] == 1
    state = {
        name: after["graphsvc_" + name,] for name in ("log_revision", "graph_revision", "ready")
    }
    assert state == {"log_revision": 1, "graph_revision": 1, "ready": 1}
    assert after["graphsvc_lag_revisions",] == 0
    assert after["graphsvc_memory_bytes",] > 10_000_000


async def test_no_client_makes_up_a_label(client):
    made_up = "madeup"
    await post(client, f"query {made_up} {{ stats {{ articles }} }}")
    await post(client, f"{{ {made_up} }}")
    await client.get(f"/{made_up}")
    await client.request(made_up.upper(), "/graphql")
    assert made_up not in (await client.get("/metrics")).text.lower()


async def test_a_name_that_somebody_vouches_for_is_told():
    telemetry = telemetry_from({"GRAPHSVC_METRICS": "on", "GRAPHSVC_METRICS_OPERATIONS": "Vouched"})
    async with client_of(create_app(Settings(store="memory:", telemetry=telemetry))) as client:
        await ready(client)
        await post(client, "query Vouched { stats { articles } }")
        assert 'name="Vouched"' in (await client.get("/metrics")).text


async def test_operations_of_trusted_documents_are_told_by_their_names_while_they_are_trusted(
    tmp_path,
):
    (tmp_path / "stats.graphql").write_text("query Trusted { stats { articles } }")
    documents = DocumentSettings(trusted=tmp_path)
    settings = replace(ON, documents=documents)
    async with client_of(create_app(settings)) as client:
        await ready(client)
        await client.get("/graphql", params={"documentId": "stats"})
        await post(client, "query Untrusted { stats { articles } }")
        told = (await client.get("/metrics")).text
        assert 'name="Trusted"' in told
        assert "Untrusted" not in told
        before = samples(told)
        create_app(ON)
        await client.get("/graphql", params={"documentId": "stats"})
        assert grown(before, await told_by(client))[OK_STATS] == 1


async def test_what_is_kept_tells_how_often_it_was_there(client):
    looked = await told_by(client)

    async def seen():
        nonlocal looked
        before, looked = looked, await told_by(client)
        return {
            (labels["cache"], labels["outcome"]): int(value)
            for (name, *pairs), value in grown(before, looked).items()
            if name == "graphsvc_cache_lookups_total" and value and (labels := dict(pairs))
        }

    query = "{ stats { statements } }"
    named = {"persistedQuery": {"version": 1, "sha256Hash": sha256(query.encode()).hexdigest()}}
    await client.post("/graphql", json={"extensions": named})
    assert await seen() == {("documents", "miss"): 1}
    await post(client, query, extensions=named)
    await client.post("/graphql", json={"extensions": named})
    assert await seen() == {("documents", "hit"): 1}
    for _ in range(3):
        await post(client, "{ __schema { queryType { kind name } } }")
    assert await seen() == {("introspection", "miss"): 1, ("introspection", "hit"): 2}
    get = {"params": {"query": query}}
    tag = (await client.get("/graphql", **get)).headers["etag"]
    assert await seen() == {}
    for told, status in ((tag, 304), ('"other"', 200)):
        answer = await client.get("/graphql", **get, headers={"if-none-match": told})
        assert answer.status_code == status
    assert await seen() == {("answers", "hit"): 1, ("answers", "miss"): 1}
    await post(client, WRITE)
    for _ in range(2):
        await post(client, PAST)
    assert await seen() == {("past", "miss"): 1, ("past", "hit"): 1}


async def test_nothing_is_told_unless_it_is_wanted():
    for telemetry in (
        TelemetrySettings(),
        TelemetrySettings(metrics=True, metrics_host="127.0.0.1", metrics_port=9464),
    ):
        async with client_of(create_app(Settings(store="memory:", telemetry=telemetry))) as client:
            assert (await client.get("/metrics")).status_code == 404


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("off", TelemetrySettings()),
        ("on", TelemetrySettings(metrics=True)),
        ("9464", TelemetrySettings(metrics=True, metrics_host="127.0.0.1", metrics_port=9464)),
        ("0.0.0.0:1", TelemetrySettings(metrics=True, metrics_host="0.0.0.0", metrics_port=1)),
        ("[::]:1", TelemetrySettings(metrics=True, metrics_host="::", metrics_port=1)),
    ],
)
def test_it_can_be_switched_on_at_the_door_or_elsewhere(text, meant):
    assert telemetry_from({"GRAPHSVC_METRICS": text}) == meant


@pytest.mark.parametrize("text", ["", "yes", "localhost:", "0", "65536", "²"])
def test_anything_else_is_refused(text):
    with pytest.raises(BadSetting, match="GRAPHSVC_METRICS"):
        telemetry_from({"GRAPHSVC_METRICS": text})


async def test_each_answer_is_a_line_of_the_log(client, caplog):
    caplog.set_level(logging.INFO, logger="graphsvc.telemetry")
    await post(
        client,
        "query Mine($secret: String!) { player(by: {name: $secret}) { id } }",
        variables={"secret": "s3cret"},
    )
    (line,) = [each for each in caplog.records if each.name == "graphsvc.telemetry.access"]
    assert re.fullmatch(r"POST /graphql 200 [\d.]+ ms query Mine cost \d+ OK", line.getMessage())
    assert line.told | {"ms": 0, "cost": 0} == {
        "kind": "query",
        "operation": "Mine",
        "field": "player",
        "cost": 0,
        "codes": [],
        "ms": 0,
        "method": "POST",
        "path": "/graphql",
        "status": 200,
    }
    assert "s3cret" not in caplog.text
