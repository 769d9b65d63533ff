"""Cards: whose, which, when, and for which side he played."""

from datetime import UTC, datetime

import pytest

from tests.asking import answer, ask, holding
from tests.builders import claim
from tests.worlds import ANN, MATCH, ROVERS, UNITED, goal, world

CARD = f"card:{MATCH[6:]}/ann-berg-1"
QUESTION = """query ($id: ID!) { node(id: $id) { ... on Card { name minute period colour
  player { id } club { id } match { id } evidence { quote } gaps { property { name } } } } }"""


async def test_a_card_tells_whose_it_is_which_one_and_when():
    told = [
        *goal(CARD, at="70", cardColour="SECOND_YELLOW"),
        claim(CARD, "period", 2),
        claim(CARD, "shownTo", ANN),
        claim(ANN, "memberOf", UNITED),
    ]
    card = (await ask(QUESTION, *world(), *told, id=CARD))["node"]
    assert (card["colour"], card["minute"], card["period"]) == (
        "SECOND_YELLOW",
        "70",
        2,
    )
    assert (card["player"], card["club"]) == ({"id": ANN}, {"id": UNITED})
    assert card["match"] == {"id": MATCH}
    assert card["evidence"]
    assert card["gaps"] == []


@pytest.mark.parametrize("clubs", [(), (ROVERS, UNITED), ("club:elsewhere",)])
async def test_whose_side_he_was_on_is_null_where_nobody_tells_of_one_of_the_two(clubs):
    told = [claim(CARD, "shownTo", ANN), *(claim(ANN, "memberOf", club) for club in clubs)]
    card = (await ask(QUESTION, *world(), *goal(CARD), *told, id=CARD))["node"]
    assert card["club"] is None


async def test_what_nobody_tells_of_a_card_is_null_and_a_gap():
    card = (await ask(QUESTION, *world(), *goal(CARD), id=CARD))["node"]
    assert (card["player"], card["colour"], card["minute"]) == (None, None, None)
    gaps = [each["property"]["name"] for each in card["gaps"]]
    assert gaps == ["shownTo", "cardColour", "minute"]


FIRST = """Ajax 2-1 PSV

Ajax beat PSV 2-1 in the Eredivisie on Sunday.

Erik Berg was sent off in the 70th minute. Jon Roe came on for Bo Li on the hour.
"""
SECOND = """PSV lose at Ajax

PSV lost 2-1 at Ajax in the Eredivisie on Sunday.

Erik Berg of PSV was dismissed for a second booking. Bo Li made way for Jon Roe.
"""
EVENTS = """{ matches { nodes { events(kinds: [CARD, SUBSTITUTION]) { minute evidence { quote }
  ... on Card { player { name } colour }
  ... on Substitution { on { name } off { name } } } } } }"""


async def test_two_articles_on_one_card_and_one_change_tell_of_one_each():
    knowledge = await holding()
    for text in (FIRST, SECOND):
        await knowledge.ingest(text, published=datetime(2021, 3, 14, 20, tzinfo=UTC))
    (match,) = (await answer(knowledge, EVENTS))["matches"]["nodes"]
    change, card = match["events"]
    assert (change["on"], change["off"]) == ({"name": "Jon Roe"}, {"name": "Bo Li"})
    assert (card["player"], card["colour"]) == ({"name": "Erik Berg"}, "SECOND_YELLOW")
    assert (change["minute"], card["minute"]) == ("60", "70")
    assert {each["quote"] for each in card["evidence"]} >= {
        "Erik Berg was sent off",
        "Erik Berg of PSV was dismissed",
    }
