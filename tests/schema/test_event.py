"""What happens in a match."""

from tests.asking import ask
from tests.builders import claim
from tests.worlds import ANN, LEVELLER, MATCH, OPENER, goal, world

SHOT = "shot:cup-2020-21/rovers-united/ann-berg-shot-1"


async def test_events_are_goals_then_shots_by_kind():
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
