"""Scores: at the end, at half-time, after each goal."""

from tests.asking import ask
from tests.worlds import MATCH, world


async def test_half_time_and_running_score_are_told_where_they_are_certain():
    told = await ask(
        "query ($id: ID!) { match(by: {id: $id}) { halfTimeScore { text home away } "
        "goals { scoreAfter { text } against { slug } } } }",
        *world(),
        id=MATCH,
    )
    assert told["match"]["halfTimeScore"] == {"text": "0-1", "home": 0, "away": 1}
    assert told["match"]["goals"] == [
        {"scoreAfter": {"text": "0-1"}, "against": {"slug": "rovers"}},
        {"scoreAfter": {"text": "1-1"}, "against": {"slug": "united"}},
    ]
