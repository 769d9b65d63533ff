"""Of the vocabulary as a whole."""

from dataclasses import fields, is_dataclass
from enum import StrEnum
from inspect import isclass
from typing import get_args

import pytest

from graphsvc import model
from graphsvc.model import Record, Value, enums

CLASSES = [each for each in map(model.__dict__.get, model.__all__) if is_dataclass(each)]
ENUMS = [
    each
    for each in vars(enums).values()
    if isclass(each) and each.__module__ == "graphsvc.model.enums"
]


@pytest.mark.parametrize("cls", CLASSES)
def test_values_are_frozen(cls):
    assert cls.__dataclass_params__.frozen


@pytest.mark.parametrize("cls", ENUMS)
def test_a_word_of_a_list_is_written_as_it_is_named(cls):
    assert issubclass(cls, StrEnum)
    assert all(member.value == member.name for member in cls)


@pytest.mark.parametrize("cls", [*get_args(Record), *get_args(Value)])
def test_no_field_collides_with_the_name_of_the_class_in_the_log(cls):
    assert "type" not in {field.name for field in fields(cls)}
