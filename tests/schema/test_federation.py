"""The service as one of several that a gateway joins."""

import pytest
from graphql import GraphQLInterfaceType, build_schema, parse

from graphsvc.schema.federation import ENTITIES
from tests.asking import SCHEMA, answer, ask, holding, result_of
from tests.worlds import ANN, MATCH, ROVERS, world

ASK = """query ($known: [_Any!]!) { _entities(representations: $known) {
  __typename ... on Node { id } } }"""


def known(kind, label):
    return {"__typename": kind, "id": label}


def test_every_type_with_an_id_is_an_entity():
    schema = SCHEMA._schema
    node = schema.type_map["Node"]
    assert isinstance(node, GraphQLInterfaceType)
    assert set(ENTITIES) == {each.name for each in schema.get_possible_types(node)}


async def test_entities_are_found_in_the_order_asked():
    asked = [known("Player", ANN), known("Match", MATCH), known("Club", ROVERS)]
    told = await ask(ASK, *world(), known=asked)
    assert told["_entities"] == asked


async def test_what_is_no_node_of_the_graph_is_found_too():
    knowledge = await holding(*world())
    query = "query ($by: MatchBy!) { match(by: $by) { statements { nodes { id claims { id } } } } }"
    told = (await answer(knowledge, query, by={"id": MATCH}))["match"]["statements"]["nodes"][0]
    asked = [known("Statement", told["id"]), known("Claim", told["claims"][0]["id"])]
    assert (await answer(knowledge, ASK, known=asked))["_entities"] == asked


@pytest.mark.parametrize(
    "representation", [known("Club", "club:nowhere"), known("Club", ANN), known("Club", "")]
)
async def test_what_is_not_there_or_something_else_is_null(representation):
    assert (await ask(ASK, *world(), known=[representation]))["_entities"] == [None]


@pytest.mark.parametrize(
    ("representation", "message"),
    [
        (known("Ghost", "club:rovers"), "No entity of this service is called 'Ghost'"),
        ({"__typename": "Club"}, "A representation needs both"),
        ({"id": ROVERS}, "A representation needs both"),
        (known("Club", 5), "A representation needs both"),
        ("club:rovers", "A representation needs both"),
        ([], "A representation needs both"),
    ],
)
async def test_what_is_no_representation_is_an_error_of_its_own_place(representation, message):
    asked = [representation, known("Club", ROVERS)]
    result = await result_of(await holding(*world()), ASK, known=asked)
    assert result.data["_entities"] == [None, asked[1]]
    (error,) = result.errors
    assert error.message.startswith(message)
    assert error.path == ["_entities", 0]


async def test_representations_may_stand_in_the_document():
    club = f'{{__typename: "Club", id: "{ROVERS}"}}'
    query = f"{{ _entities(representations: [{club}]) {{ __typename }} }}"
    assert await ask(query, *world()) == {"_entities": [{"__typename": "Club"}]}


async def test_a_gateway_is_told_the_schema_with_its_keys():
    told = (await ask("{ _service { sdl } }"))["_service"]["sdl"]
    document = parse(told)
    keyed = {
        each.name.value
        for each in document.definitions
        for directive in getattr(each, "directives", None) or ()
        if directive.name.value == "key"
    }
    assert keyed == set(ENTITIES)
    assert "_entities" not in told
    assert "federation/v2" in told


def test_people_are_told_the_schema_without_what_gateways_ask_for():
    shown = build_schema(SCHEMA.as_str())
    assert [name for name in shown.type_map if name.startswith("_") and name[:2] != "__"] == []
    assert [name for name in shown.query_type.fields if name.startswith("_")] == []
