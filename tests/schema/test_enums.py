"""The vocabulary's words as GraphQL enums."""

import pytest
from graphql import build_schema

from graphsvc.schema.enums import ENUMS, mark_enums
from tests.asking import SCHEMA


@pytest.fixture(scope="module")
def served():
    """The schema as clients read it."""
    return build_schema(SCHEMA.as_str())


@pytest.mark.parametrize("enum", ENUMS)
def test_an_enum_has_the_words_of_the_vocabulary(enum, served):
    assert set(served.get_type(enum.__name__).values) == set(enum.__members__)


def test_marking_twice_changes_nothing():
    before = SCHEMA.as_str()
    mark_enums()
    assert SCHEMA.as_str() == before
