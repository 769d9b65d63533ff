"""What a dataset declares complete, and for whom."""

import pytest

from graphsvc.model import Dataset, TextValue
from graphsvc.reasoning.completeness import complete_goals_of, complete_in
from tests.builders import claim, view_of
from tests.worlds import ANN, MATCH, OPENER, ROVERS, goal

CUP = "edition:cup-2020-21"
BENCH = Dataset("dataset:bench", "bench", "CC0", complete=("goals",))


def told(subject, name, value):
    return claim(subject, name, value, source=BENCH.id)


def edition(dataset=BENCH):
    return [dataset, told(CUP, "season", TextValue("2020-21")), told(MATCH, "edition", CUP)]


def scored():
    return [*edition(), *goal(OPENER, scorer=ANN, club=ROVERS)]


def test_a_dataset_has_all_that_it_declares_of_the_editions_it_tells_of():
    view = view_of(*edition())
    assert complete_in(view, view.node(CUP), "goals") == BENCH
    assert complete_in(view, view.node(CUP), "matches") is None


def test_an_edition_that_others_tell_of_is_not_complete():
    view = view_of(BENCH, claim(CUP, "season", TextValue("2020-21")))
    assert complete_in(view, view.node(CUP), "goals") is None
    assert complete_in(view, None, "goals") is None


def test_it_has_all_goals_of_a_player_whom_it_lists():
    view = view_of(*scored(), told(ANN, "memberOf", ROVERS))
    assert complete_goals_of(view, view.node(ANN)) == BENCH


def test_a_player_whom_it_does_not_list_may_have_scored_elsewhere():
    view = view_of(*scored(), told(ANN, "appearedIn", MATCH))
    assert complete_goals_of(view, view.node(ANN)) is None


@pytest.mark.parametrize("elsewhere", ["match:2020-21/x-y", None])
def test_so_may_one_with_a_goal_that_is_not_in_its_editions(elsewhere):
    other = goal("goal:2020-21/x-y/ann-berg-1", match=elsewhere, scorer=ANN)
    view = view_of(*scored(), *other, told(ANN, "memberOf", ROVERS))
    assert complete_goals_of(view, view.node(ANN)) is None
