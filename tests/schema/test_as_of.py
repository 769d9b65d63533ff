"""What the graph held at an instant, field by field."""

import pytest

from graphsvc.knowledge import KnowledgeBase
from graphsvc.store.memory import MemoryStore
from tests.asking import answer, names
from tests.builders import claim, day, introduced
from tests.groups import STAGE, group_d
from tests.worlds import ANN, MATCH, ROVERS, UNITED, leveller, opener, played

TUESDAY = {"validAt": day("2020-12-01")}
EARLY = [*played(), *opener(), claim(ANN, "memberOf", UNITED, **TUESDAY)]
LATE = [
    *leveller(),
    claim(ANN, "memberOf", ROVERS, source="article:two", validAt=day("2021-08-01")),
]


@pytest.fixture
async def grown():
    """A knowledge base that learned in two steps, and the instant between them."""
    store = MemoryStore()
    await store.append(introduced(EARLY))
    new = introduced(LATE)
    known = {each.id for each in introduced(EARLY)}
    await store.append([each for each in new if each.id not in known])
    knowledge = await KnowledgeBase.open(store, names())
    return knowledge, knowledge.history.recorded[0].isoformat()


@pytest.mark.parametrize(
    ("query", "then", "now"),
    [
        ("player(by: {id: $p}) { it: club(%s) { name } }", {"name": "United"}, {"name": "Rovers"}),
        ("player(by: {id: $p}) { it: memberships(%s) { club { name } } }", 1, 2),
        ("player(by: {id: $p}) { it: statements(%s) { totalCount } }", 1, 2),
        ("match(by: {id: $m}) { it: timeline(%s) { minute } }", 1, 2),
        ("club(by: {id: $c}) { it: squad(%s) { totalCount } }", 0, 1),
        ("club(by: {id: $c}) { it: matches(%s) { totalCount } }", 1, 1),
    ],
)
async def test_a_field_is_answered_as_the_graph_was(grown, query, then, now):
    knowledge, instant = grown
    for known_at, expected in ((f'asOf: {{knownAt: "{instant}"}}', then), ("asOf: {}", now)):
        document = f"query($p: ID!, $m: ID!, $c: ID!) {{ {query % known_at} {_all_used()} }}"
        told = await answer(knowledge, document, p=ANN, m=MATCH, c=ROVERS)
        found = next(each["it"] for each in told.values() if each and "it" in each)
        assert _size(found) == expected


RECORD = """{ club(by: {id: "club:atalanta"}) {
  record(where: {stage: {eq: "STAGE"}}, asOf: {ASOF}) {
    played { value bound explanation { text } } } } }""".replace("STAGE", STAGE)


async def test_a_field_answers_from_the_whole_graph_of_then():
    store = MemoryStore()
    await store.append(introduced(group_d()))
    knowledge = await KnowledgeBase.open(store, names())
    then = await answer(knowledge, RECORD.replace("ASOF", ""))
    assert then["club"]["record"]["played"]["bound"] == "EXACT"
    instant = knowledge.history.recorded[0].isoformat()
    await store.append(introduced([claim("player:zed", "position", "back", source="article:new")]))
    await knowledge.catch_up()
    assert await answer(knowledge, RECORD.replace("ASOF", f'knownAt: "{instant}"')) == then


async def test_before_the_graph_knew_a_node_nothing_is_told_of_it(grown):
    knowledge, _ = grown
    query = (
        f'{{ player(by: {{id: "{ANN}"}}) {{ memberships(asOf: {{knownAt: "2000-01-01T00:00:00Z"}}) '
        "{ club { name } } } }"
    )
    assert (await answer(knowledge, query))["player"] == {"memberships": []}


def _all_used():
    return (
        "a: player(by: {id: $p}) { id } b: match(by: {id: $m}) { id } c: club(by: {id: $c}) { id }"
    )


def _size(found):
    if isinstance(found, dict):
        return found.get("totalCount", found)
    return len(found)
