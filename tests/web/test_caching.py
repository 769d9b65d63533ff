"""What may be kept of an answer to a GET, and for how long."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.access.settings import AccessSettings
from graphsvc.app import create_app
from graphsvc.documents import DocumentSettings
from graphsvc.settings import Settings
from graphsvc.web.caching import known
from tests.serving import client_of

STATS = {"query": "{ stats { articles } }"}
NEWER = "application/graphql-response+json"


@pytest.fixture
async def app():
    return create_app(Settings(store="memory:", token="t0ken"))


async def get(client, params=None, **headers):
    named = {name.replace("_", "-"): each for name, each in headers.items()}
    return await client.get("/graphql", params=params or STATS, headers=named)


async def test_an_answer_is_good_until_the_graph_changes(app):
    async with client_of(app) as client:
        first = await get(client)
        again = await get(client, if_none_match=first.headers["etag"])
        await app.state.service.knowledge.ingest("A report.")
        changed = await get(client, if_none_match=first.headers["etag"])
    assert first.headers["cache-control"] == "public, no-cache"
    assert first.headers["vary"] == "Accept, Authorization, Origin"
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    assert (changed.status_code, changed.json()["data"]["stats"]["articles"]) == (200, 1)
    assert changed.headers["etag"] != first.headers["etag"]


async def test_what_was_unchanged_is_not_asked_again(app, monkeypatch):
    async with client_of(app) as client:
        tag = (await get(client)).headers["etag"]
        monkeypatch.setattr("graphsvc.web.graphql.View.run", None)
        assert (await get(client, if_none_match=tag)).status_code == 304


async def test_each_media_type_has_its_own_tag(app):
    async with client_of(app) as client:
        old = await get(client, accept="application/json")
        new = await get(client, accept=NEWER, if_none_match=old.headers["etag"])
    assert (new.status_code, new.headers["content-type"]) == (200, NEWER)


async def test_what_was_asked_with_a_token_only_the_caller_may_keep(app):
    async with client_of(app) as client:
        answer = await get(client, authorization="Bearer t0ken")
    assert answer.headers["cache-control"] == "private, no-cache"


async def test_how_long_nobody_need_ask_can_be_set():
    app = create_app(Settings(store="memory:", documents=DocumentSettings(max_age=60)))
    async with client_of(app) as client:
        assert (await get(client)).headers["cache-control"] == "public, max-age=60"


async def test_what_a_client_may_still_ask_for_is_kept_by_nobody(app):
    async with client_of(app) as client:
        answer = await get(client, {**STATS, "extensions": '{"cost": true}'})
    assert answer.json()["extensions"]["cost"]["left"]
    assert (answer.headers["cache-control"], "etag" in answer.headers) == ("no-store", False)


async def test_a_document_that_means_another_has_another_tag(tmp_path):
    settings = Settings(store="memory:", documents=DocumentSettings(trusted=tmp_path))
    tags = []
    for text in ("{ stats { articles } }", "{ __typename }"):
        (tmp_path / "stats.graphql").write_text(text)
        async with client_of(create_app(settings)) as client:
            tags.append((await get(client, {"documentId": "stats"})).headers["etag"])
    assert tags[0] != tags[1]


async def test_a_store_that_came_to_the_revision_by_another_way_has_another_tag(tmp_path):
    async def tag_of(name, text):
        async with client_of(create_app(Settings(store=f"sqlite:///{tmp_path / name}"))) as client:
            knowledge = client._transport.app.state.service.knowledge
            if text:
                await knowledge.ingest(text)
            return knowledge.view.revision, (await get(client)).headers["etag"]

    one, other = await tag_of("one.db", "A report."), await tag_of("other.db", "Another.")
    assert one[0] == other[0]
    assert one[1] != other[1]
    assert await tag_of("one.db", None) == one


@pytest.mark.parametrize(
    "query", ["{ nothing }", "{", "{ players(first: -1) { totalCount } }", "mutation { a }"]
)
async def test_an_error_is_not_kept(app, query):
    async with client_of(app) as client:
        answer = await get(client, {"query": query})
    assert "etag" not in answer.headers
    assert answer.headers.get("cache-control", "no-store") == "no-store"


async def test_what_is_posted_is_not_kept(app):
    async with client_of(app) as client:
        answer = await client.post("/graphql", json=STATS)
    assert "etag" not in answer.headers


async def test_who_may_not_read_is_not_told_that_nothing_changed():
    access = AccessSettings(private=True)
    async with client_of(
        create_app(Settings(store="memory:", token="t0ken", access=access))
    ) as client:
        read = await get(client, authorization="Bearer t0ken")
        refused = await get(client, if_none_match=read.headers["etag"])
        anything = await get(client, if_none_match="*")
    assert read.headers["cache-control"] == "private, no-cache"
    assert (refused.status_code, anything.status_code) == (401, 401)


@pytest.mark.parametrize(
    ("given_", "found"),
    [
        ('W/"a"', True),
        ('"a"', True),
        ('"b", W/"a"', True),
        ("*", True),
        ('"b"', False),
        ("", False),
        ("a", False),
    ],
)
def test_tags_are_compared_weakly(given_, found):
    assert known('W/"a"', given_) is found


@given(st.text())
def test_any_header_is_understood_or_passed_over(text):
    assert known('W/"a tag that nobody guesses"', text) is ("*" in map(str.strip, text.split(",")))
