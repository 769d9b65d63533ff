"""What happens in a match."""

from tests.asking import ask
from tests.builders import claim
from tests.worlds import ANN, LEVELLER, MATCH, OPENER, goal, world

SHOT = "shot:cup-2020-21/rovers-united/ann-berg-shot-1"


async def test_events_are_in_match_order_and_by_kind():
    told = await ask(
        """query ($id: ID!) { match(by: {id: $id}) { events { id }
             shots: events(kinds: [SHOT]) { ... on Shot { player { id } outcome bodyPart } } } }""",
        *world(),
        *goal(SHOT),
        claim(SHOT, "shotBy", ANN),
        id=MATCH,
    )
    assert [each["id"] for each in told["match"]["events"]] == [OPENER, LEVELLER, SHOT]
    assert told["match"]["shots"] == [
        {"player": {"id": ANN}, "outcome": "NO_GOAL", "bodyPart": None}
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
