"""When a player is told to be at a club."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.reasoning.checks.spells import clashing, is_national, on_days, spell
from graphsvc.rules.edtf import EVER, Span, span
from tests.builders import claim, day, entity, view_of
from tests.worlds import ANN, ROVERS, UNITED

FIRST, LAST = date(2020, 7, 1), date(2021, 6, 30)


@pytest.mark.parametrize(
    ("when", "days"),
    [
        ({}, None),
        ({"validAt": "2020-12-01"}, span("2020-12-01")),
        ({"validFrom": "2020-07-01"}, Span(FIRST, None)),
        ({"validTo": "2021-06-30"}, Span(None, LAST)),
        ({"validFrom": "2020-07-01", "validTo": "2021-06-30"}, Span(FIRST, LAST)),
    ],
)
def test_a_membership_is_told_for_a_day_a_time_or_neither(when, days):
    told = {name: day(edtf) for name, edtf in when.items()}
    ann = view_of(claim(ANN, "memberOf", ROVERS, **told)).node(ANN)
    assert spell(ann.memberships[0]) == days


def test_only_clubs_of_the_same_day_clash():
    told = [
        claim(ANN, "memberOf", ROVERS, validAt=day("2020-12-01")),
        claim(ANN, "memberOf", UNITED, validAt=day("2020-12-01"), caption=True),
        claim(ANN, "memberOf", "club:third", validAt=day("2021-12-01")),
        claim(ANN, "memberOf", "club:fourth"),
    ]
    ann = view_of(*told).node(ANN)
    assert [(a.club.id, b.club.id) for a, b in clashing(ann)] == [(ROVERS, UNITED)]
    assert [m.club.id for m in on_days(ann, span("2020-12-01"))] == [ROVERS, UNITED]
    assert list(on_days(ann, EVER)) == []


def test_a_national_team_goes_by_the_name_of_its_country():
    told = [entity("place:italy"), entity("club:italy", "Italy")]
    told += [claim("club:italy", "country", "place:italy"), claim(ROVERS, "country", "place:italy")]
    view = view_of(*told)
    assert is_national(view.node("club:italy"))
    assert not is_national(view.node(ROVERS))


def clash(one, other, **more):
    """Whether he is told to be at two clubs on one day."""
    told = [claim(ANN, "memberOf", ROVERS, **one), claim(ANN, "memberOf", UNITED, **other, **more)]
    return any(True for _ in clashing(view_of(*told).node(ANN)))


starts = st.dates(date(2020, 1, 1), date(2020, 3, 1)).map(lambda each: day(each.isoformat()))


@given(starts, starts)
def test_a_spell_without_an_end_ends_as_another_begins(one, other):
    assert clash({"validFrom": one}, {"validFrom": other}) is (one == other)
    since = {"validFrom": min(one, other, key=lambda each: each.edtf)}
    later = {"validAt": max(one, other, key=lambda each: each.edtf)}
    assert clash(since, later) is (one == other)


def test_a_spell_with_an_end_does_not():
    season = {"validFrom": day("2020-07-01"), "validTo": day("2021-06-30")}
    assert clash(season, {"validAt": day("2020-12-01")})
    assert not clash(season, {"validAt": day("2020-12-01")}, teamKind="national")


def test_what_may_have_ended_says_nothing_of_a_later_day():
    ann = view_of(claim(ANN, "memberOf", ROVERS, validFrom=day("2020-07-01"))).node(ANN)
    assert list(on_days(ann, span("2020-12-01"))) == []
