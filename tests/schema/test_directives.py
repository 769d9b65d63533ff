"""@cite, as clients see it."""

from graphql import build_schema, print_directive

from tests.asking import SCHEMA


def test_cite_stands_on_fields_and_operations_and_takes_a_number():
    cite = build_schema(SCHEMA.as_str()).get_directive("cite")
    assert [each.name for each in cite.locations] == ["FIELD", "QUERY", "MUTATION", "SUBSCRIPTION"]
    assert "first: Int = 3" in print_directive(cite)


def test_types_tell_the_terms_they_map_to():
    sdl = SCHEMA.as_str()
    assert 'type Article implements Entity & Subject & Node @term(iri: ["https://schema.' in sdl
    assert 'type Claim implements Node @term(iri: ["http://www.w3.org/ns/prov#Entity"])' in sdl
    assert 'enum EventStatus @term(iri: ["http://cv.iptc.org/newscodes/speventstatus/"])' in sdl
