"""Everything in the schema says what it is."""

from graphql import GraphQLEnumType, GraphQLSchema, build_schema

from graphsvc.schema import club, match
from graphsvc.schema.descriptions import docs_of
from tests.asking import SCHEMA


def described() -> GraphQLSchema:
    return build_schema(SCHEMA.as_str())


def undescribed(schema):
    for name, type_ in schema.type_map.items():
        if name.startswith("__") or name in {"Int", "Float", "String", "Boolean", "ID"}:
            continue
        yield name, type_
        parts = type_.values if isinstance(type_, GraphQLEnumType) else getattr(type_, "fields", {})
        for part, told in parts.items():
            yield f"{name}.{part}", told
            for argument, asked in getattr(told, "args", {}).items():
                yield f"{name}.{part}({argument})", asked


def test_nothing_goes_without_a_description():
    assert [name for name, told in undescribed(described()) if not told.description] == []


def test_arguments_of_directives_are_described_too():
    cite = described().get_directive("cite")
    assert cite.description
    assert cite.args["first"].description


def test_a_field_is_described_by_its_docstring_on_one_line():
    assert docs_of(match.Match)["attendance"] == "How many watched."
    assert docs_of(club.Club)["goals"] == "Goals that count for it."
    assert "\n" not in "".join(docs_of(match.Match).values())


def test_classes_that_are_not_ours_say_nothing():
    assert docs_of(int) == {}
