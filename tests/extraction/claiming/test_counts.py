"""What an article claims about the whole count of a scorer."""

import pytest

from graphsvc.model import Alternative, Ambiguity, Bound
from tests.extraction.claiming.claims import about, alternatives, claimed, qualified, values

LEAD = "Ajax beat PSV 2-1 at home in the Eredivisie on Friday."
FOR_AJAX = {"club": "club:ajax", "asOf": "date 2021-03-12"}
IN_SEASON = {**FOR_AJAX, "edition": "edition:eredivisie-2020-21"}
BARE = "Erik Berg scored his {} goal."


def test_a_first_goal_for_a_club_makes_the_count_exact(names):
    found = claimed(LEAD, "Erik Berg scored his first goal for Ajax.", names=names)
    (claim,) = about(found, "player", "goalCountFor")
    count = claim.statement.value
    assert (count.number, count.bound) == (1, Bound.EXACT)
    assert qualified(claim.statement.qualifiers) == FOR_AJAX
    assert [quote.exact for quote in claim.quotes] == ["his first goal for Ajax"]
    assert alternatives(found, "player", "goalCountFor") == []


@pytest.mark.parametrize(
    ("nth", "likely", "other"), [("first", FOR_AJAX, IN_SEASON), ("3rd", IN_SEASON, FOR_AJAX)]
)
def test_a_bare_count_is_of_the_club_or_of_the_season_and_neither_is_believed(
    names, nth, likely, other
):
    found = claimed(LEAD, BARE.format(nth), names=names)
    (claim,) = about(found, "player", "goalCountFor")
    (perhaps,) = alternatives(found, "player", "goalCountFor")
    assert qualified(claim.statement.qualifiers) == likely
    assert qualified(perhaps.statement.qualifiers) == other
    assert perhaps.extraction.alternative == Alternative(claim.statement.id, Ambiguity.SCOPE)
    assert claim.extraction.confidence < 0.5


@pytest.mark.parametrize(
    "text",
    [
        "Erik Berg scored his first goal for a year.",
        "Erik Berg scored his first goal of the match.",
        "Erik Berg headed his first goal in the 12th minute and his second goal in the 60th.",
    ],
)
def test_a_count_of_something_else_counts_nothing(names, text):
    assert values(claimed(LEAD, text, names=names), "player", "goalCountFor") == []
