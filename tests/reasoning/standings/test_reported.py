"""What sources state of a table."""

from datetime import date

import pytest

from graphsvc.model import Bound, TableBasis
from tests.groups import (
    AJAX,
    ATALANTA,
    LIVERPOOL,
    MIDTJYLLAND,
    REPORT,
    group_d,
    points,
    ranks,
    setting,
    standing,
    table,
)


def test_what_sources_state_is_reported_and_no_more():
    found = table(*setting(), *group_d(), *REPORT, basis=TableBasis.REPORTED)
    assert ranks(found) == {ATALANTA: 2, AJAX: None, LIVERPOOL: None, MIDTJYLLAND: None}
    assert points(found)[MIDTJYLLAND] == (1, Bound.EXACT)
    (ahead,) = found.rows[0].relative
    assert (ahead.to.id, ahead.difference) == (AJAX, 1)


@pytest.mark.parametrize("on", [date(2020, 11, 30), date(2020, 12, 9)])
def test_a_standing_holds_from_its_day_until_the_nextplayed(on):
    found = table(*group_d(), *REPORT, on=on, basis=TableBasis.REPORTED)
    assert set(ranks(found).values()) == {None}


def test_the_newest_standing_counts():
    older = standing(ATALANTA, "rank", 3, since="2020-11-25", source="article:older")
    found = table(*setting(), *group_d(), older, *REPORT, basis=TableBasis.REPORTED)
    assert ranks(found)[ATALANTA] == 2
