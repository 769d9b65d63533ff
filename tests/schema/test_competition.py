"""Competitions, stages, grounds and cities."""

from tests.asking import ask
from tests.builders import claim
from tests.worlds import MATCH, ROVERS, played


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
