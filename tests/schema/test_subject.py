"""What all nodes can be asked: statements, names, mentions."""

from tests.asking import ask
from tests.worlds import world


async def test_statements_about_a_node_are_filtered_and_paged():
    told = await ask(
        """query ($id: ID!) { match(by: {id: $id}) { statements(first: 1,
             where: {property: {in: ["homeTeam", "awayTeam"]}}) {
               totalCount nodes { property { name } } pageInfo { hasNextPage } } } }""",
        *world(),
        id="match:cup-2020-21/rovers-united",
    )
    found = told["match"]["statements"]
    assert found["totalCount"] == 2
    assert found["nodes"] == [{"property": {"name": "homeTeam"}}]
    assert found["pageInfo"] == {"hasNextPage": True}
