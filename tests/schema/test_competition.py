"""Competitions, stages, grounds and cities."""

from tests.asking import ask
from tests.builders import claim
from tests.worlds import MATCH, ROVERS, UNITED, played, world


async def test_where_and_in_what_a_match_is_played():
    told = await ask(
        """query ($id: ID!) { match(by: {id: $id}) { venue { name homeOf { name } } city { name }
             competition { editions { id }
               edition(season: "2020-21") { name } none: edition(season: "1") { id } }
             edition { id } stage { name phase } round } }""",
        *played(),
        claim(MATCH, "venue", "venue:park"),
        claim(MATCH, "locationCity", "place:town"),
        claim(MATCH, "edition", "edition:cup-2020-21"),
        claim("edition:cup-2020-21", "competition", "competition:cup"),
        claim("edition:cup-2020-21", "season", "2020-21"),
        claim(MATCH, "stage", "stage:cup-2020-21/last"),
        claim(MATCH, "roundNumber", 5),
        claim(ROVERS, "homeVenue", "venue:park"),
        id=MATCH,
    )
    match = told["match"]
    assert match["venue"] == {"name": "Park", "homeOf": [{"name": "Rovers"}]}
    assert match["city"] == {"name": "Town"}
    assert match["competition"]["edition"] == {"name": "Cup 2020 21"}
    assert match["competition"]["none"] is None
    assert match["competition"]["editions"] == [match["edition"]]
    assert match["stage"] == {"name": "Last", "phase": "ROUND"}
    assert match["round"] == 5


async def test_an_edition_has_its_matches_stages_and_clubs():
    cup, group = "edition:cup-2020-21", "stage:cup-2020-21/a"
    told = await ask(
        """query ($asOf: AsOf) { competition(by: {slug: "cup"}) { edition(season: "2020-21") {
             season competition { id } stages { id } clubs { id } matches { nodes { id } }
             open: matches(where: {status: [PRE_EVENT]}, asOf: $asOf) { totalCount } } } }""",
        *world(),
        claim(cup, "competition", "competition:cup"),
        claim(MATCH, "edition", cup),
        claim(group, "edition", cup),
        asOf={"validAt": "2020-11-30"},
    )
    assert told["competition"]["edition"] == {
        "season": "2020-21",
        "competition": {"id": "competition:cup"},
        "stages": [{"id": group}],
        "clubs": [{"id": ROVERS}, {"id": UNITED}],
        "matches": {"nodes": [{"id": MATCH}]},
        "open": {"totalCount": 1},
    }
