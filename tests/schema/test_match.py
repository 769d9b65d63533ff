"""A match, its sides, its goals and its timeline."""

from graphsvc.model import NumberValue, TextValue
from tests.asking import ask
from tests.builders import claim
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
