"""Firsts."""

from graphsvc.model import EnumValue, NumberValue
from tests.asking import ask
from tests.builders import claim, day
from tests.worlds import ANN, MATCH, ROVERS, UNITED, world

FIRSTS = """query ($id: ID!, $asOf: AsOf) { club(by: {id: $id}) { milestones(asOf: $asOf) {
  text club { id } player { id } match { id } date statement { property { name } } } } }"""


async def firsts(*records, club=ROVERS, **asked):
    return (await ask(FIRSTS, *world(), *records, id=club, **asked))["club"]["milestones"]


def first_win():
    return claim(
        ROVERS,
        "milestone",
        EnumValue("FIRST_EVER_WIN"),
        competition="competition:cup",
        match=MATCH,
    )


def first_goal(number=1):
    return claim(ANN, "goalCountFor", NumberValue(number), club=UNITED, asOf=day("2020-12-01"))


async def test_a_club_s_first_tells_its_match():
    (told,) = await firsts(first_win())
    assert told["text"].startswith("Rovers had a first ever win")
    assert (told["club"], told["player"]) == ({"id": ROVERS}, None)
    assert (told["match"], told["date"]) == ({"id": MATCH}, "2020-12-01")
    assert told["statement"]["property"]["name"] == "milestone"


async def test_a_player_s_first_goal_for_a_club_is_a_first_of_the_club():
    (told,) = await firsts(first_goal(), club=UNITED)
    assert (told["player"], told["match"]) == ({"id": ANN}, {"id": MATCH})
    assert await firsts(first_goal(2), club=UNITED) == []
    assert await firsts(first_goal()) == []


async def test_of_a_first_goal_that_is_not_known_the_match_is_not_known():
    other = claim("player:carl", "scored", "x")
    told = claim("player:carl", "goalCountFor", NumberValue(1), club=UNITED)
    own = claim("goal:x", "scorer", "player:carl"), claim("goal:x", "creditedTo", UNITED)
    (found,) = await firsts(other, told, *own, club=UNITED)
    assert (found["match"], found["date"]) == (None, None)


async def test_a_day_takes_those_until_then():
    assert await firsts(first_win(), asOf={"validAt": "2020-11-30"}) == []
    assert len(await firsts(first_win(), asOf={"validAt": "2020-12-01"})) == 1
