"""Asking the schema: of records of our own making, and of the seed article."""

from functools import cache
from pathlib import Path

from graphsvc.execution import executable_schema
from graphsvc.knowledge import KnowledgeBase
from graphsvc.reference import Names, load_names
from graphsvc.schema import Caller
from graphsvc.store.memory import MemoryStore
from tests.builders import introduced

ROOT = Path(__file__).parents[1]
SEED = next((ROOT / "seeds" / "articles").glob("*.txt")).read_text(encoding="utf-8")
SCHEMA = executable_schema()


@cache
def names() -> Names:
    return load_names(ROOT / "seeds" / "reference")


async def holding(*records) -> KnowledgeBase:
    """A knowledge base that holds some records, in one commit."""
    store = MemoryStore()
    if records:
        await store.append(introduced(records))
    return await KnowledgeBase.open(store, names())


async def holding_seed() -> KnowledgeBase:
    """A knowledge base that has taken in the seed article."""
    knowledge = await holding()
    await knowledge.ingest(SEED)
    return knowledge


async def result_of(knowledge, query, **variables):
    """What an operation comes to, errors and extensions included."""
    return await SCHEMA.execute(query, variable_values=variables, context_value=Caller(knowledge))


async def answer(knowledge, query, **variables):
    """The data of an operation that has no errors."""
    result = await result_of(knowledge, query, **variables)
    assert result.errors is None
    return result.data


async def ask(query, *records, **variables):
    """The data of an operation on a graph of some records."""
    return await answer(await holding(*records), query, **variables)


async def refusal(query, *records, **variables):
    """The one error of an operation on a graph of some records."""
    result = await result_of(await holding(*records), query, **variables)
    (error,) = result.errors
    return error.message
