"""What a caller may see of an error."""

import pytest
from graphql import GraphQLError

from graphsvc.errors import StoreBusy
from graphsvc.execution.errors import unforeseen
from graphsvc.knowledge import KnowledgeBase
from graphsvc.store.memory import MemoryStore
from tests.asking import names, result_of
from tests.builders import claim, introduced
from tests.worlds import ROVERS

CLAIMS = '{ club(by: {slug: "rovers"}) { statements { nodes { claims { stance } } } } }'


class Broken(MemoryStore):
    """A store whose evidence cannot be read."""

    def __init__(self, error):
        super().__init__()
        self.error = error

    async def evidence(self, statements, *, revision):
        raise self.error


async def asked_of(error):
    store = Broken(error)
    await store.append(introduced([claim(ROVERS, "country", "place:italy")]))
    result = await result_of(await KnowledgeBase.open(store, names()), CLAIMS)
    return result.errors[0]


async def test_python_words_stay_inside_and_are_logged(caplog):
    error = await asked_of(KeyError("secret"))
    assert error.message == "Internal error"
    assert error.path == ["club", "statements", "nodes", 0, "claims"]
    assert "secret" in caplog.text


async def test_what_we_raise_on_purpose_is_told():
    assert (await asked_of(StoreBusy("another process holds it"))).message.startswith("another")


@pytest.mark.parametrize(
    ("cause", "hidden"),
    [(None, False), (GraphQLError("x"), False), (StoreBusy("x"), False), (ValueError("x"), True)],
)
def test_only_the_unforeseen_is_hidden(cause, hidden):
    assert unforeseen(GraphQLError("x", original_error=cause)) is hidden


async def test_a_callers_mistake_is_not_logged(caplog):
    knowledge = await KnowledgeBase.open(MemoryStore(), names())
    result = await result_of(knowledge, "{ nothing }")
    assert "Cannot query field" in result.errors[0].message
    assert caplog.text == ""
