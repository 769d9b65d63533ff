"""Goals of a match."""

from tests.asking import ask
from tests.worlds import LEVELLER, MATCH, OPENER, world


async def test_goals_come_in_match_order_unless_another_is_asked():
    told = await ask(
        """query ($id: ID!) { match(by: {id: $id}) { goals { id }
             byMinute: goals(orderBy: [{field: MINUTE, direction: DESC}]) { id } } }""",
        *world(),
        id=MATCH,
    )
    assert [each["id"] for each in told["match"]["goals"]] == [OPENER, LEVELLER]
    assert [each["id"] for each in told["match"]["byMinute"]] == [LEVELLER, OPENER]
