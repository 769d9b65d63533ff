"""Statements, who says them, and what speaks against them."""

from datetime import date

from graphsvc.model import (
    BooleanValue,
    Bound,
    Dataset,
    DateValue,
    EnumValue,
    NumberValue,
    Stance,
    TextValue,
)
from tests.asking import ask
from tests.builders import claim
from tests.worlds import MATCH, ROVERS, UNITED

VALUE = """ __typename ... on EntityValue { entity { id } } ... on TextValue { text language }
  ... on NumberValue { number bound unit } ... on DateValue { edtf precisionDays expression anchor }
  ... on ScoreValue { home away } ... on BooleanValue { boolean } ... on EnumValue { code } """


async def value_told(value):
    told = claim(MATCH, "weather", value)
    answer = await ask(
        f"query ($id: ID!) {{ statement(id: $id) {{ value {{ {VALUE} }} unknownValue }} }}",
        told,
        id=told.statement.id,
    )
    return answer["statement"]["value"], answer["statement"]["unknownValue"]


async def test_every_kind_of_value_has_its_type():
    assert (await value_told(ROVERS))[0] == {"__typename": "EntityValue", "entity": {"id": ROVERS}}
    assert (await value_told(TextValue("Nebel", "de")))[0]["language"] == "de"
    number = (await value_told(NumberValue(2.5, Bound.AT_LEAST, "m")))[0]
    assert number == {"__typename": "NumberValue", "number": 2.5, "bound": "AT_LEAST", "unit": "m"}
    assert (await value_told((2, 1)))[0] == {"__typename": "ScoreValue", "home": 2, "away": 1}
    assert (await value_told(BooleanValue(boolean=True)))[0]["boolean"] is True
    assert (await value_told(EnumValue("HEAD")))[0] == {"__typename": "EnumValue", "code": "HEAD"}


async def test_a_date_tells_how_many_days_it_leaves_open():
    told = DateValue("2020-12-01", "on Tuesday", date(2020, 12, 2))
    assert (await value_told(told))[0] == {
        "__typename": "DateValue",
        "edtf": "2020-12-01",
        "precisionDays": 1,
        "expression": "on Tuesday",
        "anchor": "2020-12-02",
    }
    assert (await value_told(DateValue("2020-12-07/2020-12-13")))[0]["precisionDays"] == 7
    assert (await value_told(DateValue("../2020-12-01")))[0]["precisionDays"] is None


async def test_a_value_that_the_source_leaves_open_is_null_on_purpose():
    assert await value_told(None) == (None, True)


async def test_a_statement_tells_everything_about_itself():
    told = claim(ROVERS, "memberOf", UNITED, since="may")
    answer = await ask(
        """query ($id: ID!) { statement(id: $id) { id text rank status modality basis confidence
             deprecationReason subject { id } property { name label iri singleValued }
             qualifiers { property { name } value { ... on TextValue { text } } }
             explanation { text premises { id } } } }""",
        told,
        id=told.statement.id,
    )
    statement = answer["statement"]
    assert statement["text"] == "Rovers plays for United, since: may."
    assert statement["property"]["singleValued"] is False
    assert statement["property"]["iri"] == ["https://schema.org/memberOf"]
    assert statement["qualifiers"] == [{"property": {"name": "since"}, "value": {"text": "may"}}]
    assert (statement["rank"], statement["status"]) == ("NORMAL", "ACCEPTED")
    assert statement["explanation"]["text"]
    assert statement["deprecationReason"] is None


async def test_claims_can_be_asked_by_their_stance():
    says = claim(ROVERS, "country", "place:italy")
    denies = claim(
        ROVERS, "country", "place:italy", source="article:two", stance=Stance.CONTRADICTS
    )
    answer = await ask(
        """query ($id: ID!) { statement(id: $id) { claims { stance }
             against: claims(stance: CONTRADICTS) { stance source { ... on Article { id } } }
             explanation { counterEvidence { stance } } } }""",
        says,
        denies,
        id=says.statement.id,
    )
    statement = answer["statement"]
    assert [each["stance"] for each in statement["claims"]] == ["SUPPORTS", "CONTRADICTS"]
    assert statement["against"] == [{"stance": "CONTRADICTS", "source": {"id": "article:two"}}]
    assert statement["explanation"]["counterEvidence"] == [{"stance": "CONTRADICTS"}]


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


async def test_a_dataset_is_a_source_too():
    told = claim(ROVERS, "country", "place:italy", source="dataset:squads")
    answer = await ask(
        """query ($id: ID!) { statement(id: $id) { claims { source { __typename
             ... on Dataset { id name licence url } } } } }""",
        Dataset("dataset:squads", "Squads", "CC0-1.0"),
        told,
        id=told.statement.id,
    )
    (found,) = answer["statement"]["claims"]
    assert found["source"] == {
        "__typename": "Dataset",
        "id": "dataset:squads",
        "name": "Squads",
        "licence": "CC0-1.0",
        "url": None,
    }


async def test_an_unknown_statement_is_null():
    assert await ask('{ statement(id: "statement:0") { text } }') == {"statement": None}
