from datetime import date

from hypothesis import given
from hypothesis import strategies as st

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

values = st.one_of(
    st.builds(EntityValue),
    st.builds(TextValue),
    st.builds(NumberValue, number=st.integers(0, 10_000)),
    st.builds(DateValue),
    st.builds(ScoreValue, home=st.integers(0, 30), away=st.integers(0, 30)),
    st.builds(BooleanValue),
    st.builds(EnumValue),
)


@given(values)
def test_equal_values_have_one_key(value):
    assert type(value)(**{name: getattr(value, name) for name in value.__slots__}).key == value.key


def test_a_date_is_the_same_however_it_was_told():
    told = DateValue("2020-12-01", expression="Tuesday", anchor=date(2020, 12, 2))
    assert told.key == DateValue("2020-12-01").key


def test_a_count_and_a_lower_limit_are_two_values():
    assert NumberValue(1).key != NumberValue(1, Bound.AT_LEAST).key


def test_a_whole_number_is_the_same_as_its_float():
    assert NumberValue(79).key == NumberValue(79.0).key


def test_the_sides_of_a_score_do_not_swap():
    assert ScoreValue(1, 0).key != ScoreValue(0, 1).key


def test_values_of_different_kinds_differ_though_they_look_alike():
    kinds = [TextValue("1"), NumberValue(1), EnumValue("1"), DateValue("1"), EntityValue("1")]
    assert len({value.key for value in kinds}) == len(kinds)
