"""Scalars, as clients see them."""

from graphql import build_schema

from tests.asking import SCHEMA


def test_texts_of_a_fixed_form_are_scalars_with_their_specification():
    schema = build_schema(SCHEMA.as_str())
    assert schema.get_type("EdtfDate").specified_by_url.startswith("https://www.loc.gov")
    assert str(schema.get_type("Match").fields["date"].type) == "EdtfDate"
    assert str(schema.get_type("Goal").fields["minute"].type) == "MatchMinute"
