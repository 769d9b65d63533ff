"""What follows if some results came in."""

import pytest

from tests.asking import ask, refusal
from tests.groups import LAST, STAGE, group_d, match_of
from tests.worlds import MATCH, played

QUERY = """query ($results: [ResultInput!]!, $stage: ID!) { stage(by: {id: $stage}) {
  scenario(results: $results) { table { on rows { rank club { name } points { value bound } } }
    effects { club { name } effect conditional target { name } statement { basis text }
      condition { match { id } club { name } outcomes } }
    explanation { text steps { text } } } } }"""
OPEN = group_d(until="2020-12-01")
DRAWN = {"match": LAST, "outcome": "TIE"}


async def scenario(*results, told=OPEN):
    return (await ask(QUERY, *told, results=results, stage=STAGE))["stage"]["scenario"]


async def test_a_draw_sends_atalanta_through_whatever_else_happens():
    found = await scenario(DRAWN)
    liverpool, atalanta = sorted(found["effects"], key=lambda each: each["conditional"])
    assert (liverpool["club"]["name"], liverpool["condition"]) == ("Liverpool", [])
    assert atalanta["condition"] == [
        {"match": {"id": LAST}, "club": {"name": "Atalanta"}, "outcomes": ["WIN", "TIE"]}
    ]
    assert atalanta["statement"]["basis"] == "DERIVED"
    rows = {each["club"]["name"]: each["points"]["value"] for each in found["table"]["rows"]}
    assert rows == {"Liverpool": 12, "Atalanta": 9, "Ajax": 8, "Midtjylland": 1}


async def test_a_score_decides_by_goals_too():
    other = {"match": match_of("midtjylland", "liverpool"), "score": {"home": 0, "away": 3}}
    found = await scenario({"match": LAST, "score": {"home": 1, "away": 0}}, other)
    assert [(each["rank"], each["club"]["name"]) for each in found["table"]["rows"]] == [
        (1, "Liverpool"),
        (2, "Ajax"),
        (3, "Atalanta"),
        (4, "Midtjylland"),
    ]
    assert {each["club"]["name"] for each in found["effects"]} == {"Liverpool", "Ajax"}


async def test_another_result_may_be_supposed_for_a_match_that_is_over():
    found = await scenario({"match": LAST, "club": "club:ajax", "outcome": "WIN"}, told=group_d())
    assert [each["club"]["name"] for each in found["table"]["rows"]][:2] == ["Liverpool", "Ajax"]
    assert {each["club"]["name"] for each in found["effects"]} == {"Liverpool", "Ajax"}


@pytest.mark.parametrize(
    ("result", "message"),
    [
        ({"match": MATCH, "outcome": "TIE"}, "is no match of this stage"),
        ({"match": LAST}, "Give a `score`, or an `outcome`"),
        ({"match": LAST, "outcome": "UNDECIDED"}, "Give a `score`, or an `outcome`"),
        ({"match": LAST, "outcome": "WIN"}, "Give `club`, one of the sides."),
        ({"match": LAST, "outcome": "WIN", "club": "club:liverpool"}, "one of the sides."),
        ({"match": LAST, "score": {"home": -1, "away": 0}}, "no negative goals"),
        ({"match": LAST, "score": {"home": 1, "away": 0}, "outcome": "TIE"}, "do not agree"),
    ],
)
async def test_what_is_no_result_of_the_stage_is_refused(result, message):
    told = await refusal(QUERY, *OPEN, *played(), results=[result], stage=STAGE)
    assert message in told


async def test_a_match_has_one_result():
    told = await refusal(QUERY, *OPEN, results=[DRAWN, DRAWN], stage=STAGE)
    assert "once" in told
