"""How a match ended."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.extraction import extract
from graphsvc.model import EnumValue, EventOutcome, EventStatus, ScoreValue
from graphsvc.reference import load_names
from tests.builders import claim, view_of
from tests.extraction.builders import article_of
from tests.graph.identity.told import graph_of

MATCH = "match:2020-21/a-b"
HOME = claim(MATCH, "homeTeam", "club:a")
AWAY = claim(MATCH, "awayTeam", "club:b")
WIN, LOSS, TIE = EventOutcome.WIN, EventOutcome.LOSS, EventOutcome.TIE
DRAWN = EnumValue("TIE")


def match_of(*claims):
    return view_of(*claims).node(MATCH)


def told(name, value, *sources, **qualifiers):
    """One thing said of the match by each of those articles."""
    return [claim(MATCH, name, value, source=f"article:{s}", **qualifiers) for s in sources]


def result_of(*tellings):
    """The score, the winner and the outcomes of the match."""
    match = match_of(HOME, AWAY, *(each for claims in tellings for each in claims))
    winner = match.winner.id if match.winner else None
    return match.score, winner, [side.outcome for side in match.participations]


def test_the_winner_decides_where_no_score_is_told():
    match = match_of(HOME, AWAY, claim(MATCH, "winner", "club:b"))
    assert [side.outcome for side in match.participations] == [LOSS, WIN]
    assert match.winner.id == "club:b"
    assert match.status is EventStatus.POST_EVENT


@pytest.mark.parametrize(("told", "other"), [("WIN", LOSS), ("LOSS", WIN), ("TIE", TIE)])
def test_how_it_ended_for_one_side_tells_how_for_the_other(told, other):
    match = match_of(HOME, AWAY, claim(MATCH, "outcome", EnumValue(told), club="club:b"))
    assert [side.outcome for side in match.participations] == [other, EventOutcome(told)]


def test_a_draw_told_of_no_club_is_one_for_both():
    match = match_of(HOME, AWAY, claim(MATCH, "outcome", DRAWN))
    assert [side.outcome for side in match.participations] == [TIE, TIE]
    assert [len(side.because["outcome"]) for side in match.participations] == [1, 1]


def test_a_win_told_of_no_club_is_nobodys():
    match = match_of(HOME, AWAY, claim(MATCH, "outcome", EnumValue("WIN")))
    assert [side.outcome for side in match.participations] == [None, None]


def test_a_defeat_told_of_the_only_club_known_is_its_outcome():
    match = match_of(HOME, claim(MATCH, "outcome", EnumValue("LOSS"), club="club:a"))
    assert [side.outcome for side in match.participations] == [LOSS]


def test_a_draw_in_a_text_without_a_score_reaches_the_graph():
    names = load_names(Path(__file__).parents[2] / "seeds" / "reference")
    words = "Ajax drew at Feyenoord in the Eredivisie on Wednesday."
    view = graph_of(extract(article_of(words, dated=date(2021, 3, 4)), names))
    [match] = view.of_kind("MATCH")
    assert match.status is EventStatus.POST_EVENT
    assert {side.club.id: side.outcome for side in match.participations} == {
        "club:ajax": TIE,
        "club:feyenoord": TIE,
    }


def test_while_the_score_is_disputed_neither_the_winner_nor_the_draw_of_a_side_answers():
    won = told("finalScore", (2, 1), "one") + told("winner", "club:a", "one")
    drawn = told("finalScore", (1, 1), "two") + told("outcome", DRAWN, "two")
    assert result_of(won, drawn) == result_of(drawn, won) == (None, None, [None, None])


def test_a_winner_stands_against_a_disputed_score_that_is_level():
    won = told("finalScore", (2, 1), "one") + told("winner", "club:a", "one")
    assert result_of(won, told("finalScore", (1, 1), "two"))[1:] == (None, [None, None])


def test_a_score_that_another_source_calls_a_draw_does_not_answer():
    result = result_of(told("finalScore", (2, 1), "one"), told("outcome", DRAWN, "two"))
    assert result == (None, None, [None, None])


def test_the_ending_that_most_sources_tell_answers():
    won = told("finalScore", (2, 1), "one", "two") + told("winner", "club:a", "one")
    drawn = told("outcome", DRAWN, "three")
    assert result_of(won, drawn) == (ScoreValue(2, 1), "club:a", [WIN, LOSS])


def test_a_score_told_by_fewer_sources_than_the_draw_does_not_answer():
    result = result_of(told("finalScore", (2, 1), "one"), told("outcome", DRAWN, "two", "three"))
    assert result == (None, None, [TIE, TIE])


def test_disputed_scores_that_agree_on_who_won_leave_a_winner():
    scores = told("finalScore", (2, 1), "one") + told("finalScore", (3, 1), "two")
    assert result_of(scores, told("winner", "club:a", "one")) == (None, "club:a", [WIN, LOSS])


def test_a_level_score_and_a_winner_of_one_source_do_not_contradict_each_other():
    shoot_out = told("finalScore", (1, 1), "one") + told("winner", "club:b", "one")
    assert result_of(shoot_out) == (ScoreValue(1, 1), "club:b", [LOSS, WIN])


def test_the_goals_of_one_side_alone_contradict_nobody():
    goals = told("teamGoals", 1, "one", club="club:a")
    match = match_of(HOME, AWAY, *goals, *told("winner", "club:b", "two"))
    assert [side.goals for side in match.participations] == [1, None]


def test_a_match_played_stays_so_when_its_result_is_contradicted():
    claims = told("winner", "club:a", "one") + told("winner", "club:b", "two")
    match = match_of(
        HOME, AWAY, *claims, *told("finalScore", (1, 0), "one"), *told("outcome", DRAWN, "two")
    )
    assert (match.status, match.score) == (EventStatus.POST_EVENT, None)


results = st.one_of(
    st.tuples(st.just("finalScore"), st.tuples(st.integers(0, 2), st.integers(0, 2))),
    st.tuples(st.just("winner"), st.sampled_from(["club:a", "club:b"])),
    st.tuples(st.just("outcome"), st.just(DRAWN)),
)


@given(st.lists(st.tuples(results, st.sampled_from(["one", "two", "three"])), max_size=6))
def test_a_match_with_a_winner_is_a_win_for_one_and_a_defeat_for_the_other(tellings):
    _, winner, outcomes = result_of(*(told(*result, source) for result, source in tellings))
    assert outcomes == {"club:a": [WIN, LOSS], "club:b": [LOSS, WIN]}.get(winner, outcomes)
