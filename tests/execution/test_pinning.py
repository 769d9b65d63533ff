"""Each operation is answered at the revision it began with."""

from graphsvc.knowledge import KnowledgeBase
from graphsvc.schema import Caller, Context
from graphsvc.store.memory import MemoryStore
from tests.asking import SCHEMA, answer, names
from tests.builders import claim, introduced
from tests.worlds import ROVERS

TOLD = claim(ROVERS, "country", "place:italy")
LATER = claim(ROVERS, "country", "place:italy", source="article:two")


async def test_claims_that_come_in_meanwhile_are_left_out():
    store = MemoryStore()
    await store.append(introduced([TOLD]))
    knowledge = await KnowledgeBase.open(store, names())
    context = Context(Caller(knowledge))
    await store.append(introduced([LATER]))
    await knowledge.catch_up()
    assert len(await context.claims.load(TOLD.statement.id)) == 1
    context.pin()
    assert len(await context.claims.load(TOLD.statement.id)) == 2


async def test_two_operations_of_one_connection_have_contexts_of_their_own():
    knowledge = await KnowledgeBase.open(MemoryStore(), names())
    assert (await answer(knowledge, "{ stats { articles } }"))["stats"]["articles"] == 0
    result = await SCHEMA.execute("{ stats { articles } }", context_value=Caller(knowledge))
    assert result.errors is None


async def test_a_node_that_is_not_there_goes_by_its_id():
    knowledge = await KnowledgeBase.open(MemoryStore(), names())
    assert Context(Caller(knowledge)).name_of("club:nobody") == "club:nobody"
