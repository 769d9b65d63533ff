"""A match, its sides, its goals and its timeline."""

from graphsvc.model import NumberValue, TextValue
from tests.asking import ask
from tests.builders import claim, day
from tests.worlds import MATCH, NEXT, played, world


async def test_a_fixture_has_no_score_yet():
    told = await ask(
        "query ($id: ID!) { match(by: {id: $id}) { status score { text } halfTimeScore { text } "
        "goals { id } home { outcome } } }",
        *world(),
        id=NEXT,
    )
    assert told["match"] == {
        "status": "PRE_EVENT",
        "score": None,
        "halfTimeScore": None,
        "goals": [],
        "home": {"outcome": "UNDECIDED"},
    }


async def test_who_led_it_and_how_many_watched_are_no_gaps_once_they_are_told():
    told = await ask(
        "query ($id: ID!) { match(by: {id: $id}) "
        "{ attendance referee gaps { property { label } } } }",
        *played(),
        claim(MATCH, "attendance", NumberValue(3944)),
        claim(MATCH, "referee", TextValue("Jon Roe")),
        id=MATCH,
    )
    assert (told["match"]["attendance"], told["match"]["referee"]) == (3944, "Jon Roe")
    gaps = {gap["property"]["label"] for gap in told["match"]["gaps"]}
    assert gaps
    assert not {"attendance", "referee"} & gaps


async def test_a_match_is_told_as_it_stood_on_a_day():
    query = """query ($id: ID!, $asOf: AsOf) { match(by: {id: $id}) {
      status(asOf: $asOf) timeline(asOf: $asOf) { minute } } }"""
    told = await ask(query, *world(), id=MATCH, asOf={"validAt": "2020-11-30"})
    assert told["match"] == {"status": "PRE_EVENT", "timeline": []}
    told = await ask(query, *world(), id=MATCH, asOf={"validAt": "2020-12-01"})
    assert told["match"]["status"] == "POST_EVENT"
    assert [each["minute"] for each in told["match"]["timeline"]] == ["13", "79"]
    told = await ask(query, *world(), id=MATCH, asOf={"knownAt": "2020-01-01T00:00:00Z"})
    assert told["match"] == {"status": "PRE_EVENT", "timeline": []}


async def test_scores_beyond_ninety_minutes_are_told():
    told = await ask(
        """query ($id: ID!) { match(by: {id: $id}) { kickoff extraTimeScore { text }
             shootOutScore { text } aggregateScore { text } } }""",
        *world(),
        claim(MATCH, "kickoff", day("2020-12-01T21:00:00+01:00")),
        claim(MATCH, "extraTimeScore", (2, 2)),
        claim(MATCH, "shootOutScore", (5, 4)),
        claim(MATCH, "aggregateScore", (3, 3)),
        id=MATCH,
    )
    assert told["match"] == {
        "kickoff": "2020-12-01T21:00:00+01:00",
        "extraTimeScore": {"text": "2-2"},
        "shootOutScore": {"text": "5-4"},
        "aggregateScore": {"text": "3-3"},
    }
