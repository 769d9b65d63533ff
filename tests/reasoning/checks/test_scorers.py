"""The rules of who scores."""

import pytest

from graphsvc.reasoning.checks import scorers
from tests.builders import claim, day, entity
from tests.reasoning.checks.examining import FAIL, PASS, UNKNOWN, examined, result
from tests.worlds import ANN, BO, MATCH, OPENER, ROVERS, UNITED, goal, opener, played

ON_THE_DAY = {"validAt": day("2020-12-01")}


def member(club, *, player=ANN, **more):
    return claim(player, "memberOf", club, **(more or ON_THE_DAY))


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ([member(UNITED)], PASS),
        ([member(ROVERS)], FAIL),
        ([member(ROVERS), member(UNITED)], UNKNOWN),  # one club at a time: neither is believed
        ([claim(ANN, "memberOf", UNITED)], PASS),
        ([claim(ANN, "memberOf", ROVERS)], UNKNOWN),
        ([member(ROVERS, validAt=day("2019-05-01"))], UNKNOWN),
        ([member(ROVERS, validFrom=day("2020-01-01"), validTo=day("2021-01-01"))], FAIL),
        ([claim(ANN, "memberOf", ROVERS, caption=True, **ON_THE_DAY)], UNKNOWN),
        ([], UNKNOWN),
    ],
)
def test_a_scorer_plays_for_the_side_that_scores(told, expected):
    assert result(scorers.scorer_plays_for_side, OPENER, *played(), *opener(), *told) == expected


def test_who_scores_an_own_goal_plays_for_the_other_side():
    own = [*played(), *goal(OPENER, scorer=ANN, club=UNITED, shotType="OWN_GOAL")]
    assert result(scorers.scorer_plays_for_side, OPENER, *own, member(ROVERS)) == PASS
    assert result(scorers.scorer_plays_for_side, OPENER, *own, member(UNITED)) == FAIL


def test_for_a_national_team_players_of_any_club_score():
    italy = [
        entity("place:italy"),
        entity("club:italy", "Italy"),
        claim("club:italy", "country", "place:italy"),
    ]
    told = [*italy, claim(MATCH, "awayTeam", "club:italy"), member(ROVERS)]
    scored = goal(OPENER, scorer=ANN, club="club:italy")
    assert result(scorers.scorer_plays_for_side, OPENER, *told, *scored) is None


def assisted(by):
    return [*played(), *opener(), claim(OPENER, "assistedBy", by)]


def test_nobody_sets_up_his_own_goal():
    assert result(scorers.assistant_is_another, OPENER, *assisted(BO)) == PASS
    assert result(scorers.assistant_is_another, OPENER, *assisted(ANN)) == FAIL
    assert result(scorers.assistant_is_another, OPENER, *played(), *opener()) is None


def test_an_assistant_plays_for_the_side_that_scores():
    rule = scorers.assistant_plays_for_side
    assert result(rule, OPENER, *assisted(BO), member(UNITED, player=BO)) == PASS
    assert result(rule, OPENER, *assisted(BO), member(ROVERS, player=BO)) == FAIL
    assert result(rule, OPENER, *assisted(BO)) == UNKNOWN
    assert result(rule, OPENER, *played(), *opener()) is None


def appeared(player):
    return claim(player, "appearedIn", MATCH)


def eleven(club):
    labels = [f"player:{club[5:]}-{number}" for number in range(11)]
    return [each for label in labels for each in (appeared(label), claim(label, "memberOf", club))]


def test_a_scorer_appeared():
    rule, told = scorers.scorer_appeared, [*played(), *opener()]
    assert result(rule, OPENER, *told) is None
    assert result(rule, OPENER, *told, appeared(ANN)) == PASS
    assert result(rule, OPENER, *told, appeared(BO)) == UNKNOWN
    assert result(rule, OPENER, *told, *eleven(ROVERS)) == UNKNOWN
    assert result(rule, OPENER, *told, *eleven(UNITED)) == FAIL


def test_the_appearance_is_among_what_was_compared():
    check = examined(scorers.scorer_appeared, OPENER, *played(), *opener(), appeared(ANN))
    assert {each.statement.property for each in check.inputs} == {"scorer", "appearedIn"}
