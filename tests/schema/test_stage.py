"""A stage: its edition, clubs and matches."""

from tests.asking import ask
from tests.builders import claim
from tests.groups import AJAX, ATALANTA, EDITION, STAGE, group_d, setting
from tests.worlds import MATCH

SLUG = STAGE.partition(":")[2]


async def test_a_stage_knows_its_edition_clubs_and_matches():
    told = await ask(
        """query ($slug: String!) { stage(by: {slug: $slug}) { id phase edition { id }
             clubs { id } matches(first: 2, where: {club: {eq: "club:ajax"}}) { totalCount
               nodes { date } } } }""",
        *group_d(),
        slug=SLUG,
    )
    stage = told["stage"]
    assert (stage["id"], stage["phase"]) == (STAGE, "GROUP")
    assert stage["edition"] == {"id": EDITION}
    assert [each["id"] for each in stage["clubs"]][:2] == [AJAX, ATALANTA]
    assert stage["matches"]["totalCount"] == 6
    assert stage["matches"]["nodes"][0] == {"date": "2020-10-21"}


async def test_a_stage_that_nobody_tells_the_edition_of_has_it_in_its_id():
    final = "stage:champions-league-2020-21/final"
    told = await ask(
        "query ($id: ID!) { stage(by: {id: $id}) { edition { id } phase } }",
        *setting(),
        claim(MATCH, "stage", final),
        id=final,
    )
    assert told["stage"] == {"edition": {"id": EDITION}, "phase": "ROUND"}
