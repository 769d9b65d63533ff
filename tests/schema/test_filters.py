"""Conditions on plain values."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.schema.filters import DateFilter, IDFilter, IntFilter, StringFilter, id_of
from tests.builders import claim, view_of

ids = st.sampled_from(["club:a", "club:b", "club:c"])


@given(ids, st.lists(ids))
def test_an_id_is_wanted_or_unwanted_but_not_both(wanted, there):
    assert IDFilter(eq=wanted).accepts(*there) is not IDFilter(ne=wanted).accepts(*there)


def test_one_of_several_ids_is_enough():
    where = IDFilter(in_=["club:a", "club:b"])
    assert where.accepts("club:b", "club:c")
    assert not where.accepts("club:c", None)


@pytest.mark.parametrize(
    ("where", "wanted"),
    [
        (StringFilter(eq="Søren Çelik"), True),
        (StringFilter(eq="soren celik"), False),
        (StringFilter(in_=["Ann", "Søren Çelik"]), True),
        (StringFilter(contains="en Ç"), True),
        (StringFilter(starts_with="Çelik"), False),
        (StringFilter(like="soren celik"), True),
        (StringFilter(like="sorren celik"), True),
        (StringFilter(like="celki"), True),
        (StringFilter(like="soren clik"), True),
        (StringFilter(like="ann berg"), False),
        (StringFilter(like="xeu"), False),
        (StringFilter(starts_with="Sø", contains="x"), False),
    ],
)
def test_a_text_must_meet_all_that_is_given(where, wanted):
    assert where.accepts("Søren Çelik") is wanted


@pytest.mark.parametrize(
    ("where", "one", "named"),
    [
        (IDFilter(eq="a"), True, ["a"]),
        (IDFilter(in_=["a", "b"]), False, ["a", "b"]),
        (IDFilter(eq="a", in_=["b"]), False, []),
        (IDFilter(eq="a", ne="b"), False, ["a"]),
        (IDFilter(ne="b"), False, []),
    ],
)
def test_a_filter_tells_which_ids_it_names(where, one, named):
    assert (where.is_one, where.named) == (one, named)


@given(st.integers(-5, 5), st.integers(-5, 5))
def test_numbers_compare_as_numbers_do(bound, number):
    assert IntFilter(lt=bound).accepts(number) is (number < bound)
    assert IntFilter(lte=bound).accepts(number) is (number <= bound)
    assert IntFilter(gt=bound).accepts(number) is (number > bound)
    assert IntFilter(gte=bound).accepts(number) is (number >= bound)
    assert IntFilter(eq=bound).accepts(number) is not IntFilter(ne=bound).accepts(number)


def test_an_unknown_number_is_never_wanted():
    assert not IntFilter().accepts(None)


FIRST, SECOND, THIRD = (date(2020, 12, day) for day in (1, 2, 3))
WEEK = "2020-12-01/2020-12-07"


@pytest.mark.parametrize(
    ("where", "when", "wanted"),
    [
        (DateFilter(on=SECOND), "2020-12-02", True),
        (DateFilter(before=SECOND), "2020-12-02", False),
        (DateFilter(before=THIRD), "2020-12-02", True),
        (DateFilter(after=SECOND), "2020-12-02", False),
        (DateFilter(after=FIRST), "2020-12-02", True),
        (DateFilter(between=[THIRD, FIRST]), "2020-12-02", True),
        (DateFilter(between=[FIRST]), "2020-12-02", False),
        (DateFilter(on=SECOND), WEEK, True),
        (DateFilter(on=SECOND, include_uncertain=False), WEEK, False),
        (DateFilter(after=date(2020, 11, 30), include_uncertain=False), WEEK, True),
        (DateFilter(after=SECOND), "../2020-12-01", False),
        (DateFilter(), None, False),
        (DateFilter(), "some day", False),
    ],
)
def test_a_range_counts_where_one_of_its_days_is_wanted(where, when, wanted):
    assert where.accepts(when) is wanted


def test_nothing_has_no_id():
    club = view_of(claim("club:a", "country", "place:i")).node("club:a")
    assert (id_of(club), id_of(None)) == ("club:a", None)
