"""The rules of who is on the pitch."""

from hypothesis import given
from hypothesis import strategies as st

from graphsvc.reasoning.checks import presence
from tests.builders import claim
from tests.reasoning.checks.examining import FAIL, PASS, UNKNOWN, result
from tests.worlds import ANN, BO, MATCH, OPENER, goal, opener, played, word

minutes = st.integers(1, 90)


def card(label, at=None, *, colour="RED", player=ANN):
    told = goal(label, at=at and str(at))
    return [*told, claim(label, "shownTo", player), claim(label, "cardColour", word(colour))]


def change(label, at=None, *, on=BO, off=ANN):
    told = goal(label, at=at and str(at))
    return [*told, claim(label, "playerOn", on), claim(label, "playerOff", off)]


@given(minutes, st.sampled_from(["RED", "SECOND_YELLOW"]))
def test_nobody_scores_after_a_red_card(minute, colour):
    told = [*played(), *opener(), *card("card:a", minute, colour=colour)]
    expected = PASS if minute >= 13 else FAIL
    assert result(presence.no_goal_after_red_card, OPENER, *told) == expected


def test_a_yellow_card_or_somebody_elses_keeps_nobody_from_scoring():
    told = [*played(), *opener()]
    rule = presence.no_goal_after_red_card
    assert result(rule, OPENER, *told, *card("card:a", 5, colour="YELLOW")) is None
    assert result(rule, OPENER, *told, *card("card:a", 5, player=BO)) is None
    assert result(rule, OPENER, *told, *card("card:a")) == UNKNOWN


@given(minutes)
def test_nobody_scores_once_he_has_gone_off_or_before_he_comes_on(minute):
    rule, told = presence.no_goal_from_the_bench, [*played(), *opener()]
    off = result(rule, OPENER, *told, *change("substitution:a", minute))
    on = result(rule, OPENER, *told, *change("substitution:a", minute, on=ANN, off=BO))
    assert off == (PASS if minute >= 13 else FAIL)
    assert on == (PASS if minute <= 13 else FAIL)


def test_the_changes_of_others_are_not_his():
    others = change("substitution:a", 5, on="player:c", off="player:d")
    assert result(presence.no_goal_from_the_bench, OPENER, *played(), *opener(), *others) is None


def test_nobody_replaces_himself():
    rule, label = presence.one_player_for_another, "substitution:a"
    assert result(rule, label, *change(label)) == PASS
    assert result(rule, label, *change(label, on=ANN, off=ANN)) == FAIL
    assert result(rule, label, *goal(label)) is None


def test_nobody_comes_on_or_goes_off_twice():
    rule, first = presence.nobody_comes_on_twice, change("substitution:a", 60)
    assert result(rule, MATCH, *played()) is None
    assert result(rule, MATCH, *played(), *first) == PASS
    again = change("substitution:b", 70, on=BO, off="player:c")
    assert result(rule, MATCH, *played(), *first, *again) == FAIL
    off = change("substitution:b", 70, on="player:c", off=ANN)
    assert result(rule, MATCH, *played(), *first, *off) == FAIL


@given(minutes, minutes)
def test_a_second_caution_follows_the_first(first, second):
    told = card("card:a", first, colour="YELLOW") + card("card:b", second, colour="SECOND_YELLOW")
    expected = PASS if first <= second else FAIL
    assert result(presence.first_caution_before_second, "card:b", *told) == expected


def test_a_first_caution_that_nobody_tells_leaves_it_open():
    second = card("card:b", 70, colour="SECOND_YELLOW")
    assert result(presence.first_caution_before_second, "card:b", *second) == UNKNOWN
    assert result(presence.first_caution_before_second, "card:b", *card("card:b")) is None


@given(minutes, minutes)
def test_no_card_is_shown_to_somebody_sent_off(yellow, red):
    told = card("card:a", yellow, colour="YELLOW") + card("card:b", red)
    expected = PASS if yellow <= red else FAIL
    assert result(presence.no_card_after_red, "card:b", *told) == expected
    assert result(presence.no_card_after_red, "card:b", *card("card:b", red)) is None
