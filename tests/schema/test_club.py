"""Clubs and players: their matches and goals."""

from tests.asking import ask
from tests.builders import claim, day
from tests.worlds import ANN, BO, LEVELLER, MATCH, NEXT, OPENER, ROVERS, goal, world


async def test_a_club_has_matches_and_goals_for_and_against():
    told = await ask(
        """query ($id: ID!) { club(by: {id: $id}) { name slug kind
             matches { nodes { id } } goals { nodes { id } count { value bound } }
             goalsConceded { nodes { id } } country { name } homeVenue { name } } }""",
        *world(),
        claim(ROVERS, "country", "place:italy"),
        id=ROVERS,
    )
    club = told["club"]
    assert (club["name"], club["slug"], club["kind"]) == ("Rovers", "rovers", "CLUB")
    assert [each["id"] for each in club["matches"]["nodes"]] == [MATCH, NEXT]
    assert club["goals"] == {
        "nodes": [{"id": LEVELLER}],
        "count": {"value": 1, "bound": "AT_LEAST"},
    }
    assert club["goalsConceded"]["nodes"] == [{"id": OPENER}]
    assert (club["country"], club["homeVenue"]) == ({"name": "Italy"}, None)


async def test_a_goal_of_no_known_club_is_conceded_by_nobody():
    told = await ask(
        "query ($id: ID!) { club(by: {id: $id}) { goalsConceded { totalCount } } }",
        *world(),
        *goal("goal:lost"),
        id=ROVERS,
    )
    assert told["club"]["goalsConceded"]["totalCount"] == 1


SQUAD = """query ($id: ID!, $asOf: AsOf, $where: PlayerFilter) { club(by: {id: $id}) {
  squad(asOf: $asOf, where: $where) { nodes { player { id } statement { status } } } } }"""


async def squad(**asked):
    told = await ask(
        SQUAD,
        *world(),
        claim(BO, "memberOf", ROVERS, validFrom=day("2020-09-01")),
        claim(ANN, "memberOf", ROVERS, validAt=day("2020-12-01"), caption=True),
        claim("player:carl", "memberOf", ROVERS, validFrom=day("2021-01-01")),
        id=ROVERS,
        **asked,
    )
    nodes = told["club"]["squad"]["nodes"]
    return {each["player"]["id"]: each["statement"]["status"] for each in nodes}


async def test_a_squad_is_of_a_day_and_tells_what_is_not_verified():
    everybody = {ANN: "UNVERIFIED", BO: "ACCEPTED", "player:carl": "ACCEPTED"}
    assert await squad() == everybody
    assert await squad(asOf={"validAt": "2020-12-01"}) == {ANN: "UNVERIFIED", BO: "ACCEPTED"}
    assert await squad(asOf={"validAt": "2020-08-01"}) == {}
    assert await squad(asOf={"knownAt": "2020-01-01T00:00:00Z"}) == {}
    assert await squad(where={"minGoals": 1}) == {ANN: "UNVERIFIED", BO: "ACCEPTED"}


async def test_a_club_s_matches_are_asked_as_they_stood_on_a_day():
    query = """query ($id: ID!, $asOf: AsOf) { club(by: {id: $id}) {
      matches(where: {status: [PRE_EVENT]}, asOf: $asOf) { nodes { id } }
      undecided: matches(where: {outcome: [UNDECIDED]}, asOf: $asOf) { totalCount } } }"""
    told = await ask(query, *world(), id=ROVERS, asOf={"validAt": "2020-11-01"})
    assert [each["id"] for each in told["club"]["matches"]["nodes"]] == [MATCH, NEXT]
    assert told["club"]["undecided"]["totalCount"] == 2
    told = await ask(query, *world(), id=ROVERS)
    assert [each["id"] for each in told["club"]["matches"]["nodes"]] == [NEXT]


async def test_form_is_of_the_last_matches_that_are_over_newest_first():
    earlier = [
        claim("match:early", "homeTeam", ROVERS),
        claim("match:early", "awayTeam", "club:city"),
        claim("match:early", "winner", ROVERS),
        claim("match:early", "date", day("2020-11-01")),
    ]
    query = """query ($id: ID!, $last: Int, $asOf: AsOf) { club(by: {id: $id}) {
      form(last: $last, asOf: $asOf) { outcome match { id } } } }"""
    told = await ask(query, *world(), *earlier, id=ROVERS, last=5)
    assert [each["outcome"] for each in told["club"]["form"]] == ["TIE", "WIN"]
    assert len((await ask(query, *world(), *earlier, id=ROVERS, last=1))["club"]["form"]) == 1
    asked = {"last": 5, "asOf": {"validAt": "2020-11-30"}}
    told = await ask(query, *world(), *earlier, id=ROVERS, **asked)
    assert [each["match"]["id"] for each in told["club"]["form"]] == ["match:early"]


async def test_the_year_a_club_was_founded_in_is_told():
    told = await ask(
        "query ($id: ID!) { club(by: {id: $id}) { founded } }",
        *world(),
        claim(ROVERS, "founded", 1907),
        id=ROVERS,
    )
    assert told["club"]["founded"] == 1907
