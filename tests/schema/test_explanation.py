"""What speaks for a statement, and what against."""

from tests.asking import ask
from tests.builders import claim
from tests.worlds import MATCH


async def test_what_says_a_rival_value_is_counter_evidence():
    one = claim(MATCH, "finalScore", (1, 1))
    other = claim(MATCH, "finalScore", (2, 1), source="article:two")
    answer = await ask(
        """query ($id: ID!) { statement(id: $id) { explanation { counterEvidence {
             statement { text } extraction { agent version rule confidence at } } } } }""",
        one,
        other,
        id=one.statement.id,
    )
    (against,) = answer["statement"]["explanation"]["counterEvidence"]
    assert against["statement"]["text"] == "Rovers United ended 2-1."
    assert against["extraction"]["rule"] == "test"
