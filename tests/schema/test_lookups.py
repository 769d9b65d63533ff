"""Finding one thing by what is known of it."""

from dataclasses import replace

import pytest

from tests.asking import ask, refusal
from tests.builders import article
from tests.worlds import ANN, MATCH, ROVERS, world

FIXTURE = '{home: "Rovers", away: "united", date: "2020-12-01"}'


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ('club(by: {id: "club:rovers"})', ROVERS),
        ('club(by: {slug: "rovers"})', ROVERS),
        ('club(by: {name: "ROVERS"})', ROVERS),
        ('player(by: {id: "player:ann-berg"})', ANN),
        ('player(by: {slug: "ann-berg"})', ANN),
        ('player(by: {name: "ánn berg"})', ANN),
        (f'match(by: {{id: "{MATCH}"}})', MATCH),
        ('match(by: {slug: "cup-2020-21/rovers-united"})', MATCH),
        (f"match(by: {{fixture: {FIXTURE}}})", MATCH),
        ('match(by: {fixture: {home: "Rovers", away: "united", season: "1999"}})', None),
        ('match(by: {fixture: {home: "Rovers", away: "Nobody"}})', None),
        ('club(by: {id: "player:ann-berg"})', None),
        ('club(by: {name: "Nobody"})', None),
        ('article(by: {id: "article:one"})', "article:one"),
        ('article(by: {url: "https://example.org/two"})', "article:two"),
        ('article(by: {url: "https://example.org/none"})', None),
    ],
)
async def test_a_thing_is_found_or_null(query, found):
    told = await ask(
        f"{{ it: {query} {{ id }} }}",
        article("one"),
        replace(article("two"), url="https://example.org/two"),
        *world(),
    )
    assert (told["it"] and told["it"]["id"]) == found


async def test_an_article_is_found_by_its_hash_in_any_case():
    digest = article("one").sha256.upper()
    told = await ask(
        "query ($d: String!) { article(by: {sha256: $d}) { id } }", article("one"), d=digest
    )
    assert told["article"] == {"id": "article:one"}


@pytest.mark.parametrize("by", ["{}", '{id: "a", slug: "b"}', "{id: null}"])
async def test_exactly_one_way_to_look_up_is_taken(by):
    assert "ClubBy" in await refusal(f"{{ club(by: {by}) {{ id }} }}")
