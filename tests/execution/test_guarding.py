"""Nothing for those who may not."""

import asyncio

import pytest

from graphsvc.access import EVERYTHING, Scope, Standing, Visitor
from graphsvc.errors import Refused
from graphsvc.execution.needing import need_of
from graphsvc.schema import Caller
from tests.asking import SCHEMA, SEED, holding

WRITE = 'mutation { ingestArticle(input: {text: "A report."}) { article { id } } }'
RETRACT = """mutation { retractArticle(input: {article: "article:one", comment: "x"}) {
  userErrors { code } } }"""
STATS = "{ stats { articles } }"


def not_here(scope):
    return Refused("Not here: ask elsewhere", code="FORBIDDEN", scope=scope)


def visitor(*scopes):
    """Who may do that much."""
    return Visitor("Ann", lambda: Standing(frozenset(scopes), not_here))


READER = visitor(Scope.READ)


async def run(query, who=READER, **more):
    """What an operation comes to, and the newest revision after it."""
    knowledge = await holding()
    result = await SCHEMA.execute(query, context_value=Caller(knowledge, who), **more)
    return result, knowledge.view.revision


async def missing(query, *scopes):
    """The scope that somebody lacks, by the error."""
    result, revision = await run(query, visitor(*scopes))
    assert revision == 0
    return result.errors and result.errors[0].extensions["scope"]


async def test_a_mutation_is_refused_before_it_runs():
    result, revision = await run(WRITE)
    (error,) = result.errors
    assert error.formatted == {
        "message": "Not here: ask elsewhere",
        "extensions": {"code": "FORBIDDEN", "scope": "ingest"},
    }
    assert (result.data, revision) == (None, 0)


@pytest.mark.parametrize("query", ["mutation { nothing }", "{ nothing }"])
async def test_who_may_not_read_is_told_nothing_of_the_schema(query):
    result, _ = await run(query, visitor())
    assert [error.message for error in result.errors] == ["Not here: ask elsewhere"]


@pytest.mark.parametrize(("name", "refused"), [("Read", False), ("Write", True)])
async def test_the_operation_that_is_meant_counts(name, refused):
    both = f"query Read {{ stats {{ articles }} }} {WRITE.replace('mutation', 'mutation Write')}"
    result, revision = await run(both, operation_name=name)
    assert bool(result.errors) == refused
    assert revision == 0


async def test_who_may_write_does():
    result, revision = await run(WRITE, visitor(*EVERYTHING))
    assert result.errors is None
    assert revision == 1


async def test_a_stream_refuses_it_too():
    for query, who in ((WRITE, READER), ("subscription { changed { id } }", visitor())):
        caller = Caller(await holding(), who)
        results = [each async for each in await SCHEMA.stream(query, context_value=caller)]
        assert [each.errors[0].extensions["code"] for each in results] == ["FORBIDDEN"]


FRAGMENT = f"""mutation {{ ...A }}
fragment A on Mutation {{ ...B }} fragment B on Mutation {WRITE[9:]}"""
CIRCLE = "mutation { ...A } fragment A on Mutation { ...A ... on Mutation { setRank { x } } }"


@pytest.mark.parametrize(
    ("query", "scopes", "lacks"),
    [
        (STATS, (), "read"),
        (STATS, ("ingest", "curate"), "read"),
        ("{ __schema { queryType { name } } }", (), "read"),
        (WRITE, ("read", "curate"), "ingest"),
        (WRITE, ("ingest",), "read"),
        (RETRACT, ("read", "ingest"), "curate"),
        (f"mutation {{ {RETRACT[11:-2]} {WRITE[11:]}", ("read", "curate"), "ingest"),
        (FRAGMENT, ("read",), "ingest"),
        (CIRCLE, ("read",), "curate"),
        ("mutation { undoDecision @skip(if: true) { x } }", ("read",), "curate"),
    ],
)
async def test_each_operation_needs_its_scopes_however_it_is_written(query, scopes, lacks):
    assert await missing(query, *map(Scope, scopes)) == lacks


async def test_who_has_the_scopes_and_no_more_is_let_in():
    wrote, revision = await run(WRITE, visitor(Scope.READ, Scope.INGEST))
    assert (wrote.errors, revision) == (None, 1)
    retracted, _ = await run(RETRACT, visitor(Scope.READ, Scope.CURATE))
    assert retracted.data["retractArticle"]["userErrors"] == [{"code": "UNKNOWN_ARTICLE"}]


def test_each_mutation_names_its_scope_and_its_description_tells():
    for name, field in SCHEMA._schema.mutation_type.fields.items():
        need = need_of(field)
        assert need is not Scope.ADMIN, f"{name} names no scope"
        assert field.description.endswith(f"Needs the scope `{need}`.")


async def test_a_subscription_ends_once_its_reader_may_no_more():
    scopes = {Scope.READ}
    who = Visitor("Ann", lambda: Standing(frozenset(scopes), not_here))
    knowledge = await holding()
    watched = "subscription { changed { id } }"
    events = await SCHEMA.stream(watched, context_value=Caller(knowledge, who))
    told = asyncio.ensure_future(anext(events))
    await asyncio.sleep(0.01)
    scopes.clear()
    await knowledge.ingest(SEED)
    (error,) = (await told).errors
    assert error.extensions == {"code": "FORBIDDEN", "scope": "read"}
    assert [each async for each in events] == []
    assert not knowledge._watchers
