"""What a complete record of something that happened in a match would tell."""

from graphsvc.reasoning.gaps import gaps_of
from tests.builders import claim, view_of
from tests.worlds import LEVELLER, goal, word, world


def reasons(label, *records):
    return {each.name: each.reason for each in gaps_of(view_of(*records).node(label))}


def test_a_goal_should_tell_who_when_and_how():
    assert set(reasons("goal:lost", *goal("goal:lost"))) == {"scorer", "minute", "bodyPart"}
    assert reasons(LEVELLER, *world()) == {}
    own = goal("goal:lost", shotType="OWN_GOAL")
    assert "bodyPart" not in reasons("goal:lost", *own)


def test_a_card_should_tell_whose_which_and_when():
    assert set(reasons("card:lost", *goal("card:lost"))) == {"shownTo", "cardColour", "minute"}
    told = goal("card:lost", at="70", cardColour="RED")
    assert set(reasons("card:lost", *told)) == {"shownTo"}


def test_a_substitution_should_tell_who_for_whom_and_when():
    told = [*goal("substitution:lost", at="70"), claim("substitution:lost", "playerOn", "player:p")]
    assert set(reasons("substitution:lost", *told)) == {"playerOff"}


def test_a_shot_should_tell_whose_when_and_what_became_of_it():
    told = [*goal("shot:lost"), claim("shot:lost", "shotOutcome", word("SAVED"))]
    assert set(reasons("shot:lost", *told)) == {"shotBy", "minute"}
