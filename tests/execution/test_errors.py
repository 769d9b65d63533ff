"""What a caller may see of an error."""

import pytest
from graphql import GraphQLError

from graphsvc.errors import NoAnswer, StoreBusy
from graphsvc.execution.errors import UNAVAILABLE, unforeseen
from graphsvc.knowledge import KnowledgeBase
from graphsvc.store.memory import MemoryStore
from tests.asking import holding, names, result_of
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


async def test_the_log_has_the_id_of_an_error_that_is_kept_inside(caplog):
    error = await asked_of(KeyError("secret"))
    assert error.extensions["code"] == "INTERNAL_SERVER_ERROR"
    assert f"[{error.extensions['id']}]" in caplog.text


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("{", "GRAPHQL_PARSE_FAILED"),
        ("fragment F on Query { __typename }", "OPERATION_RESOLUTION_FAILURE"),
        ("subscription { changed { id } }", "OPERATION_NOT_ALLOWED"),
        ("{ nothing }", "GRAPHQL_VALIDATION_FAILED"),
        ("query ($n: Int!) { players(first: $n) { totalCount } }", "BAD_USER_INPUT"),
        ("{ players(first: -1) { totalCount } }", "BAD_USER_INPUT"),
        ("query A { __typename } query B { __typename }", "BAD_USER_INPUT"),
    ],
)
async def test_every_error_has_a_code(query, code, caplog):
    result = await result_of(await KnowledgeBase.open(MemoryStore(), names()), query)
    assert [each.extensions["code"] for each in result.errors] == [code]
    assert caplog.text == ""


async def test_a_store_that_fails_has_a_code_of_its_own_and_where_it_is_stays_inside(caplog):
    error = await asked_of(StoreBusy("/data/graph.db: another process holds it"))
    assert error.extensions["code"] == "STORE_UNAVAILABLE"
    assert error.message == UNAVAILABLE
    assert error.path == ["club", "statements", "nodes", 0, "claims"]
    told = f"[{error.extensions['id']}]: /data/graph.db: another process holds it"
    assert told in caplog.text


async def test_what_we_raise_on_purpose_is_told():
    assert (await asked_of(NoAnswer("the model is silent"))).message == "the model is silent"


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


async def test_a_message_does_not_tell_all_of_a_long_name():
    name = "a" * 60_000
    result = await result_of(await holding(), f"{{ {name} }}")
    (error,) = result.errors
    assert error.message.startswith("Cannot query field 'aaa")
    assert len(error.message) < 1_100
