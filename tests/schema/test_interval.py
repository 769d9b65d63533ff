"""When something holds, as far as it is told."""

import pytest

from graphsvc.schema.interval import Interval, interval_of
from tests.builders import claim, day, view_of


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ({}, None),
        ({"validFrom": "2020-12-01"}, Interval("2020-12-01", None)),
        ({"validTo": "2020-12"}, Interval(None, "2020-12")),
        ({"validAt": "2020-12-01"}, Interval("../2020-12-01", "2020-12-01/..")),
        ({"asOf": "2020-11-28/2020-11-29"}, Interval("../2020-11-29", "2020-11-28/..")),
        ({"validAt": "../2020-12-01"}, None),
        (
            {"validFrom": "2020-09", "validAt": "2020-12-01"},
            Interval("2020-09", "2020-12-01/.."),
        ),
    ],
)
def test_an_interval_has_the_sides_that_are_told(told, wanted):
    when = {name: day(each) for name, each in told.items()}
    (record,) = view_of(claim("club:a", "rank", 2, **when)).statements
    assert interval_of(record) == wanted
