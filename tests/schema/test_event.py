"""What happens in a match."""

from tests.asking import ask
from tests.builders import claim
from tests.worlds import ANN, LEVELLER, MATCH, OPENER, UNITED, goal, world

SHOT = "shot:cup-2020-21/rovers-united/ann-berg-shot-1"


async def test_events_are_in_match_order_and_by_kind():
    told = await ask(
        """query ($id: ID!) { match(by: {id: $id}) { events { id sequence }
             shots: events(kinds: [SHOT]) { ... on Shot {
               player { id } club { id } outcome bodyPart } } } }""",
        *world(),
        *goal(SHOT),
        claim(SHOT, "shotBy", ANN),
        claim(ANN, "memberOf", UNITED),
        id=MATCH,
    )
    assert [(each["id"], each["sequence"]) for each in told["match"]["events"]] == [
        (OPENER, 1),
        (LEVELLER, 2),
        (SHOT, None),
    ]
    assert told["match"]["shots"] == [
        {"player": {"id": ANN}, "club": {"id": UNITED}, "outcome": "NO_GOAL", "bodyPart": None}
    ]


CARD = "card:cup-2020-21/rovers-united/ann-berg-1"
CHANGE = "substitution:cup-2020-21/rovers-united/bo-li-1"


async def test_cards_and_substitutions_stand_among_the_goals():
    told = await ask(
        """query ($id: ID!) { match(by: {id: $id}) { events { __typename id minute }
             cards: events(kinds: [CARD]) { ... on Card { colour } } } }""",
        *world(),
        *goal(CARD, at="70", cardColour="RED"),
        *goal(CHANGE, at="60"),
        id=MATCH,
    )
    events = [(each["__typename"], each["id"]) for each in told["match"]["events"]]
    assert events == [
        ("Goal", OPENER),
        ("Substitution", CHANGE),
        ("Card", CARD),
        ("Goal", LEVELLER),
    ]
    assert told["match"]["cards"] == [{"colour": "RED"}]
