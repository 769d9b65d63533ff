"""The two sides of a match."""

import pytest

from graphsvc.model import Alignment, EnumValue, EventOutcome, EventStatus, ScoreValue, Stance
from tests.builders import claim, day, view_of

MATCH = "match:2020-21/a-b"
HOME = claim(MATCH, "homeTeam", "club:a")
AWAY = claim(MATCH, "awayTeam", "club:b")
EITHER = (claim(MATCH, "participant", "club:a"), claim(MATCH, "participant", "club:b"))
WIN, LOSS, TIE = EventOutcome.WIN, EventOutcome.LOSS, EventOutcome.TIE


def match_of(*claims):
    return view_of(*claims).node(MATCH)


def sides(match):
    return [
        (side.club.id, side.alignment, side.goals, side.outcome) for side in match.participations
    ]


@pytest.mark.parametrize(
    ("score", "outcomes"), [((2, 1), [WIN, LOSS]), ((1, 1), [TIE, TIE]), ((0, 3), [LOSS, WIN])]
)
def test_goals_and_outcomes_follow_from_the_score(score, outcomes):
    match = match_of(AWAY, HOME, claim(MATCH, "finalScore", score))
    assert [side.alignment for side in match.participations] == [Alignment.HOME, Alignment.AWAY]
    assert tuple(side.goals for side in match.participations) == score
    assert [side.outcome for side in match.participations] == outcomes
    assert (match.name, match.status) == ("A v B", EventStatus.POST_EVENT)


def test_each_value_knows_the_statements_behind_it():
    score = claim(MATCH, "finalScore", (2, 1))
    match = match_of(HOME, AWAY, score)
    home = match.side(Alignment.HOME)
    because = {name: [s.id for s in told] for name, told in home.because.items()}
    assert because == {name: [score.statement.id] for name in ("goals", "outcome")} | {
        "club": [HOME.statement.id]
    }
    assert [s.id for s in match.because["status"]] == [score.statement.id]
    assert {s.id for s in match.because["participations"]} == {HOME.statement.id, AWAY.statement.id}


def test_without_a_word_on_who_was_at_home_goals_are_told_club_by_club():
    goals = [claim(MATCH, "teamGoals", n, club=club) for n, club in ((2, "club:a"), (0, "club:b"))]
    match = match_of(*EITHER, *goals)
    assert sides(match) == [("club:a", None, 2, WIN), ("club:b", None, 0, LOSS)]
    assert (match.score, match.side(Alignment.HOME)) == (None, None)


def test_goals_told_club_by_club_make_a_score_once_the_sides_are_known():
    goals = [claim(MATCH, "teamGoals", n, club=club) for n, club in ((2, "club:b"), (0, "club:a"))]
    match = match_of(HOME, AWAY, *goals)
    assert match.score == ScoreValue(0, 2)
    assert len(match.because["score"]) == 2


def test_a_score_without_sides_gives_nobody_goals():
    match = match_of(*EITHER, claim(MATCH, "finalScore", (2, 1)))
    assert [side.goals for side in match.participations] == [None, None]


def test_a_participant_that_is_a_side_already_is_told_once():
    match = match_of(HOME, *EITHER)
    assert [(club, at) for club, at, _, _ in sides(match)] == [
        ("club:a", Alignment.HOME),
        ("club:b", Alignment.AWAY),
    ]
    assert len(match.participation("club:b").because["club"]) == 2


def test_a_club_told_on_both_sides_is_taken_for_one():
    match = match_of(HOME, claim(MATCH, "awayTeam", "club:a"))
    assert [side.club.id for side in match.participations] == ["club:a"]
    assert match.name == "A B"


def test_a_match_of_which_nothing_is_told_yet_is_to_be_played():
    match = match_of(HOME, AWAY, claim(MATCH, "date", day("2020-12-07/2020-12-13")))
    assert match.status is EventStatus.PRE_EVENT
    assert [side.outcome for side in match.participations] == [EventOutcome.UNDECIDED] * 2
    assert "status" not in match.because


def test_a_match_told_to_be_over_without_a_result_has_no_outcome():
    match = match_of(HOME, AWAY, claim(MATCH, "eventStatus", EnumValue("POST_EVENT")))
    assert [side.outcome for side in match.participations] == [None, None]


def test_a_result_outdates_the_announcement():
    announced = claim(MATCH, "eventStatus", EnumValue("PRE_EVENT"))
    score = claim(MATCH, "finalScore", (0, 0), source="article:two")
    assert match_of(announced).status is EventStatus.PRE_EVENT
    match = match_of(announced, HOME, AWAY, score)
    assert match.status is EventStatus.POST_EVENT
    assert [s.id for s in match.because["status"]] == [score.statement.id]


def test_a_goal_shows_that_a_match_has_begun_until_it_turns_out_to_be_of_another():
    goal = "goal:2020-21/a-b/p-1"
    here = claim(goal, "match", MATCH)
    assert match_of(here).status is EventStatus.POST_EVENT
    elsewhere = [claim(goal, "match", "match:other", source=f"article:{n}") for n in "xy"]
    view = view_of(here, *elsewhere)
    assert view.node(MATCH).status is EventStatus.PRE_EVENT
    assert view.node("match:other").goals == [view.node(goal)]


def test_a_side_that_is_withdrawn_leaves_no_trace():
    denied = claim(MATCH, "awayTeam", "club:b", source="article:two", stance=Stance.CONTRADICTS)
    view = view_of(HOME, AWAY, denied)
    assert [side.club.id for side in view.node(MATCH).participations] == ["club:a"]
    assert view.node("club:b").matches == []


def test_a_status_that_is_no_word_of_the_list_is_not_taken():
    assert match_of(claim(MATCH, "eventStatus", EnumValue("OVER"))).status is EventStatus.PRE_EVENT
