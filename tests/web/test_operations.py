"""The operations that users write, over HTTP: the answers are those of the schema itself."""

from pathlib import Path

from graphsvc.app import create_app
from graphsvc.settings import Settings, packaged_seeds
from tests.asking import answer, holding_seed
from tests.serving import client_of, ready

OPERATIONS = Path(__file__).parents[1] / "schema" / "operations"
MATCH = "match:champions-league-2020-21/atalanta-midtjylland"
SINCE = "2020-12-01T00:00:00Z"

VARIABLES = {
    "article_page": {"id": "article:"},
    "bitemporal": {"before": SINCE},
    "cited": {"id": MATCH},
    "club_results": {"club": "atalanta"},
    "connection": {"from": "player:cristian-romero", "to": "player:alexander-scholz"},
    "dry_run": {"text": "Rovers beat United 2-1 on Tuesday."},
    "fixtures": {"club": "club:atalanta"},
    "head_to_head": {"a": "club:atalanta", "b": "club:midtjylland"},
    "match_page": {"home": "Atalanta", "away": "midtjylland", "season": "2020-21"},
    "needs": {
        "stage": "champions-league-2020-21/group-d",
        "match": "match:champions-league-2020-21/ajax-atalanta",
    },
    "scored_against": {"club": "club:atalanta"},
    "search": {"text": "Scholz volleyed"},
    "settle": {"c": "conflict:none", "s": "statement:none"},
    "suggest": {"q": "atlan"},
    "support": {"id": "statement:"},
    "timeline": {"id": MATCH},
}
"""What each operation asks about; an id without its label is taken from the seed."""

CLOCKS = {"at", "loadedAt"}
"""Fields that tell when a service began."""


def named(name, knowledge):
    """The variables of an operation, ids filled in."""
    article = next(iter(knowledge.view.articles)).id
    statement = next(iter(knowledge.view.statements)).id
    whole = {"article:": article, "statement:": statement}
    given = VARIABLES.get(name, {})
    return {
        key: [whole.get(each, each) for each in value] if isinstance(value, list)
        else whole.get(value, value)
        for key, value in given.items()
    }  # fmt: skip


def timeless(told):
    if isinstance(told, dict):
        return {key: timeless(value) for key, value in told.items() if key not in CLOCKS}
    return [timeless(each) for each in told] if isinstance(told, list) else told


# `live` has many answers, and `compare` needs two articles: both have tests of their own.
QUERIES = sorted(
    path.stem for path in OPERATIONS.glob("*.graphql") if path.stem not in ("live", "compare")
)


async def test_every_operation_is_answered_over_http_as_by_the_schema_itself():
    settings = Settings(store="memory:", seeds=packaged_seeds() / "articles")
    here = await holding_seed()
    async with client_of(create_app(settings)) as client:
        await ready(client)
        for name in QUERIES:
            query = (OPERATIONS / f"{name}.graphql").read_text("utf-8")
            body = {"query": query, "variables": named(name, here)}
            response = await client.post("http://localhost:8000/graphql", json=body)
            told = response.json()
            assert (name, response.status_code, told.get("errors")) == (name, 200, None)
            expected = await answer(here, query, **body["variables"])
            assert (name, timeless(told["data"])) == (name, timeless(expected))
    await here.close()
