"""Clubs against each other."""

from graphsvc.model import Dataset, TextValue
from tests.asking import ask, refusal
from tests.builders import claim
from tests.worlds import MATCH, NEXT, ROVERS, UNITED, fixture, played, world

MEETINGS = """query ($clubs: [ID!]!, $where: MatchFilter, $asOf: AsOf, $first: Int) {
  headToHead(clubs: $clubs, where: $where, asOf: $asOf) {
    clubs { id } matches(first: $first) { id } ties { value bound explanation { text } }
    wins { club { id } wins { value bound } }
    goals { key { group value } count { value bound } sample { id } } } }"""
BOTH = [UNITED, ROVERS]


async def met(*records, clubs=BOTH, first=50, **asked):
    return (await ask(MEETINGS, *records, clubs=clubs, first=first, **asked))["headToHead"]


async def test_clubs_are_answered_in_the_order_asked():
    told = await met(*world(), *fixture())
    assert [each["id"] for each in told["clubs"]] == BOTH
    assert [each["club"]["id"] for each in told["wins"]] == BOTH
    assert [each["key"][0]["value"] for each in told["goals"]] == BOTH
    assert [each["id"] for each in told["matches"]] == [MATCH, NEXT]
    assert told["ties"] == {
        "value": 1,
        "bound": "AT_LEAST",
        "explanation": {"text": "By 1 match that is known; there may be others."},
    }
    assert [each["count"] for each in told["goals"]] == [{"value": 1, "bound": "AT_LEAST"}] * 2


async def test_all_meetings_of_a_complete_edition_are_the_whole():
    cup, fixtures = "edition:cup-2020-21", Dataset("dataset:f", "f", complete=("matches",))
    told = [
        fixtures,
        claim(cup, "season", TextValue("2020-21"), source=fixtures.id),
        claim(MATCH, "edition", cup, source=fixtures.id),
        *played(score=(2, 1)),
    ]
    found = await met(*told, where={"edition": {"eq": cup}})
    assert [each["wins"] for each in found["wins"]] == [
        {"value": 0, "bound": "EXACT"},
        {"value": 1, "bound": "EXACT"},
    ]
    assert (found["ties"]["value"], found["ties"]["bound"]) == (0, "EXACT")
    assert [each["count"]["value"] for each in found["goals"]] == [1, 2]


async def test_a_day_and_a_page_leave_some_out():
    told = await met(*world(), *fixture(), asOf={"validAt": "2020-12-02"})
    assert [each["id"] for each in told["matches"]] == [MATCH]
    assert (await met(*world(), *fixture(), first=1))["matches"] == [{"id": MATCH}]
    before = await met(*world(), asOf={"validAt": "2020-11-30"})
    assert (before["matches"], before["ties"]["value"]) == ([], 0)


async def test_matches_against_others_are_left_out():
    other = [
        claim("match:2020-21/x", "homeTeam", ROVERS),
        claim("match:2020-21/x", "awayTeam", "club:city"),
        claim("match:2020-21/x", "finalScore", (2, 2)),
    ]
    told = await met(*played(score=(2, 1)), *other)
    assert [each["id"] for each in told["matches"]] == [MATCH]
    everybody = await met(*played(score=(2, 1)), *other, clubs=[*BOTH, "club:city"])
    assert len(everybody["matches"]) == 2
    assert (everybody["ties"]["value"], everybody["ties"]["bound"]) == (1, "AT_LEAST")


async def test_two_clubs_that_are_there_must_be_named():
    query = "query ($clubs: [ID!]!) { headToHead(clubs: $clubs) { ties { value } } }"
    unknown = await refusal(query, *world(), clubs=[ROVERS, "club:nobody"])
    assert unknown == "No club has the id 'club:nobody': take one from `clubs`."
    lonely = await refusal(query, *world(), clubs=[ROVERS, ROVERS])
    assert lonely == "`clubs` must name two clubs or more, each once."
