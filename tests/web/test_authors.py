"""In whose name decisions are taken: it is kept in the log, and `changes` tells it."""

import json
from contextlib import asynccontextmanager

import pytest
import websockets

from graphsvc.access import AccessSettings, Scope
from graphsvc.access.minting import new, revoke
from graphsvc.app import create_app
from graphsvc.settings import Settings
from tests.serving import client_of, listening

INGEST = """mutation ($text: String!) { ingestArticle(input: {text: $text}) {
  article { id } } }"""
RETRACT = """mutation ($id: ID!) { retractArticle(input: {article: $id, comment: "wrong"}) {
  decision userErrors { code } } }"""
CHANGES = """{ changes(since: "2000-01-01T00:00:00Z", first: 500) { nodes {
  kind cause { __typename ... on Curator { id name } } } } }"""
REPORT = """Atalanta 1-1 Midtjylland

BERGAMO, Italy, Dec 1, 2020 - Atalanta drew 1-1 with Midtjylland in the Champions League.

Alexander Scholz put the visitors ahead in the 13th minute.
"""


@pytest.fixture
def tokens(tmp_path):
    return tmp_path / "tokens.jsonl"


def settings(tmp_path, tokens, **access):
    store = f"sqlite:///{tmp_path / 'store.db'}"
    return Settings(store=store, access=AccessSettings(tokens=tokens, **access))


async def ask(client, query, token=None, **variables):
    headers = {"authorization": f"Bearer {token}"} if token else {}
    body = {"query": query, "variables": variables}
    return (await client.post("/graphql", json=body, headers=headers)).json()


def curators(changes):
    causes = [each["cause"] for each in changes["data"]["changes"]["nodes"]]
    return {(each["id"], each["name"]) for each in causes if each["__typename"] == "Curator"}


async def retract_one(client, token=None, *, text):
    """Take an article in, and retract it; what the retraction came to."""
    taken = await ask(client, INGEST, token, text=text)
    article = taken["data"]["ingestArticle"]["article"]["id"]
    return await ask(client, RETRACT, token, id=article)


async def test_decisions_have_the_name_of_the_token_also_after_a_restart(tmp_path, tokens):
    ann, _ = new(tokens, "Ann Berg", [Scope.CURATE, Scope.INGEST])
    bot, _ = new(tokens, "bot@wire.example", [Scope.ADMIN])
    whole = settings(tmp_path, tokens)
    async with client_of(create_app(whole)) as client:
        for token, text in ((ann, REPORT), (bot, REPORT.replace("13th", "14th"))):
            done = await retract_one(client, token, text=text)
            assert done["data"]["retractArticle"]["userErrors"] == []
        told = curators(await ask(client, CHANGES))
    names = {name: label for label, name in told}
    assert names["Ann Berg"] == "curator:ann-berg"
    assert names["bot@wire.example"].startswith("curator:bot-wire-example-")
    async with client_of(create_app(whole)) as client:
        assert curators(await ask(client, CHANGES)) == told


@pytest.mark.parametrize(("author", "name"), [({}, "curator"), ({"author": "Desk"}, "Desk")])
async def test_where_no_token_is_named_the_settings_name_the_author(tmp_path, author, name):
    async with client_of(create_app(settings(tmp_path, None, **author))) as client:
        done = await retract_one(client, text=REPORT)
        assert done["data"]["retractArticle"]["userErrors"] == []
        assert {told for _, told in curators(await ask(client, CHANGES))} == {name}


RANK = """mutation { setRank(input: {statement: "statement:none", rank: NORMAL, comment: "x"}) {
  userErrors { code } } }"""


async def test_a_socket_that_is_open_is_as_its_token_is_now(tmp_path, tokens):
    ann, _ = new(tokens, "Ann", [Scope.CURATE])
    async with listening(settings(tmp_path, tokens)) as (_, host), opened(host, ann) as socket:
        assert (await say(socket, RANK))["data"]["setRank"]["userErrors"]
        revoke(tokens, "Ann")
        (refused,) = await say(socket, RANK)
        assert refused["extensions"] == {"code": "UNAUTHENTICATED", "scope": "curate"}
        assert (await say(socket, "{ stats { articles } }"))["data"]


@asynccontextmanager
async def opened(host, token):
    """A socket that named its token when it was opened."""
    url, protocol = f"ws://{host}/graphql", "graphql-transport-ws"
    async with websockets.connect(url, subprotocols=[protocol]) as socket:
        bearer = {"authorization": f"Bearer {token}"}
        await socket.send(json.dumps({"type": "connection_init", "payload": bearer}))
        assert json.loads(await socket.recv())["type"] == "connection_ack"
        yield socket


async def say(socket, query):
    """The first thing that is told of an operation."""
    ask = {"id": "1", "type": "subscribe", "payload": {"query": query}}
    await socket.send(json.dumps(ask))
    told = json.loads(await socket.recv())
    if told["type"] == "next":
        assert json.loads(await socket.recv())["type"] == "complete"
    return told["payload"]
