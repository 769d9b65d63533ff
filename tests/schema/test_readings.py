"""Words of the seed that can be read in two ways, as users see them."""

import pytest

from tests.asking import answer, holding_seed

AMBIGUOUS = """{ conflicts(kinds: [AMBIGUOUS_SCOPE, AMBIGUOUS_TIME]) { nodes {
  id kind open why accepted { id }
  statements { id text status rank deprecationReason claims { evidence { quote } } } } } }"""
SETTLE = """mutation ($input: ResolveConflictInput!) { resolveConflict(input: $input) {
  statement { status rank } decision userErrors { code } } }"""
ABOUT = """{ club(by: {slug: "midtjylland"}) { conflicts { nodes { kind } }
  statements(where: {property: {eq: "recentForm"}}) { nodes { rank conflicts { kind } } } } }"""


@pytest.fixture
async def seed():
    return await holding_seed()


async def readings(knowledge):
    return (await answer(knowledge, AMBIGUOUS))["conflicts"]["nodes"]


async def settle(knowledge, conflict, side):
    accept = conflict["statements"][side]["id"]
    given = {"conflict": conflict["id"], "accept": accept, "comment": "the reporter said so"}
    told = (await answer(knowledge, SETTLE, input=given))["resolveConflict"]
    assert told["userErrors"] == []
    return told["statement"]


async def test_the_scope_of_a_run_and_the_year_of_a_campaign_can_be_read_in_two_ways(seed):
    found = {each["kind"]: each for each in await readings(seed)}
    assert set(found) == {"AMBIGUOUS_SCOPE", "AMBIGUOUS_TIME"}
    for kind, words in (
        ("AMBIGUOUS_SCOPE", "lost its previous four matches"),
        ("AMBIGUOUS_TIME", "last year"),
    ):
        conflict = found[kind]
        likely, other = conflict["statements"]
        assert (likely["status"], likely["rank"]) == ("ACCEPTED", "NORMAL")
        assert (other["status"], other["rank"]) == ("REJECTED", "DEPRECATED")
        assert other["deprecationReason"] == "AMBIGUOUS_READING"
        assert words in other["claims"][0]["evidence"][0]["quote"]
        assert conflict["accepted"]["id"] == likely["id"]
        assert conflict["open"]
        assert "the likelier reading answers" in conflict["why"]


async def test_either_reading_may_be_accepted_and_the_other_one_after_that(seed):
    for conflict in await readings(seed):
        for side in (1, 0, 1):
            told = await settle(seed, conflict, side)
            assert told == {"status": "ACCEPTED", "rank": "PREFERRED"}
            (now,) = [each for each in await readings(seed) if each["id"] == conflict["id"]]
            assert now["accepted"]["id"] == conflict["statements"][side]["id"]
            left = now["statements"][1 - side]
            assert (left["rank"], left["deprecationReason"]) == ("DEPRECATED", "AMBIGUOUS_READING")
            assert not now["open"]


async def test_they_are_listed_with_their_club_and_with_their_statements(seed):
    club = (await answer(seed, ABOUT))["club"]
    assert "AMBIGUOUS_SCOPE" in {each["kind"] for each in club["conflicts"]["nodes"]}
    told = club["statements"]["nodes"]
    assert sorted(each["rank"] for each in told) == ["DEPRECATED", "NORMAL"]
    assert [each["conflicts"] for each in told] == [[{"kind": "AMBIGUOUS_SCOPE"}]] * 2
