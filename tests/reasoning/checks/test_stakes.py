"""The rule of what a result to come would bring."""

import pytest

from graphsvc.model import Modality
from graphsvc.reasoning.checks.stakes import enough_to_go_through
from tests.builders import claim
from tests.groups import AJAX, ATALANTA, LAST, group_d, standing
from tests.reasoning.checks.examining import FAIL, PASS, UNKNOWN, result
from tests.worlds import word

UNTIL = group_d(until="2020-12-01")


def enough(club, outcome, match=LAST):
    return claim(
        club,
        "qualifiesFor",
        "stage:champions-league-2020-21/knockout",
        source="article:report",
        modality=Modality.CONDITIONAL,
        match=match,
        outcome=word(outcome),
        effect=word("QUALIFICATION"),
    )


@pytest.mark.parametrize(
    ("club", "outcome", "expected"),
    [
        (ATALANTA, "TIE", PASS),
        (ATALANTA, "WIN", PASS),
        (ATALANTA, "LOSS", FAIL),
        (AJAX, "WIN", PASS),
        (AJAX, "TIE", FAIL),
    ],
)
def test_a_result_is_enough_if_the_table_says_so(club, outcome, expected):
    assert result(enough_to_go_through, LAST, *UNTIL, enough(club, outcome)) == expected


def test_a_table_of_which_little_is_known_says_neither():
    bare = group_d(until="2020-01-01")
    assert result(enough_to_go_through, LAST, *bare, enough(ATALANTA, "TIE")) == UNKNOWN
    told = [standing(ATALANTA, "pointsAheadOf", 1, club=AJAX)]
    assert result(enough_to_go_through, LAST, *bare, *told, enough(ATALANTA, "LOSS")) == UNKNOWN


def test_where_nothing_is_told_to_be_enough_nothing_is_compared():
    other = enough(ATALANTA, "TIE", match="match:champions-league-2020-21/atalanta-ajax")
    assert result(enough_to_go_through, LAST, *UNTIL, other) is None
    assert result(enough_to_go_through, LAST, *UNTIL) is None


def test_without_a_day_the_table_before_is_not_known():
    undated = [each for each in UNTIL if each.statement.property != "date"]
    assert result(enough_to_go_through, LAST, *undated, enough(ATALANTA, "TIE")) == UNKNOWN
