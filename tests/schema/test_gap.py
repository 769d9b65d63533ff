"""Gaps as they are shown."""

from tests.asking import ask
from tests.builders import claim
from tests.worlds import NEXT, OPENER, world


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


async def test_gaps_of_the_whole_graph_are_asked_for_by_kind_and_subject():
    query = """query ($subject: ID, $kinds: [EntityKind!]) {
        gaps(subject: $subject, kinds: $kinds) { totalCount nodes { subject { id } } } }"""
    everything = await ask(query, *world())
    goals = await ask(query, *world(), kinds=["GOAL"])
    one = await ask(query, *world(), subject=NEXT)
    assert everything["gaps"]["totalCount"] > one["gaps"]["totalCount"] > 0
    assert {each["subject"]["id"] for each in one["gaps"]["nodes"]} == {NEXT}
    assert {each["subject"]["id"] for each in goals["gaps"]["nodes"]} == {OPENER}
