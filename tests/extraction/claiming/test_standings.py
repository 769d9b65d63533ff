"""What an article claims about tables."""

import pytest

from graphsvc.model import Basis, Stance
from tests.extraction.claiming.claims import about, claimed, qualified, quotes, values

LEAD = "Ajax beat PSV 2-1 at home in the Eredivisie on Friday."
SCOPE = {"edition": "edition:eredivisie-2020-21", "validFrom": "date 2021-03-12"}


def test_a_place_holds_in_its_table_from_the_day_of_the_match_on(names):
    (claim,) = about(claimed(LEAD, "Twente stay third.", names=names), "club", "rank")
    assert (claim.statement.subject, claim.statement.value.number) == ("club:twente", 3)
    assert qualified(claim.statement.qualifiers) == SCOPE
    assert (claim.basis, claim.stance) == (Basis.STATED, Stance.SUPPORTS)


def test_who_moved_into_a_place_is_denied_it_until_then(names):
    found = claimed(LEAD, "Ajax moved up to second place on 50 points.", names=names)
    _, before, _ = about(found, "club", "rank")
    assert (before.stance, before.basis) == (Stance.CONTRADICTS, Basis.IMPLIED)
    assert qualified(before.statement.qualifiers)["validTo"] == "date 2021-03-12"
    assert [quote.exact for quote in before.quotes] == ["moved up to second place"]


def test_points_are_claimed_in_total_and_between_two_clubs(names):
    text = "Ajax moved up to second place on 50 points, a point above Twente."
    found = claimed(LEAD, text, names=names)
    assert values(found, "club", "points") == ["number 50 EXACT "]
    (apart,) = about(found, "club", "pointsAheadOf")
    assert (apart.statement.subject, apart.statement.value.number) == ("club:ajax", 1)
    assert qualified(apart.statement.qualifiers) == {"club": "club:twente", **SCOPE}
    assert quotes(found, "club", "pointsAheadOf") == [["a point above Twente"]]


def test_of_another_table_nothing_is_claimed(names):
    text = "Roma are third in Serie A, a point above Lazio."
    found = claimed(LEAD, text, names=names)
    assert values(found, "club", "rank") == values(found, "club", "pointsAheadOf") == []


@pytest.mark.parametrize(
    ("verb", "denied"),
    [
        ("climbed to", ["number 4 EXACT ", "number 3 AT_MOST "]),
        ("moved up to", ["number 4 EXACT ", "number 3 AT_MOST "]),
        ("dropped to", ["number 4 EXACT ", "number 5 AT_LEAST "]),
        ("moved down to", ["number 4 EXACT ", "number 5 AT_LEAST "]),
        ("returned to", ["number 4 EXACT "]),
    ],
)
def test_who_climbed_was_not_above_before_and_who_dropped_not_below(names, verb, denied):
    found = claimed(
        "Ajax beat PSV 2-1 in the Eredivisie on Friday.",
        f"Ajax {verb} fourth place in the table.",
        names=names,
    )
    told = about(found, "club", "rank")
    against = [each for each in told if each.stance is Stance.CONTRADICTS]
    assert [each.statement.value.key for each in against] == denied
