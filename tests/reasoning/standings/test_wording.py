"""Numbers in words."""

from graphsvc.reasoning.standings.wording import matches, points


def test_one_is_no_plural():
    assert [points(1), points(0), matches(1), matches(2)] == [
        "1 point",
        "0 points",
        "1 match",
        "2 matches",
    ]
