"""What an article claims about who plays in a group and in a league."""

from graphsvc.model import Basis
from tests.extraction.claiming.claims import about, claimed, quotes, values

GROUP = (
    "Ajax drew 1-1 at home to Roma in the Champions League on Friday.",
    "They lead Group D, a point above Porto, who lost 1-0 at Celtic.",
)


def test_the_clubs_of_all_matches_of_the_group_are_in_it(names):
    found = claimed(*GROUP, names=names)
    assert sorted(values(found, "stage", "participant")) == [
        "club:ajax",
        "club:celtic",
        "club:porto",
        "club:roma",
    ]
    assert {claim.basis for claim in about(found, "stage", "participant")} == {Basis.IMPLIED}


def test_clubs_of_the_group_that_met_elsewhere_may_have_met_in_it(names):
    found = claimed(*GROUP, "Ajax had lost at Celtic last week.", names=names)
    (claim,) = (
        each
        for each in about(found, "match", "competition")
        if each.extraction.rule == "group/same-clubs"
    )
    assert claim.statement.value.entity == "competition:champions-league"
    assert claim.extraction.confidence < 0.5


def test_other_clubs_may_have_met_anywhere(names):
    found = claimed(*GROUP, "Ajax had lost at Leeds last week.", names=names)
    assert len(about(found, "match", "competition")) == 2


def test_both_clubs_play_in_the_league_that_is_named_with_their_match(names):
    found = claimed("Ajax beat PSV 2-1 at home in the Eredivisie on Friday.", names=names)
    assert values(found, "club", "playsIn") == ["competition:eredivisie"] * 2
    assert quotes(found, "club", "playsIn")[1] == ["PSV 2-1 at home in the Eredivisie"]


def test_a_cup_is_no_league_and_a_league_named_in_passing_is_not_enough(names):
    cup = claimed("Ajax beat PSV 2-1 in the KNVB Cup.", names=names)
    late = claimed("Ajax beat PSV 2-1.", "It rained.", "The Eredivisie is fun.", names=names)
    assert values(cup, "club", "playsIn") == values(late, "club", "playsIn") == []
