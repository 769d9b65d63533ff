"""What can be asked at the top."""

import pytest

from tests.asking import ask, refusal
from tests.builders import claim
from tests.worlds import BO, NEXT, world


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


@pytest.mark.parametrize(
    ("arguments", "told"), [("first: 0", 0), ("maxHops: 0", 0), ("first: null", 3), ("", 3)]
)
async def test_of_paths_none_are_given_where_none_are_asked(arguments, told):
    query = f"""query ($from: ID!, $to: ID!) {{
      paths(from: $from, to: $to, {arguments}) {{ length }} }}"""
    found = await ask(query, *world(), claim(BO, "appearedIn", NEXT), **{"from": BO, "to": NEXT})
    assert len(found["paths"]) == told


@pytest.mark.parametrize(("arguments", "told"), [("first: 0", 0), ("first: null", 1), ("", 1)])
async def test_nothing_is_suggested_where_nothing_is_asked(arguments, told):
    query = f'{{ suggest(prefix: "bo", {arguments}) {{ text }} }}'
    assert len((await ask(query, *world()))["suggest"]) == told
