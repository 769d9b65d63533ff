"""What the arguments of a document are given."""

import pytest
from graphql import parse_value

from graphsvc.execution.given import conditions_in, given_by
from graphsvc.schema import Caller
from tests.asking import SCHEMA, holding


@pytest.mark.parametrize(
    ("value", "conditions"),
    [
        ("1", 0),
        ('["a", "b"]', 0),
        ("{}", 0),
        ('{club: {eq: "a"}}', 1),
        ('{club: {in: ["a", "b", "c"]}}', 3),
        ('{or: [{club: {eq: "a"}}, {not: {club: {eq: "b"}}}]}', 2),
        ('{club: {eq: "a"}, home: $there}', 2),
        ("{home: $nowhere}", 1),
    ],
)
def test_conditions_are_the_values_in_objects(value, conditions):
    given = given_by(parse_value(value), {"there": {"eq": "b"}})
    assert conditions_in(given) == conditions


async def refused(query, **variables):
    result = await SCHEMA.execute(query, variables, Caller(await holding()))
    (error,) = result.errors
    return error.extensions["limit"], error.extensions["given"]


async def test_a_filter_of_very_many_costs_too_much():
    asked = "query ($w: MatchFilter) { %s }" % " ".join(  # noqa: UP031 - braces everywhere
        f"a{n}: matches(where: $w, first: 1) {{ totalCount }}" for n in range(20)
    )
    where = {"or": [{"not": {"club": {"eq": f"club:{n}"}}} for n in range(100)]}
    limit, given = await refused(asked, w=where)
    assert limit == "cost"
    assert given > 20 * 100 * 100


@pytest.mark.parametrize(
    "query",
    [
        "query ($t: String!) { search(text: $t) { totalCount } }",
        "query ($t: String!) { suggest(prefix: $t) { __typename } }",
        "query ($t: [ID!]!) { nodes(ids: $t) { id } }",
    ],
)
async def test_a_text_that_is_looked_for_is_not_endless(query):
    text = "\ufdfa" * 100_000
    variables = {"t": [text] if "nodes" in query else text}
    assert await refused(query, **variables) == ("words", 100_000)


async def test_neither_is_one_in_the_document():
    text = "a" * 3000
    assert await refused(f'{{ search(text: "{text}") {{ totalCount }} }}') == ("words", 3000)


async def test_an_article_may_be_long_but_not_endless():
    asked = "mutation ($t: String!) { ingestArticle(input: {text: $t}) { article { id } } }"
    text = "Rovers beat United 2-1 on Tuesday.\n\n" * 100
    result = await SCHEMA.execute(asked, {"t": text}, Caller(await holding()))
    assert result.errors is None
    assert await refused(asked, t=text * 30) == ("article", len(text) * 30)
