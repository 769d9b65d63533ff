"""Gaps as they are shown."""

from tests.asking import ask
from tests.builders import claim
from tests.worlds import NEXT, world


async def test_a_gap_points_at_the_words_that_come_closest():
    told = await ask(
        """query ($id: ID!) { match(by: {id: $id}) { gaps {
             id property { name } hint { quote }
             bestKnown { ... on DateValue { edtf }
               ... on EntityValue { entity { name } } } } } }""",
        *world(),
        claim(NEXT, "venue", "venue:park", caption=True),
        id=NEXT,
    )
    gaps = {each["property"]["name"]: each for each in told["match"]["gaps"]}
    assert gaps["date"]["bestKnown"] == {"edtf": "2020-12-07/2020-12-13"}
    assert gaps["venue"]["bestKnown"] == {"entity": {"name": "Park"}}
    assert gaps["venue"]["hint"] == {"quote": "A picture."}
    assert gaps["competition"]["hint"] is None
    assert gaps["competition"]["id"] == f"gap:{NEXT}/competition"
