"""The rules of the score, each with its violation planted and without."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.reasoning.checks import scores
from tests.builders import claim
from tests.reasoning.checks.examining import FAIL, PASS, UNKNOWN, examined, result
from tests.worlds import ANN, MATCH, ROVERS, UNITED, goal, leveller, opener, played, word

numbers = st.integers(0, 4)


def goals(home, away):
    sides = [ROVERS] * home + [UNITED] * away
    return [
        each
        for number, club in enumerate(sides)
        for each in goal(f"goal:cup-2020-21/rovers-united/goal-{number}", club=club)
    ]


@given(numbers, numbers, numbers, numbers)
def test_goals_add_up_only_to_their_own_score(home, away, told_home, told_away):
    told = result(
        scores.goals_add_up, MATCH, *played(score=(home, away)), *goals(told_home, told_away)
    )
    if not told_home + told_away:
        assert told is None
    elif told_home + told_away < home + away:
        assert told == UNKNOWN
    else:
        assert (told == PASS) is ((home, away) == (told_home, told_away))
        assert told in (PASS, FAIL)


def test_a_goal_of_neither_side_leaves_it_open():
    told = [*played(score=(0, 1)), *goal("goal:x")]
    assert result(scores.goals_add_up, MATCH, *told) == UNKNOWN


@given(numbers, numbers, numbers, numbers)
def test_no_side_has_more_goals_than_in_the_score(home, away, told_home, told_away):
    told = result(
        scores.no_goal_too_many, MATCH, *played(score=(home, away)), *goals(told_home, told_away)
    )
    if not told_home + told_away:
        assert told is None
    else:
        assert (told == FAIL) is (told_home > home or told_away > away)


@given(numbers, numbers, numbers, numbers)
def test_half_time_lies_within_the_final_score(home, away, half_home, half_away):
    told = [*played(score=(home, away)), claim(MATCH, "halfTimeScore", (half_home, half_away))]
    kept = half_home <= home and half_away <= away
    assert result(scores.half_time_within_score, MATCH, *told) == (PASS if kept else FAIL)


def test_a_half_time_score_alone_shows_nothing():
    told = [claim(MATCH, "halfTimeScore", (1, 0))]
    assert result(scores.half_time_within_score, MATCH, *told) == UNKNOWN
    assert result(scores.half_time_within_score, MATCH, *played()) is None


@given(numbers, numbers)
def test_half_time_is_what_the_goals_make_it(home, away):
    told = [*played(), *opener(), *leveller(), claim(MATCH, "halfTimeScore", (home, away))]
    kept = (home, away) == (0, 1)
    assert result(scores.half_time_by_goals, MATCH, *told) == (PASS if kept else FAIL)


def test_without_all_goals_half_time_stays_open():
    told = [*played(), *opener(), claim(MATCH, "halfTimeScore", (0, 1))]
    assert result(scores.half_time_by_goals, MATCH, *told) == UNKNOWN
    assert result(scores.half_time_by_goals, MATCH, *told[:5], told[-1]) is None


@given(numbers, numbers, st.sampled_from([ROVERS, UNITED]))
def test_the_winner_has_more_goals(home, away, winner):
    told = [*played(score=(home, away)), claim(MATCH, "winner", winner)]
    ahead = ROVERS if home > away else UNITED
    expected = UNKNOWN if home == away else PASS if winner == ahead else FAIL
    assert result(scores.winner_has_more_goals, MATCH, *told) == expected


def test_a_level_match_is_won_in_a_shoot_out_and_never_in_a_group():
    told = [*played(), claim(MATCH, "winner", ROVERS)]
    shoot_out = claim(MATCH, "shootOutScore", (4, 3))
    assert result(scores.winner_has_more_goals, MATCH, *told, shoot_out) == PASS
    stage = "stage:cup-2020-21/group-a"
    group = [claim(MATCH, "stage", stage), claim(stage, "phase", word("GROUP"))]
    assert result(scores.winner_has_more_goals, MATCH, *told, *group) == FAIL


def test_who_lost_a_second_leg_may_win_the_shoot_out_after_it():
    told = [*played(score=(1, 2)), claim(MATCH, "winner", ROVERS)]
    shoot_out = claim(MATCH, "shootOutScore", (4, 3))
    assert result(scores.winner_has_more_goals, MATCH, *told, shoot_out) == PASS
    assert result(scores.winner_has_more_goals, MATCH, *told) == FAIL


def test_a_winner_of_an_unknown_score_stays_open_and_one_from_elsewhere_is_wrong():
    sides = played()[:2]
    rule = scores.winner_has_more_goals
    assert result(rule, MATCH, *sides, claim(MATCH, "winner", ROVERS)) == UNKNOWN
    assert result(rule, MATCH, *sides, claim(MATCH, "winner", "club:elsewhere")) == FAIL
    assert result(rule, MATCH, *sides) is None


@given(numbers, numbers, st.sampled_from(["WIN", "LOSS", "TIE"]))
def test_the_outcome_is_what_the_score_makes_it(home, away, outcome):
    told = [*played(score=(home, away)), claim(MATCH, "outcome", word(outcome), club=ROVERS)]
    by_goals = "TIE" if home == away else "WIN" if home > away else "LOSS"
    found = result(scores.outcome_fits_score, MATCH, *told)
    if by_goals == "TIE" != outcome:
        assert found is None
    else:
        assert found == (PASS if outcome == by_goals else FAIL)


def test_an_outcome_without_a_score_stays_open():
    nobody = claim(MATCH, "outcome", word("WIN"))
    assert result(scores.outcome_fits_score, MATCH, *played(), nobody) is None
    told = [*played()[:2], claim(MATCH, "outcome", word("TIE"))]
    assert result(scores.outcome_fits_score, MATCH, *told) == UNKNOWN


@given(st.integers(-3, 3), st.integers(-3, 3), st.integers(-3, 100))
def test_nothing_is_counted_below_zero(home, away, attendance):
    told = [*played(score=(home, away)), claim(MATCH, "attendance", attendance)]
    kept = min(home, away, attendance) >= 0
    assert result(scores.no_negative_number, MATCH, *told) == (PASS if kept else FAIL)


@pytest.mark.parametrize("status", ["CANCELED", "POSTPONED"])
def test_a_match_called_off_has_no_result(status):
    off = claim(MATCH, "eventStatus", word(status))
    assert result(scores.no_result_when_called_off, MATCH, *played()[:2], off) == PASS
    assert result(scores.no_result_when_called_off, MATCH, *played(), off) == FAIL
    assert result(scores.no_result_when_called_off, MATCH, *played()) is None


def test_a_check_names_the_statements_it_compared():
    check = examined(scores.goals_add_up, MATCH, *played(), *opener(), *leveller())
    assert {each.statement.property for each in check.inputs} == {"finalScore", "creditedTo"}
    more = goal("goal:cup-2020-21/rovers-united/x-1", scorer=ANN, club=UNITED)
    wrong = examined(scores.goals_add_up, MATCH, *played(), *opener(), *leveller(), *more)
    assert wrong.message == "3 goals are told, and the score 1-1 has 2."
