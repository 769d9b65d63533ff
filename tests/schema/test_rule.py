"""The rules that explanations name."""

from tests.asking import ask
from tests.groups import STAGE, group_d


async def test_a_rule_says_what_it_is():
    told = await ask(
        "query ($id: ID!) { stage(by: {id: $id}) { table { rows { explanation "
        "{ rule { id name description } } } } } }",
        *group_d(),
        id=STAGE,
    )
    rule = told["stage"]["table"]["rows"][0]["explanation"]["rule"]
    assert rule["id"] == "rule:table-from-results"
    assert rule["name"] == "table from results"
    assert rule["description"].endswith(".")
