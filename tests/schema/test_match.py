"""A match, its sides, its goals and its timeline."""

from tests.asking import ask
from tests.worlds import NEXT, world


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
