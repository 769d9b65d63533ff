"""How far a club came."""

from graphsvc.model import EnumValue, NumberValue
from tests.asking import ask
from tests.builders import claim, entity
from tests.worlds import ROVERS, world

LAST, BEFORE = "edition:cup-2019-20", "edition:cup-2018-19"


async def test_of_several_phases_the_last_one_counts():
    told = await ask(
        """query ($id: ID!) { club(by: {id: $id}) { campaigns { number reached
             edition { id season competition { id } } statement { property { name } } } } }""",
        *world(),
        entity("competition:cup"),
        claim(ROVERS, "reachedPhase", EnumValue("QUARTER_FINAL"), edition=LAST),
        claim(ROVERS, "reachedPhase", EnumValue("ELIMINATION"), edition=LAST),
        claim(ROVERS, "campaignNumber", NumberValue(2), edition=LAST),
        claim(ROVERS, "campaignNumber", NumberValue(1), edition=BEFORE),
        claim(ROVERS, "reachedPhase", EnumValue("FINAL"), edition="club:united"),
        id=ROVERS,
    )
    cup = {"id": "competition:cup"}
    assert told["club"]["campaigns"] == [
        {
            "number": 1,
            "reached": None,
            "edition": {"id": BEFORE, "season": "2018-19", "competition": cup},
            "statement": {"property": {"name": "campaignNumber"}},
        },
        {
            "number": 2,
            "reached": "QUARTER_FINAL",
            "edition": {"id": LAST, "season": "2019-20", "competition": cup},
            "statement": {"property": {"name": "reachedPhase"}},
        },
    ]
