"""What an article claims about firsts."""

import pytest

from graphsvc.model import Basis
from tests.extraction.claiming.claims import about, claimed, qualified, quotes, values

DRAW = "Ajax drew 1-1 at home to Roma in Group D of the Champions League on Friday."
WIN = "Ajax beat PSV 2-1 at home in the Eredivisie on Friday."


def test_a_first_point_is_a_milestone_and_counts(names):
    text = "Ajax took its first point in the Champions League.", "It was a historic point for Ajax."
    found = claimed(DRAW, *text, names=names)
    (claim,) = about(found, "club", "milestone")
    assert claim.statement.value.code == "FIRST_EVER_POINT"
    assert qualified(claim.statement.qualifiers) == {
        "competition": "competition:champions-league",
        "match": "match:champions-league-2020-21/ajax-roma",
    }
    assert quotes(found, "club", "milestone") == [
        ["its first point in the Champions League", "a historic point for Ajax"]
    ]
    before, since = about(found, "club", "points")
    assert (before.statement.value.number, since.statement.value.number) == (0, 1)
    assert before.basis is since.basis is Basis.IMPLIED
    assert "validTo" in qualified(before.statement.qualifiers)
    assert qualified(since.statement.qualifiers) == {
        "stage": "stage:champions-league-2020-21/group-d",
        "validFrom": "date 2021-03-12",
    }


def test_the_first_win_of_a_season_leaves_none_before(names):
    found = claimed(WIN, "Ajax claimed their first win of the season.", names=names)
    assert values(found, "club", "milestone") == ["code FIRST_WIN"]
    (claim,) = about(found, "club", "won")
    assert claim.statement.value.number == 0
    assert qualified(claim.statement.qualifiers) == {
        "edition": "edition:eredivisie-2020-21",
        "validTo": "date 2021-03-12",
    }


def test_a_first_win_that_was_sought_and_not_had_leaves_none(names):
    found = claimed(DRAW, "Ajax sought its first win in the competition.", names=names)
    assert values(found, "club", "milestone") == []
    (claim,) = about(found, "club", "won")
    assert qualified(claim.statement.qualifiers)["asOf"] == "date 2021-03-12"


@pytest.mark.parametrize(
    ("lead", "text"),
    [
        (DRAW, "Ajax took its first-ever win in the Champions League."),
        (DRAW, "Ajax took its first point in the Europa League."),
        (WIN, "Ajax claimed their first win in the Eredivisie."),
        (WIN, "PSV claimed their first win of the season."),
        (WIN, "Twente claimed their first win of the season."),
        ("Ajax beat PSV 2-1.", "Ajax claimed their first win of the season."),
    ],
)
def test_a_first_that_the_match_did_not_bring_is_not_claimed(names, lead, text):
    found = claimed(lead, text, names=names)
    assert values(found, "club", "milestone") == values(found, "club", "won") == []


def test_in_a_league_only_a_first_ever_is_one(names):
    found = claimed(WIN, "Ajax claimed their first-ever win in the Eredivisie.", names=names)
    assert values(found, "club", "milestone") == ["code FIRST_EVER_WIN"]
