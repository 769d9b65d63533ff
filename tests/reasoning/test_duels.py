"""Duels, as pictures show them."""

from graphsvc.reasoning.duels import duels_of
from tests.builders import claim, view_of
from tests.worlds import ANN, BO, MATCH, NEXT, played

BOTH = [claim(ANN, "appearedIn", MATCH), claim(BO, "appearedIn", MATCH)]


def test_a_duel_is_one_whoever_is_told_to_duel_with_whom():
    told = [claim(BO, "duelWith", ANN, match=MATCH), claim(ANN, "duelWith", BO, match=MATCH)]
    match = view_of(*played(), *BOTH, *told).node(MATCH)
    (duel,) = duels_of(match)
    assert duel.id == "duel:cup-2020-21/rovers-united/ann-berg-bo-li"
    assert duel.name == "Ann Berg against Bo Li, Rovers v United"
    assert [each.id for each in duel.players] == [ANN, BO]
    assert len(duel.because["players"]) == len(duel.statements) == 2
    assert duel.match is match


def test_a_duel_of_another_match_or_with_nobody_there_is_none():
    told = [
        claim(ANN, "duelWith", BO, match=NEXT),
        claim(ANN, "duelWith", "player:carl", match=MATCH),
    ]
    assert duels_of(view_of(*played(), *BOTH, *told).node(MATCH)) == []
