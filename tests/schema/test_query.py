"""What can be asked at the top."""

import pytest

from graphsvc import __version__
from tests.asking import ask, refusal
from tests.builders import claim
from tests.worlds import ANN, BO, MATCH, NEXT, ROVERS, world

NAMED = [claim(ANN, "appearedIn", MATCH), claim(BO, "appearedIn", MATCH)]


async def test_an_empty_graph_answers_with_nothing():
    assert await ask("{ players { totalCount nodes { id } } matches { totalCount } }") == {
        "players": {"totalCount": 0, "nodes": []},
        "matches": {"totalCount": 0},
    }


async def test_lists_are_filtered_ordered_and_paged():
    told = await ask(
        """{ players(orderBy: [{field: NAME, direction: DESC}], first: 1) { nodes { id } }
             matches(where: {club: {eq: "club:rovers"}}, orderBy: [{field: DATE}], last: 1) {
               nodes { id } } }""",
        *world(),
    )
    assert told["players"]["nodes"] == [{"id": BO}]
    assert told["matches"]["nodes"] == [{"id": NEXT}]


async def test_suggestions_are_of_the_kinds_asked():
    query = 'query ($k: [EntityKind!]) { suggest(prefix: "ro", kinds: $k) { text entity { id } } }'
    told = await ask(query, *world(), k=["CLUB"])
    assert told["suggest"] == [{"text": "Rovers", "entity": {"id": ROVERS}}]


async def test_paths_read_as_a_line():
    told = await ask(
        "query ($a: ID!, $b: ID!) { paths(from: $a, to: $b, first: 1) { length text } }",
        *world(),
        *NAMED,
        a=ANN,
        b=BO,
    )
    assert told["paths"] == [
        {"length": 2, "text": "Ann Berg —appeared in→ Rovers v United ←appeared in— Bo Li"}
    ]


async def test_paths_go_over_the_properties_asked():
    told = await ask(
        """query ($a: ID!, $b: ID!) {
             paths(from: $a, to: $b, properties: ["memberOf"]) { text } }""",
        *world(),
        *NAMED,
        a=ANN,
        b=BO,
    )
    assert told["paths"] == []


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("{ players(first: -1) { totalCount } }", "`first` must lie between 0 and 500, not -1."),
        ('{ suggest(prefix: "a", first: 501) { text } }', "`first` must lie"),
        (
            '{ paths(from: "a", to: "b", maxHops: 9) { text } }',
            "`maxHops` must lie between 0 and 8",
        ),
        ('{ matches(after: "x") { totalCount } }', "`after` is no cursor of this list"),
    ],
)
async def test_what_cannot_be_meant_is_refused_with_its_mend(query, message):
    assert message in await refusal(query)


async def test_the_figures_of_the_graph_are_told():
    told = await ask("{ stats { articles entities statements claims version loadedAt } }", *world())
    stats = told["stats"]
    assert stats["articles"] == 1
    assert stats["statements"] == stats["claims"] == len(world())
    assert stats["version"] == __version__
    assert "T" in stats["loadedAt"]
