"""The values that a statement can have."""

from datetime import date

from graphsvc.model import (
    BooleanValue,
    Bound,
    DateValue,
    EnumValue,
    NumberValue,
    TextValue,
)
from tests.asking import ask
from tests.builders import claim
from tests.worlds import MATCH, ROVERS

VALUE = """ __typename ... on EntityValue { entity { id } } ... on TextValue { text language }
  ... on NumberValue { number bound unit } ... on DateValue { edtf precisionDays expression anchor }
  ... on ScoreValue { home away } ... on BooleanValue { boolean } ... on EnumValue { code iri } """


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
    told, _ = await value_told(EnumValue("POST_EVENT"))
    iri = "http://cv.iptc.org/newscodes/speventstatus/post-event"
    assert told == {"__typename": "EnumValue", "code": "POST_EVENT", "iri": iri}


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
