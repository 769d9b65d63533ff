"""Operations whose answer comes in parts, within all that holds for others."""

import asyncio
from itertools import count

import pytest
from graphql.execution import InitialIncrementalExecutionResult

from graphsvc.clients import Account
from graphsvc.clients.bucket import Bucket
from graphsvc.execution import budget, executable_schema
from graphsvc.execution.lanes import lane
from graphsvc.knowledge import KnowledgeBase
from graphsvc.model import Limits
from graphsvc.schema import Caller
from graphsvc.telemetry import events
from tests.asking import SCHEMA, SEED, answer, holding
from tests.worlds import world

MANY = "statements(first: 500) { nodes { id text rank status basis } }"
GATED = "statements(first: 1) { nodes { claims { id } } }"
"""Waits for the evidence."""

THEN = 'knownAt: "2026-01-01T00:00:00Z"'


def asking(query, caller, schema=SCHEMA):
    """The parts of an answer, to be read one by one."""
    return schema.in_parts(query, context_value=caller)


async def rest_of(parts):
    async with asyncio.timeout(10):
        return [each.formatted async for each in parts]


async def all_of(query, schema=SCHEMA, knowledge=None):
    """The data of the first part, and the parts that follow."""
    caller = Caller(knowledge or await holding(*world()))
    parts = asking(query, caller, schema)
    first = await anext(parts)
    return first, await rest_of(parts)


@pytest.fixture
def _slow_processor(monkeypatch):
    """Each look at the time of the processor tells that more is spent than is allowed."""
    ticks = count(step=10.0)
    monkeypatch.setattr(budget, "thread_time", lambda: next(ticks))


@pytest.fixture
def gate(monkeypatch):
    """What evidence waits for."""
    opened = asyncio.Event()
    found = KnowledgeBase.evidence

    async def wait(self, *args, **more):
        await opened.wait()
        return await found(self, *args, **more)

    monkeypatch.setattr(KnowledgeBase, "evidence", wait)
    return opened


async def test_what_is_put_off_comes_later():
    first, rest = await all_of("{ stats { articles } ... @defer { players { totalCount } } }")
    assert first.data == {"stats": {"articles": 1}}
    (last,) = rest
    assert last["incremental"] == [{"data": {"players": {"totalCount": 2}}, "id": "0"}]
    assert last["hasNext"] is False


async def test_the_parts_make_the_same_answer_as_the_whole():
    query = "{ players { nodes { id ... @defer { name goals { totalCount } } } } }"
    knowledge = await holding(*world())
    first, rest = await all_of(query, knowledge=knowledge)
    nodes = first.data["players"]["nodes"]
    announced = {each.id: each.path for each in first.pending}
    for part in rest:
        for each in part["incremental"]:
            nodes[announced[each["id"]][-1]] |= each["data"]
    assert first.data == await answer(knowledge, query)


@pytest.mark.parametrize(
    "query",
    [
        "{ stats { articles } ... @defer(if: false) { players { totalCount } } }",
        "query ($so: Boolean! = false) { ... @defer(if: $so) { players { totalCount } } }",
        "{ players { nodes @stream(if: false) { id } } }",
        "{ __schema { ... @defer { types { name } } } }",
        f"{{ {'a' * 201}: stats {{ ... @defer {{ articles }} }} }}",
        f'{{ stats {{ ... @defer(label: "{"a" * 201}") {{ articles }} }} }}',
        f'{{ players {{ nodes @stream(label: "{"a" * 201}") {{ id }} }} }}',
        '{ player(by: {id: "player:ann-berg"}) { id @cite ... @defer { name } } }',
        f"{{ ... @defer {{ matches(asOf: {{ {THEN} }}) {{ totalCount }} }} }}",
        f"query ($a: AsOf={{{THEN}}}) {{ ... @defer {{ matches(asOf: $a) {{ totalCount }} }} }}",
        "{ players { totalCount } }",
    ],
)
async def test_what_is_not_put_off_is_one_answer(query):
    first, rest = await all_of(query)
    assert (first.errors, rest) == (None, [])
    assert not isinstance(first, InitialIncrementalExecutionResult)


@pytest.mark.parametrize("given", [{"knownAt": "2026-01-01T00:00:00Z"}, {"validAt": "2026-01-01"}])
async def test_what_was_known_then_is_told_whole_also_where_a_variable_asks_for_it(given):
    query = "query ($a: AsOf) { __typename ... @defer { matches(asOf: $a) { totalCount } } }"
    caller = Caller(await holding(*world()))
    first = await anext(SCHEMA.in_parts(query, variable_values={"a": given}, context_value=caller))
    assert isinstance(first, InitialIncrementalExecutionResult) == ("validAt" in given)


async def test_citations_are_those_of_the_whole_answer():
    first, _ = await all_of("{ matches { nodes { id ... @defer { date @cite } } } }")
    assert {each["path"][-1] for each in first.extensions["citations"]} == {"date"}


async def test_a_caller_who_takes_one_answer_gets_it_whole():
    query = "{ stats { articles } ... @defer { players { nodes @stream { id } } } }"
    told = await answer(await holding(*world()), query)
    assert (len(told["players"]["nodes"]), told["stats"]) == (2, {"articles": 1})


async def test_a_mutation_is_answered_whole():
    query = """mutation { ingestArticle(input: {text: "A report."}) {
      ... @defer { article { headline } } } }"""
    first, rest = await all_of(query)
    assert (first.errors, rest) == (None, [])
    assert first.data["ingestArticle"]["article"]["headline"] is not None


@pytest.mark.parametrize(
    "query",
    [
        '{ ... @defer(label: "a") { stats { articles } } ... @defer(label: "a") { __typename } }',
        "mutation { ... @defer { __typename } }",
        "subscription { changed { ... @defer { id } } }",
        "{ stats @stream { articles } }",
        "query ($l: String) { ... @defer(label: $l) { __typename } }",
    ],
)
async def test_what_the_specification_forbids_is_no_valid_document(query):
    first, rest = await all_of(query)
    assert {each.extensions["code"] for each in first.errors} == {"GRAPHQL_VALIDATION_FAILED"}
    assert rest == []


@pytest.mark.parametrize("given", [-1, "null"])
async def test_a_list_cannot_begin_with_less_than_nothing(given):
    query = f"{{ players {{ nodes @stream(initialCount: {given}) {{ id }} }} }}"
    first, _ = await all_of(query)
    (error,) = first.errors
    assert error.extensions["code"] == "BAD_USER_INPUT"
    assert "`initialCount`" in error.message


async def test_all_parts_are_told_at_one_revision(gate):
    """And what looks at the whole graph in one of them does not wait for whoever writes."""
    knowledge = await holding(*world())
    counts = "players { totalCount } stats { articles entities }"
    parts = asking(
        f"{{ {counts} ... @defer {{ {GATED} ... @defer {{ then: players {{ totalCount }} "
        "later: stats { articles entities } } } }",
        Caller(knowledge),
    )
    first = await anext(parts)
    writing = asyncio.create_task(knowledge.ingest(SEED))
    async with asyncio.timeout(10):
        while await knowledge.head() == knowledge.view.revision:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
    gate.set()
    told = [each["data"] for part in await rest_of(parts) for each in part["incremental"]]
    assert told[-1] == {"then": first.data["players"], "later": first.data["stats"]}
    await writing
    assert (await answer(knowledge, "{ stats { articles } }"))["stats"] == {"articles": 2}


async def test_whoever_reads_slowly_keeps_nobody_waiting():
    knowledge = await holding(*world())
    parts = asking(f"{{ stats {{ articles }} ... @defer {{ {MANY} }} }}", Caller(knowledge))
    await anext(parts)
    await asyncio.wait_for(knowledge.ingest(SEED), timeout=10)
    (last,) = await rest_of(parts)
    assert "errors" not in last["completed"][0]


async def test_what_is_there_has_the_time_of_answers_to_be_read():
    hasty = executable_schema(Limits(read_seconds=0.01))
    parts = asking(
        "{ __typename ... @defer { stats { articles } } }", Caller(await holding(*world())), hasty
    )
    await anext(parts)
    await asyncio.sleep(0.1)
    with pytest.raises(TimeoutError):
        await rest_of(parts)


async def test_whoever_leaves_amid_the_parts_stops_the_work(gate):
    knowledge = await holding(*world())
    parts = asking(f"{{ __typename ... @defer {{ {GATED} }} }}", Caller(knowledge))
    await anext(parts)
    await parts.aclose()
    assert not [each for each in asyncio.all_tasks() if "Parted" in repr(each)]
    async with asyncio.timeout(5):
        await knowledge.ingest(SEED)  # the graph is held no more


def limit_of(rest):
    """The limit that the last part says was reached."""
    (error,) = rest[-1]["completed"][0]["errors"]
    assert rest[-1]["hasNext"] is False
    return error["extensions"]["limit"]


@pytest.mark.usefixtures("_slow_processor")
@pytest.mark.parametrize(
    "query",
    [
        f"{{ stats {{ articles }} ... @defer {{ {MANY} }} }}",
        f"{{ stats {{ articles }} ... @defer {{ {MANY} ... @defer {{ a: {MANY} }} }} }}",
        "{ statements(first: 100) { nodes @stream { id text rank status basis claims { id } } } }",
    ],
)
async def test_the_time_of_an_operation_is_that_of_all_its_parts(query):
    first, rest = await all_of(query)
    assert first.data
    assert limit_of(rest) == "busy_seconds"


@pytest.mark.parametrize("limit", ["busy_seconds", "seconds"])
async def test_what_waits_too_long_is_not_waited_for(gate, limit):
    """And whoever writes meanwhile waits no longer than that."""
    hasty = executable_schema(Limits(**{limit: 0.05}))
    knowledge = await holding(*world())
    parts = asking(f"{{ __typename ... @defer {{ {GATED} }} }}", Caller(knowledge), hasty)
    first = await anext(parts)
    async with asyncio.timeout(10):
        await knowledge.ingest(SEED)
    assert first.data == {"__typename": "Query"}
    assert limit_of(await rest_of(parts)) == limit


@pytest.mark.usefixtures("_slow_processor")
async def test_a_first_part_that_takes_too_long_is_one_error():
    first, rest = await all_of(f"{{ {MANY} ... @defer {{ stats {{ articles }} }} }}")
    assert (first.data, first.errors[0].extensions["limit"]) == (None, "busy_seconds")
    assert rest == []


async def test_what_fails_says_nothing_of_why(monkeypatch, caplog):
    def fail(*_):
        raise ZeroDivisionError("secret")

    ended = []
    monkeypatch.setattr("graphsvc.schema.statement.sentence", fail)
    monkeypatch.setattr(events, "listeners", [ended.append])
    _, rest = await all_of("{ __typename ... @defer { statements(first: 1) { nodes { text } } } }")
    (error,) = rest[-1]["completed"][0]["errors"]
    assert (error["message"], error["path"]) == (
        "Internal error",
        ["statements", "nodes", 0, "text"],
    )
    assert error["extensions"]["id"] in caplog.text
    # It counts as one operation, by the codes of all its parts.
    (event,) = ended
    assert (event.kind, event.codes) == ("query", ("INTERNAL_SERVER_ERROR",))


async def test_what_was_not_needed_is_given_back_when_all_is_told():
    bucket = Bucket(rate=0.001, burst=100_000)
    caller = Caller(await holding(*world()), account=Account(bucket))
    parts = asking("{ __typename ... @defer { statements { nodes { id } } } }", caller)
    await anext(parts)
    await rest_of(parts)
    assert 99_900 < bucket.left < 100_000


async def test_heavy_ones_of_one_client_are_kept_one_after_the_other():
    knowledge = await holding(*world())
    caller = Caller(knowledge)
    query = f"{{ stats {{ articles }} ... @defer {{ {MANY} }} }}"
    parts = asking(query, caller)
    await anext(parts)
    waiting = asyncio.create_task(anext(asking(query, caller)))
    await answer(knowledge, f"{{ {MANY} }}")  # of somebody else
    assert not waiting.done()
    await rest_of(parts)
    await asyncio.wait_for(waiting, timeout=5)


async def test_they_wait_for_others_that_are_as_heavy():
    caller = Caller(await holding(*world()))
    parts = asking(f"{{ stats {{ articles }} ... @defer {{ {MANY} }} }}", caller)
    async with lane(caller.account):
        first = asyncio.create_task(anext(parts))
        await asyncio.sleep(0.01)
        assert not first.done()
    await first
    await parts.aclose()


async def test_others_are_answered_in_between():
    knowledge = await holding(*world())
    many = " ".join(f"... @defer {{ a{number}: text }}" for number in range(4))
    query = f"{{ statements(first: 200) {{ nodes {{ id {many} }} }} }}"
    parts = asking(query, Caller(knowledge))
    asked = asyncio.create_task(rest_of(parts))
    rounds = 0
    while not asked.done():
        await asyncio.sleep(0)
        rounds += 1
    assert rounds > 10
