"""Matches told without a verb."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphsvc.extraction.telling.outcomes import LOSS, OPEN, TIE, WIN
from graphsvc.extraction.telling.scorelines import meetings_in, scorelines_in
from tests.extraction.builders import passage_of


@pytest.mark.parametrize(
    "line",
    [
        "Ajax 2-1 Feyenoord",
        "Ajax 2 Feyenoord 1",
        "Ajax 2, Feyenoord 1",
        "Ajax (2–1) Feyenoord",
        "Ajax 2 - 1 Feyenoord",
    ],
)
def test_a_scoreline_has_the_home_side_first(names, line):
    (told,) = scorelines_in(passage_of(line, names=names), ())
    assert (told.home, told.opponent, told.goals) == ("ajax", "feyenoord", (2, 1))


@settings(deadline=None)
@given(st.integers(0, 15), st.integers(0, 15))
def test_the_greater_number_wins(names, home, away):
    (told,) = scorelines_in(passage_of(f"Ajax {home}-{away} Feyenoord", names=names), ())
    assert told.outcome is (TIE if home == away else WIN if home > away else LOSS)


@pytest.mark.parametrize("line", ["Ajax v Feyenoord", "Ajax, Feyenoord 2", "Ajax 2 Feyenoord"])
def test_two_clubs_without_two_numbers_are_no_scoreline(names, line):
    assert not [*scorelines_in(passage_of(line, names=names), ())]


@pytest.mark.parametrize(
    "words", ["the match between Ajax and Feyenoord", "the game Ajax v Feyenoord"]
)
def test_a_match_between_two_says_who_met_and_no_more(names, words):
    (told,) = meetings_in(passage_of(f"He shone in {words}.", names=names), ())
    assert told.pair == {"ajax", "feyenoord"}
    assert (told.outcome, told.goals, told.home) == (OPEN, None, None)


def test_two_clubs_in_a_row_are_no_meeting(names):
    assert not [*meetings_in(passage_of("He shone for Ajax and Feyenoord.", names=names), ())]
