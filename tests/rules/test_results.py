"""What scores and outcomes say of how a match ended."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.model import EventOutcome
from graphsvc.rules.results import (
    DRAWN,
    Ending,
    ending_by_goals,
    ending_by_outcome,
    prevailing,
)

WON, LOST = Ending("club:a"), Ending("club:b")
WIN, LOSS, TIE = EventOutcome.WIN, EventOutcome.LOSS, EventOutcome.TIE


@pytest.mark.parametrize(("ours", "theirs", "ending"), [(2, 1, WON), (0, 3, LOST), (1, 1, DRAWN)])
def test_the_club_with_more_goals_has_won(ours, theirs, ending):
    assert ending_by_goals({"club:a": ours, "club:b": theirs}) == ending


@pytest.mark.parametrize(
    ("outcome", "club", "ending"),
    [
        (WIN, "club:a", WON),
        (LOSS, "club:a", LOST),
        (TIE, "club:a", DRAWN),
        (TIE, None, DRAWN),
        (WIN, None, None),
        (EventOutcome.UNDECIDED, "club:a", None),
        (None, "club:a", None),
    ],
)
def test_an_outcome_tells_the_ending_where_it_is_known_whose_it_is(outcome, club, ending):
    assert ending_by_outcome(outcome, club=club, other="club:b") == ending


@pytest.mark.parametrize(("ending", "outcome"), [(WON, WIN), (LOST, LOSS), (DRAWN, TIE)])
def test_an_ending_is_an_outcome_for_each_club(ending, outcome):
    assert ending.outcome("club:a") is outcome


@given(st.lists(st.sampled_from([WON, LOST, DRAWN])))
def test_only_an_ending_with_more_votes_than_any_other_prevails(votes):
    ending = prevailing(votes)
    counts = sorted((votes.count(each) for each in {WON, LOST, DRAWN}), reverse=True)
    assert (ending is not None) == (counts[0] > counts[1])
    assert ending is None or votes.count(ending) == counts[0]
