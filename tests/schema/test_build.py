"""The schema as it is promised."""

from pathlib import Path

from graphql import build_schema

import graphsvc.schema
from graphsvc.model import EntityKind, enums
from tests.asking import SCHEMA

COMMITTED = Path(graphsvc.schema.__file__).parent / "schema.graphql"


def test_the_committed_schema_is_the_one_that_is_served():
    served = SCHEMA.as_str()
    committed = COMMITTED.read_text(encoding="utf-8").rstrip("\n")
    assert committed == served, (
        "the schema has changed: `graphsvc schema > graphsvc/schema/schema.graphql`"
    )


def test_enums_have_the_words_of_the_vocabulary():
    schema = build_schema(SCHEMA.as_str())
    assert set(schema.get_type("EntityKind").values) == set(EntityKind.__members__)
    shown = [getattr(enums, name, None) for name in schema.type_map]
    assert sum(each is not None for each in shown) == 30


def test_lookups_take_exactly_one_of_their_fields():
    schema = build_schema(SCHEMA.as_str())
    assert all(schema.get_type(f"{name}By").is_one_of for name in ("Club", "Player", "Match"))


def test_an_operation_that_does_not_cite_is_not_watched():
    assert [type(each).__name__ for each in SCHEMA.get_extensions()] == [
        "Pinned",
        "Observed",
        "Guarded",
        "Chosen",
        "Checked",
        "Priced",
        "Divided",
        "Citations",
    ]
