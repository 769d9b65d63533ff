"""Answers are compressed for those who take them so."""

import pytest

from graphsvc.app import create_app
from graphsvc.settings import Settings
from tests.serving import client_of
from tests.streaming import reading

LARGE = {"query": "{ __schema { types { name description } } }"}
SMALL = {"query": "{ __typename }"}


@pytest.mark.parametrize(
    ("body", "accepted", "encoding"),
    [(LARGE, "gzip", "gzip"), (LARGE, "identity", None), (SMALL, "gzip", None)],
)
async def test_a_long_answer_is_compressed_for_those_who_take_it_so(body, accepted, encoding):
    async with client_of(create_app(Settings(store="memory:"))) as client:
        answer = await client.post("/graphql", json=body, headers={"accept-encoding": accepted})
    assert answer.headers.get("content-encoding") == encoding
    assert ("Accept-Encoding" in answer.headers.get("vary", "")) is (body is LARGE)
    assert answer.json()["data"]


@pytest.mark.parametrize(
    "accept", ["text/event-stream", "multipart/mixed;boundary=graphql;subscriptionSpec=1.0"]
)
async def test_streams_are_not(accept):
    app = create_app(Settings(store="memory:"))
    headers = {"accept-encoding": "gzip"}
    async with app.router.lifespan_context(app):
        query = "subscription { revised { number } }"
        async with reading(app, query, accept=accept, **headers) as reader:
            await reader.until('{"revised":{"number":0}}')
    assert "content-encoding" not in reader.headers
