from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import NamedNode

from graphsvc.export.rdf.values import details, link, term_of
from graphsvc.model import (
    BooleanValue,
    Bound,
    DateValue,
    EntityValue,
    EnumValue,
    NumberValue,
    ScoreValue,
    TextValue,
)
from tests.export.exported import BASE

XSD = "http://www.w3.org/2001/XMLSchema#"
NODE = NamedNode("https://example.org/node")


@pytest.mark.parametrize(
    ("value", "text", "datatype"),
    [
        (NumberValue(3), "3", f"{XSD}integer"),
        (NumberValue(2.5), "2.5", f"{XSD}double"),
        (DateValue("2020-12-01"), "2020-12-01", f"{XSD}date"),
        (DateValue("2020-12-02T06:00:00+08:00"), "2020-12-02T06:00:00+08:00", f"{XSD}dateTime"),
        (DateValue("../2020-12-01"), "../2020-12-01", "http://id.loc.gov/datatypes/edtf/EDTF"),
        (ScoreValue(2, 0), "2-0", "https://graphsvc.example/ns/score"),
        (BooleanValue(boolean=True), "true", f"{XSD}boolean"),
    ],
)
def test_a_value_is_a_literal_of_its_kind(value, text, datatype):
    term = term_of(value, BASE)
    assert (term.value, term.datatype.value) == (text, datatype)


def test_an_entity_is_its_address_and_a_word_its_term():
    assert term_of(EntityValue("club:a"), BASE).value == "https://example.org/football/club:a"
    assert term_of(EnumValue("WIN"), BASE).value == (
        "http://cv.iptc.org/newscodes/speventoutcome/win"
    )


@given(st.text(st.characters(exclude_categories=["Cs"])), st.none() | st.text(max_size=8))
def test_any_text_is_taken_in_any_language(text, language):
    assert term_of(TextValue(text, language), BASE).value == text


def test_what_the_term_does_not_tell_is_told_beside():
    number = NumberValue(3, Bound.AT_LEAST, "goals")
    when = DateValue("2020-12-01", "on Tuesday", date(2020, 12, 2))
    told = {each.object.value.rpartition("/")[2] for each in details(NODE, number)}
    assert told == {"AT_LEAST", "goals"}
    assert [each.object.value for each in details(NODE, when)] == ["on Tuesday", "2020-12-02"]
    assert not list(details(NODE, NumberValue(3)))


def test_an_address_that_is_none_stays_a_text():
    assert type(link("https://example.org/")).__name__ == "NamedNode"
    assert type(link("on request")).__name__ == "Literal"
