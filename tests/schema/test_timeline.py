"""The goals of a match in order, each in a line."""

from tests.asking import ask
from tests.worlds import BO, MATCH, ROVERS, goal, played


async def test_the_timeline_leaves_out_what_is_unknown():
    told = await ask(
        "query ($id: ID!) { match(by: {id: $id}) { timeline { text minute score { text } } } }",
        *played(score=(3, 0)),
        *goal("goal:x/own", club=ROVERS, at="5", scorer=BO, shotType="OWN_GOAL"),
        *goal("goal:x/lost", club=ROVERS),
        id=MATCH,
    )
    assert [each["text"] for each in told["match"]["timeline"]] == ["5' Bo Li (own goal)", "Goal"]
