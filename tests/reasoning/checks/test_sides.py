"""The rules of who meets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.reasoning.checks import sides
from tests.builders import claim, day
from tests.reasoning.checks.examining import FAIL, PASS, UNKNOWN, examined, result
from tests.worlds import ANN, BO, MATCH, ROVERS, UNITED, goal, leveller, opener, played, word

clubs = st.sampled_from([ROVERS, UNITED, "club:third"])
ON_THE_DAY = {"validAt": day("2020-12-01")}
DUEL = [
    *played(),
    claim(ANN, "appearedIn", MATCH),
    claim(BO, "appearedIn", MATCH),
    claim(ANN, "duelWith", BO, match=MATCH),
]


def member(player, club, **more):
    return claim(player, "memberOf", club, **ON_THE_DAY, **more)


@given(clubs, clubs)
def test_a_club_does_not_meet_itself(home, away):
    told = [claim(MATCH, "homeTeam", home), claim(MATCH, "awayTeam", away)]
    expected = FAIL if home == away else PASS
    assert result(sides.two_different_clubs, MATCH, *told) == expected


@given(clubs)
def test_a_match_has_two_sides(third):
    told = [*played(), claim(MATCH, "participant", third)]
    expected = PASS if third in {ROVERS, UNITED} else FAIL
    assert result(sides.two_different_clubs, MATCH, *told) == expected
    assert result(sides.two_different_clubs, MATCH, *played()[:1]) is None


@given(clubs)
def test_who_appears_plays_for_one_of_the_sides(club):
    told = [*played(), claim(ANN, "appearedIn", MATCH), member(ANN, club)]
    expected = PASS if club in {ROVERS, UNITED} else FAIL
    assert result(sides.players_of_the_two_sides, MATCH, *told) == expected


def test_where_he_played_before_says_nothing_of_that_day():
    earlier = claim(ANN, "memberOf", "club:third", validAt=day("2019-05-05"))
    told = [*played(), claim(ANN, "appearedIn", MATCH), earlier]
    assert result(sides.players_of_the_two_sides, MATCH, *told) is None


@given(clubs, clubs)
def test_nobody_scores_for_both_sides(one, other):
    told = [*goal("goal:a", scorer=ANN, club=one), *goal("goal:b", scorer=ANN, club=other)]
    expected = PASS if one == other else FAIL
    assert result(sides.player_scores_for_one_side, MATCH, *played(), *told) == expected


def test_but_into_his_own_goal_he_may():
    told = [*goal("goal:a", scorer=ANN, club=UNITED)]
    told += goal("goal:b", scorer=ANN, club=ROVERS, shotType="OWN_GOAL")
    assert result(sides.player_scores_for_one_side, MATCH, *played(), *told) == PASS
    assert result(sides.player_scores_for_one_side, MATCH, *played()) is None


@given(clubs, clubs, st.booleans())
def test_players_who_duel_are_of_different_clubs(one, other, caption):
    told = [*DUEL, member(ANN, one, caption=caption), member(BO, other, caption=caption)]
    expected = FAIL if one == other else PASS
    assert result(sides.duel_between_the_sides, MATCH, *told) == expected


def test_a_duel_of_somebody_whose_club_is_not_told_stays_open():
    assert result(sides.duel_between_the_sides, MATCH, *DUEL, member(ANN, ROVERS)) == UNKNOWN
    assert result(sides.duel_between_the_sides, MATCH, *DUEL[:-1]) is None
    assert result(sides.duel_between_the_sides, MATCH, *DUEL[:-2], DUEL[-1]) is None


def test_a_duel_is_not_compared_with_what_has_been_found_wrong():
    """A caption swaps two clubs; squads, firmer and for both, put that right."""
    swapped = [member(ANN, ROVERS, caption=True), member(BO, UNITED, caption=True)]
    season = {"validFrom": day("2020-07-01"), "validTo": day("2021-06-30")}
    squads = [
        claim(ANN, "memberOf", UNITED, source="article:two", **season),
        claim(BO, "memberOf", ROVERS, source="article:two", **season),
    ]
    check = examined(sides.duel_between_the_sides, MATCH, *DUEL, *swapped, *squads)
    assert check.result == PASS
    assert {each.statement.value.entity for each in check.inputs[1:]} == {ROVERS, UNITED}
    assert all(each.status == "ACCEPTED" for each in check.inputs)


@pytest.mark.parametrize(("name", "expected"), [("Ann Berg", FAIL), ("Cy Roe", PASS)])
def test_the_referee_does_not_play(name, expected):
    told = [*played(), *opener(), claim(MATCH, "referee", name)]
    assert result(sides.referee_does_not_play, MATCH, *told) == expected
    assert result(sides.referee_does_not_play, MATCH, *played()) is None


days = st.integers(1, 3).map("2020-12-0{}".format)


def meeting(label, on):
    return [claim(label, "homeTeam", ROVERS), claim(label, "date", day(on))]


@given(days, days)
def test_nobody_plays_twice_a_day(one, other):
    told = [*meeting("match:a", one), *meeting("match:b", other)]
    told += [claim(ANN, "appearedIn", "match:a"), claim(ANN, "appearedIn", "match:b")]
    expected = FAIL if one == other else PASS
    assert result(sides.one_match_a_day_of_club, ROVERS, *told) == expected
    assert result(sides.one_match_a_day_of_player, ANN, *told) == expected


def test_a_week_is_no_day():
    week = meeting("match:a", "2020-12-01/2020-12-07")
    assert result(sides.one_match_a_day_of_club, ROVERS, *week, *week) is None
    check = examined(
        sides.one_match_a_day_of_club,
        ROVERS,
        *meeting("match:a", "2020-12-01"),
        *meeting("match:b", "2020-12-01"),
    )
    assert check.message == "Rovers is told to play twice on 2020-12-01: A and B."


def shot(outcome=None, at=None, by=BO):
    told = [*goal("shot:a", at=at), claim("shot:a", "shotBy", by)]
    return told + ([claim("shot:a", "shotOutcome", word(outcome))] if outcome else [])


@given(st.sampled_from(["GOAL", "SAVED", "NO_GOAL", "POST"]))
def test_a_shot_beside_the_goals_did_not_go_in(outcome):
    told = [*played(), *opener(), *leveller(), *shot(outcome)]
    expected = FAIL if outcome == "GOAL" else PASS
    assert result(sides.shot_apart_from_goals, "shot:a", *told) == expected


@given(st.integers(1, 90))
def test_a_shot_in_the_minute_of_his_goal_is_that_goal(minute):
    told = [*played(), *opener(), *leveller(), *shot("SAVED", str(minute))]
    expected = FAIL if minute == 79 else PASS
    assert result(sides.shot_apart_from_goals, "shot:a", *told) == expected


def test_what_became_of_a_shot_may_be_open():
    assert result(sides.shot_apart_from_goals, "shot:a", *played(), *shot()) == UNKNOWN
