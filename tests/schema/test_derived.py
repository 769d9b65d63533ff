"""Statements that follow, as they are shown."""

from tests.asking import answer, ask, holding, result_of
from tests.builders import claim
from tests.groups import LAST, group_d
from tests.worlds import MATCH, ROVERS, world

DERIVED = """query ($id: ID!) { match(by: {id: $id}) { halfTimeScore { text }
  statements(where: {basis: [DERIVED]}) { nodes {
    id text basis status claims { id } explanation { text rule { name } premises { text } } } }
  goals { id period } } }"""


async def test_what_follows_about_a_match_stands_among_its_statements():
    told = (await ask(DERIVED, *world(), id=MATCH))["match"]
    (half,) = told["statements"]["nodes"]
    assert half["text"] == "The half-time score of Rovers v United was 0-1."
    assert (half["basis"], half["status"], half["claims"]) == ("DERIVED", "ACCEPTED", [])
    assert half["explanation"]["rule"] == {"name": "goals of the first half"}
    assert len(half["explanation"]["premises"]) == 5
    assert [each["period"] for each in told["goals"]] == [1, 2]


async def test_it_is_found_again_by_its_id():
    knowledge = await holding(*world())
    told = await answer(knowledge, DERIVED, id=MATCH)
    (half,) = told["match"]["statements"]["nodes"]
    again = "query ($id: ID!) { node(id: $id) { id ... on Statement { text } } }"
    found = await answer(knowledge, again, id=half["id"])
    assert found["node"] == {"id": half["id"], "text": half["text"]}
    assert (await answer(knowledge, again, id="derived:0/match:none"))["node"] is None


async def test_a_half_that_follows_is_cited_by_the_minute():
    knowledge = await holding(*world())
    result = await result_of(
        knowledge,
        "query ($id: ID!) @cite { match(by: {id: $id}) { goals { id period } } }",
        id=MATCH,
    )
    cited = {tuple(each["path"]): each for each in result.extensions["citations"]}
    (minute,) = cited["match", "goals", 1, "period"]["statements"]
    assert "minute 79" in minute["text"]


async def test_a_round_that_follows_is_shown():
    query = "query ($id: ID!) { match(by: {id: $id}) { round } }"
    assert (await ask(query, *group_d(), id=LAST))["match"] == {"round": 6}
    assert (await ask(query, *world(), id=MATCH))["match"] == {"round": None}


async def test_the_campaign_after_a_counted_one_is_the_next():
    told = [
        *world(),
        claim(MATCH, "edition", "edition:cup-2020-21"),
        claim("edition:cup-2020-21", "season", "2020-21"),
        claim(ROVERS, "campaignNumber", 1, edition="edition:cup-2019-20"),
    ]
    query = """{ club(by: {slug: "rovers"}) { campaigns {
        edition { id } number statement { basis explanation { rule { name } } } } } }"""
    first, second = (await ask(query, *told))["club"]["campaigns"]
    assert (first["number"], first["statement"]["basis"]) == (1, "STATED")
    assert (second["number"], second["statement"]["basis"]) == (2, "DERIVED")
    assert second["statement"]["explanation"]["rule"]["name"] == "the next campaign"
