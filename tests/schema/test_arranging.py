"""In which order the fields of a type are listed."""

from graphql import build_schema

from graphsvc.schema.arranging import in_order
from tests.asking import SCHEMA


def test_what_names_a_thing_comes_first_then_its_own_then_what_all_have():
    fields = ["id", "kind", "name", "statements", "slug", "founded", "squad"]
    shared = {"id", "kind", "name", "statements", "slug"}
    told = ["id", "name", "slug", "founded", "squad", "kind", "statements"]
    assert in_order(fields, shared) == told


def test_the_schema_is_served_in_that_order():
    club = build_schema(SCHEMA.as_str()).get_type("Club")
    first = list(club.fields)[:6]
    assert first == ["id", "name", "slug", "description", "country", "founded"]
