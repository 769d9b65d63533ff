"""When a player is told to be at a club."""

from datetime import date

import pytest

from graphsvc.reasoning.checks.spells import clashing, is_national, on_days, spell
from graphsvc.rules.edtf import Span, span
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
    assert list(on_days(ann, None)) == []


def test_a_national_team_goes_by_the_name_of_its_country():
    told = [entity("place:italy"), entity("club:italy", "Italy")]
    told += [claim("club:italy", "country", "place:italy"), claim(ROVERS, "country", "place:italy")]
    view = view_of(*told)
    assert is_national(view.node("club:italy"))
    assert not is_national(view.node(ROVERS))
