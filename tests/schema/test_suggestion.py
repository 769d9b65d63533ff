"""Search as you type."""

from tests.asking import ask
from tests.worlds import ROVERS, world


async def test_suggestions_are_of_the_kinds_asked():
    query = 'query ($k: [EntityKind!]) { suggest(prefix: "ro", kinds: $k) { text entity { id } } }'
    told = await ask(query, *world(), k=["CLUB"])
    assert told["suggest"] == [{"text": "Rovers", "entity": {"id": ROVERS}}]
